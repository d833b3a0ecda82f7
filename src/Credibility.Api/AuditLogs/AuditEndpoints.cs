using System.Globalization;
using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Api.Sources;
using Credibility.Storage.Auditing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace Credibility.Api.AuditLogs;

/// <summary>A page of the audit log, in the order in which it was written.</summary>
/// <param name="Next">Cursor of the next page, or null on the last.</param>
internal sealed record AuditPage(IReadOnlyList<AuditItem> Items, string? Next);

/// <summary>Something that changed what others see.</summary>
/// <param name="Entry">1, 2, 3 … without gaps.</param>
/// <param name="Who">Name of the key that asked for it, the author of an edit, <c>cli</c> or <c>service</c>.</param>
/// <param name="Action">What was done, such as <c>key.created</c>.</param>
/// <param name="Subject">To what: a name or an id.</param>
/// <param name="Previous">Hash of the entry before; 64 zeros in the first.</param>
/// <param name="Sha256">Of number, instant (seven decimals), who, action, subject, detail and previous hash, each as its length in UTF-8 bytes, a colon and its bytes.</param>
internal sealed record AuditItem(long Entry, DateTime At, string Who, string Action, string Subject, string Detail, string Previous, string Sha256)
{
    public static AuditItem Of(AuditEntry entry) =>
        new(entry.Number, entry.At.UtcDateTime, entry.Who, entry.Action, entry.Subject, entry.Detail, entry.Previous, entry.Sha256);
}

/// <summary><c>GET /v1/audit</c>: who changed what, and when.</summary>
internal static class AuditEndpoints
{
    private const int UsualItems = 100, MostItems = 500;

    public static void MapAudit(this WebApplication app) =>
        app.MapGroup("/v1").WithTags("Audit").Needs(Scopes.Admin).MapGet("/audit", List).WithName("listAudit")
            .Described(new OperationNotes(
                "Lists the audit log",
                "Loads of data sets, edits, decisions on replies, keys made and revoked, deleted reports, restores; the newest last. Each entry carries the hash of the one before: `credibility audit verify` checks the chain.")
            {
                Query =
                [
                    new("cursor", JsonSchemaType.String, "next of the page before."),
                    new("limit", JsonSchemaType.Integer, "Items on a page, 1 to 500; 100 where it is not given."),
                ],
                Problems = ["validation-failed", "storage-unavailable"],
            });

    /// <summary>Entries in the order in which they were written, a page at a time.</summary>
    private static Results<Ok<AuditPage>, ProblemResult> List(HttpContext context, Store store)
    {
        var query = QueryParameters.Of(context.Request, "cursor", "limit");
        var limit = query.Whole("limit", 1, MostItems, UsualItems);
        long? after = query.Text("cursor", maxChars: 100) is not { } cursor ? 0
            : long.TryParse(PageCursor.Read(cursor), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (after is null)
        {
            query.Refuse("cursor", "This is no cursor of this list; take next from the answer before.");
        }

        if (query.Problem is { } refused)
        {
            return new ProblemResult(refused);
        }

        var found = store.Audit.List(after!.Value, limit + 1);
        var next = found.Count > limit ? PageCursor.After(found[limit - 1].Number.ToString(CultureInfo.InvariantCulture)) : null;
        if (next is not null)
        {
            context.Response.Headers.Link = Links.Next(context.Request, next);
        }

        return TypedResults.Ok(new AuditPage([.. found.Take(limit).Select(AuditItem.Of)], next));
    }
}
