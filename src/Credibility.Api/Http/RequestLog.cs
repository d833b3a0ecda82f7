using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using Credibility.Api.Access;

namespace Credibility.Api.Http;

/// <summary>
/// One JSON line for each request on standard output, beside the lines of the framework's own log and with their first names.
/// Values are JSON strings, so none can begin a line of its own. Written by hand: through the log's templates a line costs as much
/// as answering.
/// </summary>
internal sealed class RequestLog : IAsyncDisposable
{
    private const string Category = "Credibility.Requests";
    private const int MaxAgentChars = 200, MaxWaiting = 4_096;

    private static readonly JsonWriterOptions Unchecked = new() { SkipValidation = true };

    private readonly ILogger log;
    private readonly TimeProvider time;
    private readonly Channel<byte[]> lines = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly Task writing;

    public RequestLog(ILoggerFactory loggers, TimeProvider time)
    {
        (log, this.time) = (loggers.CreateLogger(Category), time);
        writing = Task.Run(WriteAsync);
    }

    public long Now() => time.GetTimestamp();

    public ValueTask Write(HttpContext context, long started)
    {
        if (!log.IsEnabled(LogLevel.Information))
        {
            return ValueTask.CompletedTask;
        }

        var line = Line(context, time.GetElapsedTime(started));
        // Nothing is dropped: while standard output is stuck, requests wait for it.
        return lines.Writer.TryWrite(line) ? ValueTask.CompletedTask : lines.Writer.WriteAsync(line);
    }

    public void Failed(HttpContext context, Exception exception) =>
        log.LogError(exception, "{Method} {Path} failed trace={TraceId}", context.Request.Method, context.Request.Path.Value, Problem.TraceIdOf(context));

    public async ValueTask DisposeAsync()
    {
        lines.Writer.TryComplete();
        await writing;
    }

    private byte[] Line(HttpContext context, TimeSpan took)
    {
        var output = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(output, Unchecked);
        json.WriteStartObject();
        json.WriteString("Timestamp"u8, time.GetUtcNow().UtcDateTime);
        json.WriteString("LogLevel"u8, "Information"u8);
        json.WriteString("Category"u8, Category);
        // Neither the query nor the body: both may hold words of a draft.
        json.WriteString("Method"u8, context.Request.Method);
        json.WriteString("Path"u8, context.Request.Path.Value);
        json.WriteNumber("Status"u8, context.Response.StatusCode);
        json.WriteNumber("Milliseconds"u8, Math.Round(took.TotalMilliseconds, 2));
        if (context.Items.TryGetValue(typeof(Problem), out var problem))
        {
            json.WriteString("Problem"u8, (string?)problem);
        }

        json.WriteString("Key"u8, (context.Items.TryGetValue(typeof(Caller), out var caller) ? caller as Caller : null)?.Name);
        var agent = context.Request.Headers.UserAgent.ToString();
        json.WriteString("Agent"u8, agent.Length > MaxAgentChars ? agent.AsSpan(0, MaxAgentChars) : agent);
        json.WriteString("TraceId"u8, Problem.TraceIdOf(context));
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    private async Task WriteAsync()
    {
        await using var console = Console.OpenStandardOutput();
        await foreach (var line in lines.Reader.ReadAllAsync())
        {
            try
            {
                await console.WriteAsync(line);
            }
            catch (IOException)
            {
                // Nobody reads the log any more; the service goes on.
            }
        }
    }
}
