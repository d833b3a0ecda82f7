using System.Buffers;
using Credibility.Api.Http;
using Credibility.Api.Registries;

namespace Credibility.Api.Scores;

/// <summary>What the operations on scores share: the registry with its scores, and answers of known length.</summary>
internal static class ScoreReading
{
    /// <summary>Longest wait for the first scores of a service that has just started.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The registry once it has scores; null where that takes too long.</summary>
    public static async Task<Registry?> Scored(this RegistryHolder registries, CancellationToken cancel)
    {
        if (registries.Current is { Scores: not null } ready)
        {
            return ready;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        waiting.CancelAfter(Patience);
        while (registries.Current is { Scores: null })
        {
            var next = registries.Next;
            if (registries.Current.Scores is null)
            {
                try
                {
                    await next.WaitAsync(waiting.Token);
                }
                catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
                {
                    return null;
                }
            }
        }

        return registries.Current;
    }

    public static Task NotYet(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "5";
        return context.Answer(new Problem("scores-pending"));
    }

    /// <summary>Writes the whole answer to who has not got it, and counts it.</summary>
    public static Task Send(HttpContext context, string contentType, ReadOnlyMemory<byte> body)
    {
        Conditional.Sent(context);
        return Write(context, contentType, body);
    }

    /// <summary>Writes the whole answer; to HEAD everything but the body.</summary>
    public static async Task Write(HttpContext context, string contentType, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.BodyWriter.Write(body.Span);
        }

        await context.Response.CompleteAsync();
    }
}
