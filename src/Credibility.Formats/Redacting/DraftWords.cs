using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Redacting;

/// <summary>The draft's own words in a report, longest first, so that no part of one is left behind.</summary>
internal sealed class DraftWords(Report report)
{
    private const string Gone = "[not kept]";

    private const int ShortestChars = 8;

    private readonly string[] _hidden =
    [
        .. report.Claims.SelectMany(claim => new[] { claim.Text, Wording.Shorten(claim.Text) })
            .Append(report.Draft.Title ?? "")
            .Concat(report.Attributions.SelectMany(attribution => new[] { attribution.Quotes.Content?.Exact ?? "", attribution.Position ?? "", attribution.AnonymityReason ?? "" }))
            .Concat(report.Findings.SelectMany(finding => finding.Places).Select(place => place.Quote))
            .Except(report.Sources.Select(source => source.Name), StringComparer.Ordinal)
            .Where(text => text.Length >= ShortestChars)
            .Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length),
    ];

    public string Hide(string text) => _hidden.Aggregate(text, (left, word) => left.Replace(word, Gone, StringComparison.Ordinal));
}
