using System.Net;
using System.Net.Http.Headers;
using Credibility.Imports.Fetching;
using Microsoft.Extensions.Http.Resilience;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Credibility.Imports.Reports;

/// <summary>What a service answered: a report or policy, or the problem that it has with the request.</summary>
/// <param name="Status">HTTP status: 200, or 4xx.</param>
public sealed record ServiceAnswer(int Status, byte[] Body);

/// <summary>
/// Asks a service that the user names, wherever it is, this machine included. What it is asked for is never saved, so that every
/// request may be sent again. Each way in which it fails is an <see cref="UpstreamException"/>.
/// </summary>
public sealed class ReportClient : IDisposable
{
    private static readonly FetchLimits Usual = new()
    {
        Total = TimeSpan.FromSeconds(90), Attempt = TimeSpan.FromSeconds(30), MaxBytes = 32 * 1024 * 1024, RetryAfterCap = TimeSpan.FromSeconds(20), BreakerThroughput = 4,
    };

    private readonly Uri _service;
    private readonly FetchLimits _limits;
    private readonly TimeProvider _time;
    private readonly RetryPolicy _policy;
    private readonly HttpClient _client;

    /// <param name="service">Where its addresses begin; http or https.</param>
    /// <param name="key">Sent as a bearer token; null sends none.</param>
    /// <param name="connections">Requests at the same time.</param>
    public ReportClient(Uri service, string? key, int connections, TimeProvider time)
        : this(service, key, connections, time, Usual)
    {
    }

    internal ReportClient(Uri service, string? key, int connections, TimeProvider time, FetchLimits limits)
    {
        (_service, _limits, _time, _policy) = (service, limits, time, new RetryPolicy(limits, time, repeatsAll: true));
        var sockets = new SocketsHttpHandler
        {
            // A key must not follow to another place, and a draft not either.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !service.IsLoopback,
            ConnectTimeout = limits.Connect,
            MaxConnectionsPerServer = connections,
            MaxResponseHeadersLength = 64,
        };
        _client = new HttpClient(new ResilienceHandler(_policy.Pipeline()) { InnerHandler = new BoundedBody(limits.MaxBytes, readsRefusals: true) { InnerHandler = sockets } })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestHeaders =
            {
                UserAgent = { ProductInfoHeaderValue.Parse(SourcingAudit.Engine.Replace(' ', '/')) },
                AcceptEncoding = { new StringWithQualityHeaderValue("gzip") },
                Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key),
            },
        };
    }

    /// <summary>The report on a request, or the problem with it.</summary>
    /// <exception cref="UpstreamException">The service cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/>.</exception>
    public Task<ServiceAnswer> Report(ReadOnlyMemory<byte> request, CancellationToken cancel) => Ask(HttpMethod.Post, "v1/reports", request, cancel);

    /// <summary>A policy of the service, or the problem with its id.</summary>
    /// <exception cref="UpstreamException">The service cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/>.</exception>
    public Task<ServiceAnswer> Policy(string id, CancellationToken cancel) => Ask(HttpMethod.Get, "v1/policies/" + Uri.EscapeDataString(id), default, cancel);

    public void Dispose() => _client.Dispose();

    private async Task<ServiceAnswer> Ask(HttpMethod method, string path, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(_limits.Total, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(_service, path));
            if (method == HttpMethod.Post)
            {
                request.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            }

            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            Require(answer);
            return new ServiceAnswer((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(both.Token).ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is TimeoutRejectedException || (fault is OperationCanceledException && limit.IsCancellationRequested && !cancel.IsCancellationRequested))
        {
            throw new UpstreamException(UpstreamSlug.Timeout, "no answer in time", fault);
        }
        catch (BrokenCircuitException fault)
        {
            throw new UpstreamException(UpstreamSlug.NotAsked, "not asked any more: it gave no answer at all", fault);
        }
        catch (HttpRequestException fault)
        {
            throw fault.InnerException as UpstreamException ?? new UpstreamException(UpstreamSlug.Unavailable, fault.Message, fault);
        }
    }

    private void Require(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        if (status is 429 or 503 && _policy.WaitAskedFor(answer) is { } wait)
        {
            throw new UpstreamException(UpstreamSlug.AskedToWait, FormattableString.Invariant($"it asked us to wait {Math.Ceiling(wait.TotalSeconds)} s"));
        }

        if (status is >= 300 and < 400)
        {
            throw new UpstreamException(UpstreamSlug.Moved, $"it answered {status} and refers to {answer.Headers.Location}; name that address if it is right");
        }

        if (status is 401 or 403)
        {
            throw new UpstreamException(UpstreamSlug.Invalid, status == 401 ? "it needs a valid key; set CREDIBILITY_KEY" : "the key in CREDIBILITY_KEY may not make reports");
        }

        if (answer.StatusCode != HttpStatusCode.OK && status is not (400 or 413 or 422))
        {
            throw new UpstreamException(UpstreamSlug.Unavailable, FormattableString.Invariant($"it answered {status}{(status == 404 ? ", as no service of this kind does" : "")}"));
        }
    }
}
