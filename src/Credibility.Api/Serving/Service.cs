using System.Text.Json;
using Credibility.Api.Http;
using Credibility.Api.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Credibility.Api.Serving;

/// <summary>The host: nothing that is not asked for here, so that the start stays short.</summary>
internal static class Service
{
    /// <summary>A request line or header block above our own limits but below this is still answered with a problem.</summary>
    private const int AnsweredBytes = 128 * 1024;

    /// <summary>
    /// A body up to this is read to its end and thrown away after it has been refused: a client that is still sending when the
    /// connection closes never sees the answer.
    /// </summary>
    private const long DrainedBytes = 32 * 1024 * 1024;

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Settings and data lie beside the binaries, wherever the process was started.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Credibility.Api" });
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        return builder;
    }

    /// <summary>One JSON object a line on standard output; line breaks inside a value are escaped.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RequestLog>();
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        // A start that fails is told once, by its reason.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            console.JsonWriterOptions = new JsonWriterOptions { Indented = false };
        });
    }

    public static void AddListening(this WebApplicationBuilder builder)
    {
        var options = builder.Services.Settings();
        var addresses = ListeningAddress.Parse(options.Urls);
        ListeningAddress.RefuseUnguarded(addresses, options);
        builder.Services.AddSingleton<IReadOnlyList<ListeningAddress>>(addresses);
        builder.Configuration[WebHostDefaults.ServerUrlsKey] = string.Join(';', addresses.Select(address => address.Url));
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, options.Limits));
    }

    /// <summary>The settings that <see cref="SettingsLoading.AddSettings"/> read, before there is a container.</summary>
    public static ServiceOptions Settings(this IServiceCollection services) =>
        (ServiceOptions)services.Last(service => service.ServiceType == typeof(ServiceOptions)).ImplementationInstance!;

    private static void Limit(KestrelServerOptions kestrel, LimitOptions limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Math.Max(DrainedBytes, limits.BodyBytes);
        kestrel.Limits.MaxRequestLineSize = Math.Max(AnsweredBytes, limits.RequestLineBytes);
        kestrel.Limits.MaxRequestHeadersTotalSize = Math.Max(AnsweredBytes, limits.HeaderBytes);
        kestrel.Limits.MaxRequestHeaderCount = Math.Max(1_000, limits.Headers);
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeadersTimeoutSeconds);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(limits.KeepAliveSeconds);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(limits.BodyBytesPerSecond, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
