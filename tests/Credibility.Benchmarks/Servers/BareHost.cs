using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Credibility.Benchmarks.Servers;

/// <summary>A host of the same platform that does nothing: what any service costs to start and to hold.</summary>
internal static class BareHost
{
    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
        builder.WebHost.UseKestrelCore();
        await using var app = builder.Build();
        app.Urls.Add(args[0]);
        app.Run(context => context.Response.WriteAsync("ok"));
        await app.RunAsync();
        return 0;
    }
}
