using System.Buffers;
using System.IO.Pipelines;
using Credibility.Api.Http;
using Credibility.Api.Registries;
using Credibility.Api.Settings;
using Credibility.Formats.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Credibility.Api.Reports;

/// <summary>
/// <c>POST /v1/reports:batch</c>: one request a line in, one report or problem a line out, in order. Neither side is ever held whole.
/// </summary>
internal static class BatchReports
{
    private const string Type = "application/x-ndjson";

    /// <summary>What is held of a batch while its answers wait to be read.</summary>
    private const int AheadBytes = 8 * 1024 * 1024;

    public static async Task Make(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<ServiceOptions>();
        if (!BodyType.Is(context.Request, Type) && !BodyType.Is(context.Request, "application/jsonl"))
        {
            await context.Answer(BodyType.Refused(Type));
            return;
        }

        if (context.Request.Headers.ContentEncoding.Count > 0)
        {
            await context.Answer(new Problem("unsupported-encoding", "A batch is sent plain."));
            return;
        }

        if (QueryParameters.Of(context.Request).Problem is { } refused)
        {
            await context.Answer(refused);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = options.Limits.BatchBytes;
        }

        await RunAsync(context, options.Limits);
    }

    /// <summary>
    /// Reads ahead of the answers: many clients send everything before they read anything, and would otherwise wait for a service
    /// that waits for them.
    /// </summary>
    private static async Task RunAsync(HttpContext context, LimitOptions limits)
    {
        var ahead = new Pipe(new PipeOptions(pauseWriterThreshold: AheadBytes, resumeWriterThreshold: AheadBytes / 2, useSynchronizationContext: false));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var reading = ReadAheadAsync(context.Request.BodyReader, ahead.Writer, ended.Token);
        try
        {
            await new Batch(context, limits, ahead.Reader).RunAsync();
        }
        finally
        {
            await ended.CancelAsync();
            await reading;
            await ahead.Reader.CompleteAsync();
        }
    }

    /// <summary>Never throws: what goes wrong is for whoever reads the other end.</summary>
    private static async Task ReadAheadAsync(PipeReader body, PipeWriter ahead, CancellationToken cancel)
    {
        Exception? fault = null;
        try
        {
            await body.CopyToAsync(ahead, cancel);
        }
        catch (Exception exception)
        {
            fault = exception;
        }

        await ahead.CompleteAsync(fault);
    }

    private sealed class Batch(HttpContext context, LimitOptions limits, PipeReader input)
    {
        private const int FlushBytes = 64 * 1024;

        private readonly DraftLimits draftLimits = limits.ToDraftLimits();
        // One registry for the whole batch: its lines can be compared with one another.
        private readonly Registry registry = context.RequestServices.GetRequiredService<RegistryHolder>().Current;
        private readonly PipeWriter output = context.Response.BodyWriter;
        private int line;
        private bool skipping;

        public async Task RunAsync()
        {
            context.Response.ContentType = Type;
            while (true)
            {
                var read = await input.ReadAsync(context.RequestAborted);
                var rest = await TakeLinesAsync(read.Buffer);
                if (read.IsCompleted)
                {
                    Last(rest);
                    input.AdvanceTo(read.Buffer.End);
                    break;
                }

                rest = DropTooLong(rest);
                input.AdvanceTo(rest.Start, read.Buffer.End);
            }

            await context.Response.CompleteAsync();
        }

        private async ValueTask<ReadOnlySequence<byte>> TakeLinesAsync(ReadOnlySequence<byte> rest)
        {
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                Take(rest.Slice(0, end));
                rest = rest.Slice(rest.GetPosition(1, end));
                if (output.UnflushedBytes >= FlushBytes)
                {
                    await output.FlushAsync(context.RequestAborted);
                }
            }

            // A caller that waits for one answer before it asks again gets it.
            if (output.UnflushedBytes > 0)
            {
                await output.FlushAsync(context.RequestAborted);
            }

            return rest;
        }

        private void Last(ReadOnlySequence<byte> rest)
        {
            if (!rest.IsEmpty || skipping)
            {
                Take(rest);
            }
        }

        /// <summary>A line that is longer than a body may be is answered now and its rest skipped.</summary>
        private ReadOnlySequence<byte> DropTooLong(ReadOnlySequence<byte> rest)
        {
            if (rest.Length <= limits.BodyBytes && !skipping)
            {
                return rest;
            }

            skipping = true;
            return rest.Slice(rest.End);
        }

        private void Take(ReadOnlySequence<byte> bytes)
        {
            line++;
            if (skipping || bytes.Length > limits.BodyBytes)
            {
                skipping = false;
                new Problem("payload-too-large", $"A line may have {limits.BodyBytes} bytes.").Write(output, context, line);
                output.Write("\n"u8);
            }
            else if (bytes.IsSingleSegment)
            {
                Answer(bytes.FirstSpan);
            }
            else
            {
                var copy = ArrayPool<byte>.Shared.Rent((int)bytes.Length);
                bytes.CopyTo(copy);
                Answer(copy.AsSpan(0, (int)bytes.Length));
                ArrayPool<byte>.Shared.Return(copy);
            }
        }

        private void Answer(ReadOnlySpan<byte> request)
        {
            if (request.Trim(" \t\r"u8).IsEmpty)
            {
                return;
            }

            var (report, _, problem) = Auditing.Run(request, draftLimits, registry);
            if (report is not null)
            {
                ReportJson.Write(report, output);
            }
            else
            {
                problem!.Write(output, context, line);
            }

            output.Write("\n"u8);
        }
    }
}
