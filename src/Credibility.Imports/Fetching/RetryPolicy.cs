using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace Credibility.Imports.Fetching;

/// <summary>What is asked again, after how long, and when nobody is asked any more. Nothing but GET is ever sent twice, unless all that is sent can be.</summary>
/// <param name="repeatsAll">Whether everything that is sent changes nothing, whatever its method says.</param>
internal sealed class RetryPolicy(FetchLimits limits, TimeProvider time, bool repeatsAll = false)
{
    /// <summary>From the outside in: retries, the breaker, the time of one request. The time of all of them is the caller's to keep.</summary>
    public ResiliencePipeline<HttpResponseMessage> Pipeline()
    {
        var retry = new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = limits.Retries,
            Delay = limits.FirstDelay,
            MaxDelay = limits.RetryAfterCap,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            // It would be waited out however long it is.
            ShouldRetryAfterHeader = false,
            DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result is { } answer ? WaitAskedFor(answer) : null),
            ShouldHandle = args => ValueTask.FromResult(MayPass(args.Outcome)),
        };
        if (!repeatsAll)
        {
            retry.DisableForUnsafeHttpMethods();
        }

        return new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(retry)
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = limits.BreakerShare,
                MinimumThroughput = limits.BreakerThroughput,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = limits.BreakerPause,
                ShouldHandle = args => ValueTask.FromResult(IsWithoutAnswer(args.Outcome)),
            })
            .AddTimeout(limits.Attempt)
            .Build();
    }

    /// <summary>What the answer's Retry-After asks for, never below zero; null where it asks for nothing.</summary>
    public TimeSpan? WaitAskedFor(HttpResponseMessage answer)
    {
        var header = answer.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>Whether asking again could end otherwise.</summary>
    private bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome.Result is { } answer
        ? answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            && !(WaitAskedFor(answer) > limits.RetryAfterCap)
        : outcome.Exception is TimeoutRejectedException || outcome.Exception is HttpRequestException fault && MayPass(fault);

    private static bool MayPass(HttpRequestException fault) =>
        fault.InnerException is not UpstreamException and not SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }
        && fault.HttpRequestError is not (HttpRequestError.SecureConnectionError or HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded);

    /// <summary>Nothing came back, and not because the name is unknown or the address refused: that says something about the way there.</summary>
    private static bool IsWithoutAnswer(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is TimeoutRejectedException
        || outcome.Exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } fault && MayPass(fault);
}
