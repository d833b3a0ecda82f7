using System.Reflection;
using Credibility.Api.Http;
using Credibility.Formats.Json;
using Credibility.Reports;
using Microsoft.AspNetCore.Http.Metadata;

namespace Credibility.Api.Reports;

/// <summary>A report, written straight into the answer.</summary>
internal sealed class ReportAnswer(Report report) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = BodyType.Json;
        ReportJson.Write(report, response.BodyWriter);
        return response.CompleteAsync();
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(Report), [BodyType.Json]));
}

/// <summary>A saved report, just now or earlier, as its bytes.</summary>
internal sealed class SavedReportAnswer(byte[] body, string? location) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = BodyType.Json;
        response.ContentLength = body.Length;
        if (location is not null)
        {
            response.StatusCode = StatusCodes.Status201Created;
            response.Headers.Location = location;
        }

        await response.BodyWriter.WriteAsync(body, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(Report), [BodyType.Json]));
}
