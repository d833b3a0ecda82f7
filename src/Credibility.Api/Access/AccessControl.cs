using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Credibility.Api.Http;
using Credibility.Api.Registries;
using Credibility.Api.Settings;

namespace Credibility.Api.Access;

/// <summary>Who calls, how often, and whether the operation is theirs. Addresses are those of the connection, never of a header.</summary>
internal sealed class AccessControl(RequestDelegate next, KeyRing keys, ServiceOptions options, TimeProvider time)
{
    private readonly RateWindows perKey = new(options.RateLimits.PerKeyPerMinute, options.RateLimits.Partitions, time);
    private readonly RateWindows perAddress = new(options.RateLimits.AnonymousPerMinute, options.RateLimits.Partitions, time);
    private readonly RateWindows failures = new(options.RateLimits.FailedPerMinute, options.RateLimits.Partitions, time);

    public Task InvokeAsync(HttpContext context)
    {
        var presented = PresentedKey.Of(context.Request.Headers);
        var caller = keys.Identify(presented, time.GetUtcNow());
        var needed = context.GetEndpoint()?.Metadata.GetMetadata<NeedsScope>();
        if (needed is not null)
        {
            if (CrossOrigin.IsPreflight(context.Request))
            {
                return CrossOrigin.Preflight(context, needed, keys.Access);
            }

            // Before anything is refused: a page is to read why.
            CrossOrigin.Open(context, needed, keys.Access);
        }

        if (caller is null)
        {
            return WrongKey(context);
        }

        context.Items[typeof(Caller)] = caller;
        if (needed is null)
        {
            return next(context);
        }

        if (caller != Caller.Local && !Counted(context, caller))
        {
            return context.Answer(new Problem("rate-limited"));
        }

        return caller.May(needed.Scope) ? next(context) : Refuse(context, presented, needed);
    }

    private bool Counted(HttpContext context, Caller caller)
    {
        var lease = caller.Owner is { } owner ? perKey.Take(owner) : perAddress.Take(AddressOf(context));
        if (lease.Limit > 0)
        {
            var headers = context.Response.Headers;
            headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"requests\";q={lease.Limit};w={RateWindows.WindowSeconds}");
            headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"requests\";r={lease.Remaining};t={lease.ResetSeconds}");
        }

        if (!lease.Allowed)
        {
            RetryAfter(context, lease);
        }

        return lease.Allowed;
    }

    private Task WrongKey(HttpContext context)
    {
        var lease = failures.Take(AddressOf(context));
        if (!lease.Allowed)
        {
            RetryAfter(context, lease);
            return context.Answer(new Problem("rate-limited", "Too many wrong keys came from this address."));
        }

        return Challenge(context, "The key is not valid.", "Bearer realm=\"credibility\", error=\"invalid_token\"");
    }

    private static Task Refuse(HttpContext context, PresentedKey presented, NeedsScope needed) => presented.IsGiven
        ? context.Answer(new Problem("forbidden-scope", $"This needs the scope {needed.Name}."))
        : Challenge(context, $"This needs a key with the scope {needed.Name}.", "Bearer realm=\"credibility\"");

    private static Task Challenge(HttpContext context, string detail, string challenge)
    {
        context.Response.Headers.WWWAuthenticate = challenge;
        return context.Answer(new Problem("unauthorized", detail));
    }

    private static void RetryAfter(HttpContext context, RateLease lease) =>
        context.Response.Headers.RetryAfter = lease.ResetSeconds.ToString(CultureInfo.InvariantCulture);

    /// <summary>An IPv6 network of 64 bits is one caller: whoever has one address of it has them all.</summary>
    private static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}

internal static class AccessPipeline
{
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddSingleton<IFollowsStore>(all => all.GetRequiredService<KeyRing>());
    }

    public static void UseAccess(this WebApplication app) => app.UseMiddleware<AccessControl>();

    /// <summary>Operations that need a scope, and what that may be answered with. What may be read with GET may be asked about with HEAD, and by a page elsewhere beforehand.</summary>
    public static T Needs<T>(this T group, Scopes scope)
        where T : IEndpointConventionBuilder
    {
        group.WithMetadata(new NeedsScope(scope));
        group.Finally(CrossOrigin.Widen);
        return group;
    }
}
