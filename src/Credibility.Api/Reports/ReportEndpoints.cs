using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Api.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Credibility.Api.Reports;

/// <summary><c>/v1/reports</c>: making, keeping, reading again and deleting reports.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this WebApplication app)
    {
        var group = app.MapGroup("/v1").WithTags("Reports").Needs(Scopes.Report);
        group.MapPost("/reports", (RequestDelegate)Make).WithName("makeReport").Described(Make, ReportNotes.Make);
        group.MapPost("/reports:batch", (RequestDelegate)BatchReports.Make).WithName("makeReports").Described(BatchReports.Make, ReportNotes.Batch);
        group.MapGet("/reports/{id}", Read).WithName("readReport").Described(ReportNotes.Read);
        group.MapDelete("/reports/{id}", Delete).WithName("deleteReport").Described(ReportNotes.Delete);
    }

    /// <summary>Reports on a draft. Nothing is kept unless <c>save=true</c> asks for it.</summary>
    private static async Task Make(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<ServiceOptions>();
        var query = QueryParameters.Of(context.Request, "save");
        var save = query.Flag("save");
        if (query.Problem is { } refused)
        {
            await context.Answer(refused);
            return;
        }

        if (!BodyType.Is(context.Request, BodyType.Json))
        {
            await context.Answer(BodyType.Refused(BodyType.Json));
            return;
        }

        using var body = await RequestBody.ReadAsync(context, options.Limits.BodyBytes);
        var result = body.Problem is { } unread ? new ProblemResult(unread) : await Answer(context, body, options, save);
        await result.ExecuteAsync(context);
    }

    private static ValueTask<IResult> Answer(HttpContext context, RequestBody body, ServiceOptions options, bool save)
    {
        var registry = context.RequestServices.GetRequiredService<RegistryHolder>().Current;
        var (report, reading, problem) = Auditing.Run(body.Span, options.Limits.ToDraftLimits(), registry);
        return report is null ? new(new ProblemResult(problem!))
            : save ? SavingReports.Save(context, report, reading.KeepText)
            : new(new ReportAnswer(report));
    }

    /// <summary>A report that this key has saved.</summary>
    private static Results<SavedReportAnswer, ProblemResult> Read(string id, HttpContext context, Store store) =>
        // Somebody else's is searched for in the same way as one that never was.
        store.Reports.Find(id, OwnerOf(context)) is { } saved ? new SavedReportAnswer(saved.Body, location: null) : ProblemResult.Of("not-found");

    /// <summary>Deletes a report that this key has saved.</summary>
    private static async Task<Results<NoContent, ProblemResult>> Delete(string id, HttpContext context, Store store) =>
        await store.Reports.Delete(id, OwnerOf(context), context.Caller().Name, context.RequestAborted) ? TypedResults.NoContent() : ProblemResult.Of("not-found");

    /// <summary>Nobody in particular owns nothing.</summary>
    private static string OwnerOf(HttpContext context) => context.Caller().Owner ?? "";
}
