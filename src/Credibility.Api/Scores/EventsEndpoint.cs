using System.Globalization;
using System.Text;
using System.Text.Json;
using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.Registries;
using Credibility.Api.Settings;

namespace Credibility.Api.Scores;

/// <summary>
/// <c>GET /v1/events</c>: each published change of a score as a Server-Sent Event, in order, every one once. A stream keeps nothing
/// but how far it has come and reads on from there, so that a slow reader costs no memory; the platform's own result for such
/// streams can neither send a comment nor bound a write.
/// </summary>
internal sealed class EventsEndpoint(RegistryHolder registries, Registries.Store store, ScoreTags tags, KeyRing keys, ServiceOptions options, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private const int AtOnce = 200;

    /// <summary>Shorter than what proxies take for a dead connection.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Who has not taken what was sent by then is dropped, and can come back to where it was.</summary>
    private static readonly TimeSpan SlowestWrite = TimeSpan.FromSeconds(10);

    private int streams;

    public async Task Read(HttpContext context)
    {
        if (await registries.Scored(context.RequestAborted) is not { Scores: { } board })
        {
            await ScoreReading.NotYet(context);
            return;
        }

        var parameters = QueryParameters.Of(context.Request, "after");
        var position = Position(context.Request, parameters, board);
        if (parameters.Problem is { } refused)
        {
            await context.Answer(refused);
            return;
        }

        try
        {
            if (Interlocked.Increment(ref streams) > options.Events.Streams)
            {
                context.Response.Headers.RetryAfter = "10";
                await context.Answer(new Problem("too-many-streams", $"At most {options.Events.Streams} streams are open at once."));
                return;
            }

            await Stream(context, position);
        }
        finally
        {
            Interlocked.Decrement(ref streams);
        }
    }

    private async Task Stream(HttpContext context, long position)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var response = context.Response;
        response.ContentType = "text/event-stream";
        // Proxies that gather an answer before they pass it on would hold events back for good.
        response.Headers["X-Accel-Buffering"] = "no";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        try
        {
            // An id without data is no event, and yet a client that is cut off now knows where to go on.
            await Send(context, string.Create(CultureInfo.InvariantCulture, $"retry: 2000\nid: {position}\n\n"), ending.Token);
            for (var sent = time.GetTimestamp(); MayRead(context);)
            {
                var next = registries.Next;
                var board = registries.Current.Scores!;
                if (position < board.Head)
                {
                    (position, sent) = (await SendChanges(context, board, position, ending.Token), time.GetTimestamp());
                }
                else if (!await Comes(next, Heartbeat - time.GetElapsedTime(sent), ending.Token))
                {
                    await Send(context, ": still here\n\n", ending.Token);
                    sent = time.GetTimestamp();
                }
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The caller has gone, or the service stops.
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    /// <summary>Whether another registry comes within the time, measured from what was sent last: registries without a change of a score keep no connection alive.</summary>
    private async Task<bool> Comes(Task next, TimeSpan within, CancellationToken cancel)
    {
        try
        {
            await next.WaitAsync(within > TimeSpan.Zero ? within : TimeSpan.Zero, time, cancel);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>A stream outlives the moment in which its key was looked at: one that is revoked meanwhile, or expires, is told nothing more.</summary>
    private bool MayRead(HttpContext context) => keys.Identify(PresentedKey.Of(context.Request.Headers), time.GetUtcNow())?.May(Scopes.Read) == true;

    /// <returns>How far the stream has come.</returns>
    private async Task<long> SendChanges(HttpContext context, ScoreBoard board, long position, CancellationToken cancel)
    {
        var moments = new ScoreMoments();
        var rows = position == board.HeadBefore
            ? board.Latest
            : [.. store.Scores.Between(position, board.Head, AtOnce).Select(revision => ScoreRow.Of(revision, tags, moments))];
        foreach (var chunk in rows.Chunk(AtOnce))
        {
            var text = new StringBuilder();
            foreach (var row in chunk)
            {
                text.Append(CultureInfo.InvariantCulture, $"event: score\nid: {row.Change}\ndata: {JsonSerializer.Serialize(ScoreItem.Of(row), AnswerJson.Instance.ScoreItem)}\n\n");
            }

            await Send(context, text.ToString(), cancel);
        }

        return rows[^1].Change;
    }

    private static async Task Send(HttpContext context, string text, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(SlowestWrite);
        var writer = context.Response.BodyWriter;
        Encoding.UTF8.GetBytes(text, writer);
        await writer.FlushAsync(patience.Token);
    }

    /// <summary>After which change to begin; without any word from the caller after the last one. A client that comes back sends its header along with its old address, so the header counts.</summary>
    private static long Position(HttpRequest request, QueryParameters parameters, ScoreBoard board)
    {
        var header = request.Headers["Last-Event-ID"].ToString();
        var (name, text) = header.Length > 0 ? ("Last-Event-ID", header) : ("after", parameters.Text("after"));
        if (text is null)
        {
            return board.Head;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var change) || !board.CanGoOnFrom(change))
        {
            parameters.Refuse(name, $"{name} must be the id of an event that was sent here, or 0 for all there have been.");
        }

        return change;
    }
}
