using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Formats.Text;
using Credibility.Policies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Credibility.Api.Rules;

/// <param name="Sha256">Over the pages of all rules.</param>
internal sealed record RuleList(string Sha256, IReadOnlyList<RuleItem> Items);

/// <param name="Level">In the default policy; <c>off</c> where it does not list the rule.</param>
internal sealed record RuleItem(string Id, string Name, string Title, string Level);

/// <summary>A rule with its page.</summary>
/// <param name="Page">Markdown.</param>
/// <param name="Measured">How often it was right where it read a text by itself; null where nobody measured it.</param>
internal sealed record RuleAnswer(
    string Id, string Name, string Title, string Level, string Why, string Remedy, IReadOnlyList<GuidanceCitation> Guidance, string Page, RulePrecision? Measured);

/// <param name="Right">Findings that were right, of those that an editor <paramref name="Judged"/>.</param>
/// <param name="Drafts">Drafts in which findings were judged.</param>
/// <param name="Low">Lower end of the 95 % interval of the share, 0–1; null where nothing was judged.</param>
/// <param name="High">Its upper end.</param>
/// <param name="On">The day on which it was measured.</param>
/// <param name="Method">The method's version that was measured.</param>
/// <param name="NoteOnText">Whether it was wrong so often that the default policy makes it at most a note where it read the text by itself.</param>
/// <param name="Sentence">The same in words.</param>
internal sealed record RulePrecision(int Right, int Judged, int Drafts, double? Low, double? High, DateOnly On, string Method, bool NoteOnText, string Sentence);

/// <summary><c>/v1/rules</c>: what findings mean.</summary>
internal static class RuleEndpoints
{
    public static void MapRules(this WebApplication app)
    {
        var group = app.MapGroup("/v1/rules").WithTags("Rules").Needs(Scopes.Read);
        group.MapGet("/", List).WithName("listRules").Described(new OperationNotes("Lists the rules", "In the order of their ids.") { Problems = ["validation-failed"] });
        group.MapGet("/{id}", Read).WithName("readRule").Described(new OperationNotes("Reads a rule", "What it asks, why, how to mend, which guidance is relevant.") { Problems = ["not-found"] });
    }

    /// <summary>All rules, in the order of their ids.</summary>
    private static Results<Ok<RuleList>, ProblemResult> List(HttpContext context, RegistryHolder registries)
    {
        var data = registries.Current.Data;
        return QueryParameters.Of(context.Request).Problem is { } refused
            ? new ProblemResult(refused)
            : TypedResults.Ok(
                new RuleList(data.Rules.Sha256, [.. data.Rules.Pages.Values.OrderBy(page => page.Id, StringComparer.Ordinal)
                    .Select(page => new RuleItem(page.Id, page.Name, page.Title, LevelOf(page, registries)))]));
    }

    /// <summary>One rule: what it asks, why, how to mend, which guidance is relevant.</summary>
    private static Results<Ok<RuleAnswer>, ProblemResult> Read(string id, RegistryHolder registries) =>
        registries.Current.Data.Rules.Pages.TryGetValue(id.ToUpperInvariant(), out var page)
            ? TypedResults.Ok(
                new RuleAnswer(page.Id, page.Name, page.Title, LevelOf(page, registries), page.Why, page.Remedy, page.Guidance, page.Body, Precision(page, registries)))
            : ProblemResult.Of("not-found");

    private static RulePrecision? Precision(RulePage page, RegistryHolder registries)
    {
        var policy = registries.Current.Data.Policies["default"];
        return page.Measured is not { } measured ? null : new RulePrecision(
            measured.Right, measured.Judged, measured.Drafts, Rounded(measured.Interval?.Low), Rounded(measured.Interval?.High), measured.On, measured.Method,
            policy.IsNoteOnText(measured), PrecisionWords.Of(page, policy));
    }

    private static double? Rounded(double? share) => share is { } known ? Math.Round(known, 4) : null;

    private static string LevelOf(RulePage page, RegistryHolder registries) =>
        registries.Current.Data.Policies["default"].Rules.TryGetValue(page.Id, out var settings) ? Names.Of(settings.Level) : "off";
}
