using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Credibility.Imports.Fetching;

namespace Credibility.Imports.TrustTxt;

/// <summary>Asks sites for their trust.txt, a few at a time and each of them one request at a time.</summary>
public sealed class TrustTxtFetcher : IDisposable
{
    /// <summary>The two places of the reference document, in its order.</summary>
    private static readonly string[] Paths = ["/trust.txt", "/.well-known/trust.txt"];

    private const int ShownTarget = 200;

    private readonly FetchDoor _door;
    private readonly TimeProvider _time;
    private readonly OutsideClient _client;

    public TrustTxtFetcher(TimeProvider time)
        : this(FetchDoor.Public, time)
    {
    }

    internal TrustTxtFetcher(FetchDoor door, TimeProvider time) => (_door, _time, _client) = (door, time, new OutsideClient(door, time));

    /// <summary>One answer for each domain, in their order. A site that fails never stops the others.</summary>
    /// <param name="domains">Hosts as <see cref="Sources.HostName"/> writes them.</param>
    /// <param name="answered">Told each answer as it comes; may be called from several threads.</param>
    public async Task<IReadOnlyList<TrustTxtAnswer>> AskAll(IReadOnlyList<string> domains, Action<TrustTxtAnswer>? answered = null, CancellationToken cancel = default)
    {
        var answers = new ConcurrentDictionary<string, TrustTxtAnswer>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = _door.Limits.Concurrency, CancellationToken = cancel };
        await Parallel.ForEachAsync(domains.Distinct(StringComparer.Ordinal), options, async (domain, stop) =>
        {
            var answer = answers[domain] = await Ask(domain, stop).ConfigureAwait(false);
            answered?.Invoke(answer);
        }).ConfigureAwait(false);
        return [.. domains.Distinct(StringComparer.Ordinal).Select(domain => answers[domain])];
    }

    /// <summary>The site's answer. The time for a host is for all that is asked of it, however slowly bytes trickle.</summary>
    public async Task<TrustTxtAnswer> Ask(string domain, CancellationToken cancel = default)
    {
        using var limit = new CancellationTokenSource(_door.Limits.Total, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        var reason = "";
        try
        {
            foreach (var path in Paths)
            {
                var read = await AskAt(domain, path, both.Token).ConfigureAwait(false);
                if (read.State != TrustTxtState.Absent)
                {
                    return read;
                }

                reason = reason.Length > 0 ? reason : read.Reason;
            }

            return TrustTxtAnswer.Absent(domain, reason);
        }
        catch (UpstreamException fault)
        {
            return TrustTxtAnswer.Failed(domain, fault.Slug, fault.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return TrustTxtAnswer.Failed(domain, UpstreamSlug.Timeout, string.Create(CultureInfo.InvariantCulture, $"not done within {_door.Limits.Total.TotalSeconds} s"));
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>What comes of one place, one step to the site's other name included: the very same checks hold for it.</summary>
    private async Task<TrustTxtAnswer> AskAt(string domain, string path, CancellationToken cancel)
    {
        using var answer = await _client.Get(domain, path, cancel).ConfigureAwait(false);
        if (IsMove(answer.StatusCode) && SiteMove.Of(_door, domain, path, answer.Headers.Location) is { } host)
        {
            using var there = await _client.Get(host, path, cancel).ConfigureAwait(false);
            return await Read(domain, host, path, there).ConfigureAwait(false);
        }

        return await Read(domain, domain, path, answer).ConfigureAwait(false);
    }

    private static bool IsMove(HttpStatusCode status) => status is >= HttpStatusCode.Moved and < HttpStatusCode.BadRequest and not HttpStatusCode.NotModified;

    /// <summary>What the answer comes to at this place.</summary>
    /// <param name="host">The name of the site that answered.</param>
    private async Task<TrustTxtAnswer> Read(string domain, string host, string path, HttpResponseMessage answer)
    {
        switch (answer.StatusCode)
        {
            case HttpStatusCode.OK:
                break;
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return TrustTxtAnswer.Absent(domain, "");
            case var status when IsMove(status):
                return TrustTxtAnswer.Failed(domain, UpstreamSlug.Moved, $"it refers to {Target(answer)}, which is not followed");
            default:
                return TrustTxtAnswer.Failed(domain, UpstreamSlug.Unavailable, string.Create(CultureInfo.InvariantCulture, $"it answered {(int)answer.StatusCode}"));
        }

        var bytes = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        if (IsPage(answer.Content.Headers.ContentType?.MediaType, bytes))
        {
            return TrustTxtAnswer.Absent(domain, "it answers with a page, not with a trust.txt");
        }

        if (TrustTxtReader.Read(bytes, out var problem) is not { } content)
        {
            return TrustTxtAnswer.Failed(domain, UpstreamSlug.Invalid, problem);
        }

        // The address in public, wherever a test has led the request to.
        var url = FetchDoor.Public.Address(host, path).AbsoluteUri;
        return new TrustTxtAnswer(domain, TrustTxtState.Read, "", "", new TrustTxtFile(domain, url, DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime), content));
    }

    /// <summary>Servers answer for a file that is not there with a page, and call it a success.</summary>
    private static bool IsPage(string? type, ReadOnlySpan<byte> body) =>
        type is "text/html" or "application/xhtml+xml" || body.TrimStart("\uFEFF \t\r\n"u8).StartsWith((byte)'<');

    private static string Target(HttpResponseMessage answer)
    {
        var target = answer.Headers.Location?.ToString() ?? "nowhere";
        return target.Length <= ShownTarget ? target : target[..ShownTarget] + "…";
    }
}
