using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Api.Reports;

/// <summary>
/// The report as it is kept where its author did not ask to keep the draft's words: offsets, hashes and results stay; title, quotes
/// and claim texts go, also where a sentence repeats them.
/// </summary>
internal static class ReportWithoutWords
{
    private const string Gone = "[not kept]";

    public static Report Of(Report report)
    {
        var words = new DraftWords(report);
        return report with
        {
            Draft = report.Draft with { Title = null },
            Headline = report.Headline with { Sentence = words.Hide(report.Headline.Sentence), Lines = words.HideAll(report.Headline.Lines) },
            Attributions = [.. report.Attributions.Select(attribution => attribution with
            {
                Quotes = new AttributionQuotes(null, null, null), AnonymityReason = null, Position = null,
            })],
            Claims = [.. report.Claims.Select(claim => claim with
            {
                Text = "", Words = words.Hide(claim.Words), Reasons = words.HideAll(claim.Reasons),
                CouldSettle = [.. claim.CouldSettle.Select(settle => settle with { What = words.Hide(settle.What) })],
            })],
            Graph = report.Graph with { Nodes = [.. report.Graph.Nodes.Select(node => node.Type == "claim" ? node with { Name = node.Id } : node)] },
            Findings = [.. report.Findings.Select(finding => finding with
            {
                Message = words.Hide(finding.Message), Rewrite = null,
                Decision = finding.Decision is { } decision ? decision with { Why = words.Hide(decision.Why) } : null,
                Places = [.. finding.Places.Select(place => place with
                {
                    Quote = "", Message = words.Hide(place.Message),
                    Suppression = place.Suppression is { } suppression ? suppression with { Words = words.Hide(suppression.Words) } : null,
                })],
            })],
            DoneWell = words.HideAll(report.DoneWell),
            NotKnown = words.HideAll(report.NotKnown),
            Assumptions = [.. report.Assumptions.Select(assumption => new Assumption(words.Hide(assumption.Text), words.Hide(assumption.WouldChange)))],
            Suggestions = [.. report.Suggestions.Select(suggestion => suggestion with { Text = words.Hide(suggestion.Text), Effect = words.Hide(suggestion.Effect) })],
            Warnings = words.HideAll(report.Warnings),
        };
    }

    /// <summary>The draft's own words, longest first, so that no part of one is left behind.</summary>
    private sealed class DraftWords(Report report)
    {
        private const int ShortestChars = 8;

        private readonly string[] hidden =
        [
            .. report.Claims.SelectMany(claim => new[] { claim.Text, Wording.Shorten(claim.Text) })
                .Append(report.Draft.Title ?? "")
                .Concat(report.Attributions.SelectMany(attribution => new[] { attribution.Quotes.Content?.Exact ?? "", attribution.Position ?? "", attribution.AnonymityReason ?? "" }))
                .Concat(report.Findings.SelectMany(finding => finding.Places).Select(place => place.Quote))
                .Except(report.Sources.Select(source => source.Name), StringComparer.Ordinal)
                .Where(text => text.Length >= ShortestChars)
                .Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length),
        ];

        public string Hide(string text) => hidden.Aggregate(text, (left, word) => left.Replace(word, Gone, StringComparison.Ordinal));

        public IReadOnlyList<string> HideAll(IReadOnlyList<string> texts) => [.. texts.Select(Hide)];
    }
}
