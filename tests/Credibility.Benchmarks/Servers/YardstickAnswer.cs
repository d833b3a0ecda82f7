using System.Buffers;
using Credibility.Benchmarks.Synthetic;
using Credibility.Formats.Json;
using Credibility.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Credibility.Benchmarks.Servers;

/// <summary>The yardstick: reads the request that was sent and writes the report that was made of it once. All but the audit.</summary>
internal sealed class YardstickAnswer(int profiles) : IStartupFilter
{
    private readonly Lazy<Report> report = new(() => Make(profiles));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.Run(Answer);
    };

    private async Task Answer(HttpContext context)
    {
        if (context.Request.Path == YardstickHost.Unchanged)
        {
            // A poll that finds nothing new, with nothing looked up and nothing compared.
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (context.Request.Path == YardstickHost.Read)
        {
            // The request with nothing made of it.
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            await context.Response.WriteAsync("ok", context.RequestAborted);
            return;
        }

        if (context.Request.Path != YardstickHost.Path)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var body = ArrayPool<byte>.Shared.Rent((int)context.Request.ContentLength!.Value);
        var length = await context.Request.Body.ReadAtLeastAsync(body, (int)context.Request.ContentLength.Value, cancellationToken: context.RequestAborted);
        _ = ShippedData.Draft(body.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(body);
        context.Response.ContentType = "application/json; charset=utf-8";
        ReportJson.Write(report.Value, context.Response.BodyWriter);
        await context.Response.CompleteAsync();
    }

    private static Report Make(int profiles)
    {
        var data = ShippedData.Read();
        var synthetic = SyntheticCatalog.Of(profiles);
        var draft = ShippedData.Draft(SyntheticRequest.Of(synthetic));
        return ShippedData.Audit(data).Run(draft, ShippedData.Catalog(data, synthetic), data.Policies["default"]);
    }
}
