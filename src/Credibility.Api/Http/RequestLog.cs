namespace Credibility.Api.Http;

/// <summary>One line for each request. Values are written as JSON strings, so none can begin a line of its own.</summary>
internal sealed class RequestLog(ILoggerFactory loggers, TimeProvider time)
{
    private const int MaxAgentChars = 200;

    private readonly ILogger log = loggers.CreateLogger("Credibility.Requests");

    public long Now() => time.GetTimestamp();

    public void Write(HttpContext context, long started)
    {
        if (!log.IsEnabled(LogLevel.Information))
        {
            return;
        }

        // Neither the query nor the body: both may hold words of a draft.
        var agent = context.Request.Headers.UserAgent.ToString();
        log.LogInformation(
            "{Method} {Path} {Status} {Milliseconds} ms {Problem} key={Key} agent={Agent} trace={TraceId}",
            context.Request.Method, context.Request.Path.Value, context.Response.StatusCode, Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 2),
            context.Items[typeof(Problem)], (context.Items[typeof(Access.Caller)] as Access.Caller)?.Name,
            agent.Length > MaxAgentChars ? agent[..MaxAgentChars] : agent, Problem.TraceIdOf(context));
    }

    public void Failed(HttpContext context, Exception exception) =>
        log.LogError(exception, "{Method} {Path} failed trace={TraceId}", context.Request.Method, context.Request.Path.Value, Problem.TraceIdOf(context));
}
