using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Http.Resilience;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Credibility.Imports.Fetching;

/// <summary>
/// Asks servers that nobody here vouches for: GET only, no redirects, no cookies, no proxy, bounded in time and size, retried where
/// that can help. Every way in which it fails is an <see cref="UpstreamException"/>.
/// </summary>
internal sealed class OutsideClient : IDisposable
{
    private readonly FetchDoor _door;
    private readonly RetryPolicy _policy;
    private readonly HttpClient _client;

    public OutsideClient(FetchDoor door, TimeProvider time)
    {
        (_door, _policy) = (door, new RetryPolicy(door.Limits, time));
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would do the connecting, and with it the choice of the address.
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = door.Limits.Connect,
            ConnectCallback = new GuardedConnection(door.Resolve, door.Refusal).Connect,
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = 16,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2),
        };
        _client = new HttpClient(new ResilienceHandler(_policy.Pipeline()) { InnerHandler = new BoundedBody(door.Limits.MaxBytes) { InnerHandler = sockets } })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestHeaders =
            {
                UserAgent = { ProductInfoHeaderValue.Parse(SourcingAudit.Engine.Replace(' ', '/')) },
                AcceptEncoding = { new StringWithQualityHeaderValue("gzip") },
            },
        };
    }

    /// <summary>The answer, whatever its status, with all of its body where it is a success.</summary>
    /// <exception cref="UpstreamException">There is none, or it asks for too long a wait.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/>.</exception>
    public async Task<HttpResponseMessage> Get(string host, string path, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, _door.Address(host, path)) { Version = HttpVersion.Version11 };
            var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            if (_policy.WaitAskedFor(answer) is { } wait && wait > _door.Limits.RetryAfterCap && (int)answer.StatusCode is 429 or 503)
            {
                answer.Dispose();
                throw new UpstreamException(UpstreamSlug.AskedToWait, FormattableString.Invariant($"it asked us to wait {Math.Ceiling(wait.TotalSeconds)} s"));
            }

            return answer;
        }
        catch (TimeoutRejectedException fault)
        {
            throw new UpstreamException(UpstreamSlug.Timeout, "no answer in time", fault);
        }
        catch (BrokenCircuitException fault)
        {
            throw new UpstreamException(UpstreamSlug.NotAsked, "not asked: the hosts before it gave no answer at all", fault);
        }
        catch (HttpRequestException fault)
        {
            throw fault.InnerException as UpstreamException ?? new UpstreamException(UpstreamSlug.Unavailable, Words(fault), fault);
        }
    }

    public void Dispose() => _client.Dispose();

    private static string Words(HttpRequestException fault) => fault.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "its name leads nowhere",
        HttpRequestError.ConnectionError when fault.InnerException is System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.HostNotFound or System.Net.Sockets.SocketError.NoData } => "its name leads nowhere",
        HttpRequestError.ConnectionError => "no connection",
        HttpRequestError.SecureConnectionError => "no secure connection: its certificate or its TLS is refused",
        HttpRequestError.ResponseEnded => "the answer broke off",
        HttpRequestError.ConfigurationLimitExceeded => "its headers are too long",
        HttpRequestError.InvalidResponse => "the answer is no HTTP",
        _ => "the answer broke off",
    };
}
