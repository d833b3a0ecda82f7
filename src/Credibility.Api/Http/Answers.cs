using Credibility.Api.Access;
using Credibility.Api.Settings;
using Credibility.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace Credibility.Api.Http;

/// <summary>
/// Around every answer: security headers, our own limits on what Kestrel let through, one shape for all failures, one log line.
/// </summary>
internal sealed class Answers(RequestDelegate next, ServiceOptions options, AllowedHosts hosts, RequestLog log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = log.Now();
        SecurityHeaders.Set(context.Response.Headers);
        try
        {
            if (Refusal(context) is { } problem)
            {
                await context.Answer(problem);
            }
            else
            {
                await next(context);
                await FillAsync(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered; 499 is for the log.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception)
        {
            await FailAsync(context, exception);
        }

        await log.Write(context, started);
    }

    private Problem? Refusal(HttpContext context)
    {
        var (request, limits) = (context.Request, options.Limits);
        if (!hosts.Allows(request.Host, context.Connection))
        {
            return new Problem("bad-host");
        }

        // Method, two spaces, " HTTP/1.1".
        var line = request.Method.Length + 11 + (context.Features.Get<IHttpRequestFeature>()?.RawTarget.Length ?? 0);
        if (line > limits.RequestLineBytes)
        {
            return new Problem("uri-too-long", $"The request line may have {limits.RequestLineBytes} bytes.");
        }

        return RequestSize.HeadersFit(request.Headers, limits)
            ? null
            : new Problem("headers-too-large", $"A request may have {limits.Headers} headers of {limits.HeaderBytes} bytes together.");
    }

    /// <summary>Gives a failure of the framework, which is a bare status, the shape of all others.</summary>
    private static Task FillAsync(HttpContext context)
    {
        var response = context.Response;
        return response.StatusCode >= 400 && !response.HasStarted && response.ContentType is null && response.ContentLength is null
            ? context.Answer(new Problem(Problems.OfStatus(response.StatusCode).Slug))
            : Task.CompletedTask;
    }

    private async Task FailAsync(HttpContext context, Exception exception)
    {
        var problem = exception switch
        {
            StorageException fault => Problem.Of(fault),
            BadHttpRequestException bad => new Problem(Problems.OfStatus(bad.StatusCode).Slug),
            ObjectDisposedException => new Problem("shutting-down"),
            _ => new Problem("internal-error"),
        };
        if (problem.Status >= 500)
        {
            log.Failed(context, exception);
        }

        if (context.Response.HasStarted)
        {
            // The answer is half sent: ending the connection is the only way to say that it is not whole.
            context.Abort();
            return;
        }

        CrossOrigin.Clear(context.Response);
        SecurityHeaders.Set(context.Response.Headers);
        await context.Answer(problem);
    }
}

internal static class AnswersPipeline
{
    public static void UseAnswers(this WebApplication app)
    {
        app.UseMiddleware<Answers>(
            app.Services.GetRequiredService<ServiceOptions>(),
            AllowedHosts.Of(app.Services.GetRequiredService<ServiceOptions>().AllowedHosts),
            app.Services.GetRequiredService<RequestLog>());
        app.UseRouting();
    }
}
