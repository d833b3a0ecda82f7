using System.Buffers;
using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.Registries;
using Credibility.Api.Settings;
using Credibility.Formats.Json;
using Credibility.Formats.Redacting;
using Credibility.Reports;

namespace Credibility.Api.Reports;

/// <summary>Keeps a report under the key that made it.</summary>
internal static class SavingReports
{
    public static async ValueTask<IResult> Save(HttpContext context, Report report, bool keepText)
    {
        if (context.Caller().Owner is not { } owner)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"credibility\"";
            return ProblemResult.Of("unauthorized", "Saving needs a key: a report is kept for the key that made it.");
        }

        var kept = keepText ? report : ReportWithoutWords.Of(report);
        var output = new ArrayBufferWriter<byte>();
        ReportJson.Write(kept, output);
        var body = output.WrittenSpan.ToArray();
        var retention = TimeSpan.FromDays(context.RequestServices.GetRequiredService<ServiceOptions>().Reports.RetentionDays);
        await context.RequestServices.GetRequiredService<Store>().Reports.Save(report.Id, owner, body, text: null, retention, context.RequestAborted);
        return new SavedReportAnswer(body, $"/v1/reports/{report.Id}");
    }
}
