using System.Globalization;
using Credibility.Reports;

namespace Credibility.Formats.Changes;

/// <summary>
/// What stands behind a claim, in words that hold no id and no offset: who said what about it and from which side, how it is put, and
/// what came of it. Two versions of a draft in which this reads the same say the same of the claim.
/// </summary>
internal static class ClaimBacking
{
    /// <summary>By id of the claim.</summary>
    public static IReadOnlyDictionary<string, string> Of(Report report)
    {
        var sources = report.Sources.ToDictionary(source => source.Id, source => source.Name, StringComparer.Ordinal);
        var attributions = report.Attributions.ToDictionary(attribution => attribution.Id, attribution => Words(attribution, sources), StringComparer.Ordinal);
        return report.Claims.ToDictionary(claim => claim.Id, claim => Words(claim, attributions), StringComparer.Ordinal);
    }

    private static string Words(ReportClaim claim, Dictionary<string, string> attributions)
    {
        string Each(IEnumerable<string> ids) => string.Join('\n', ids.Select(id => attributions.GetValueOrDefault(id, "")).Order(StringComparer.Ordinal));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Spaced(claim.Text)}\n{claim.Kind} {claim.Key} {claim.OwnVoice} {claim.Hedged} {claim.SaidUnverified} {claim.Target} {claim.Support} {claim.Contested} {claim.StatementOfRecord} {claim.Circular}\n{Each(claim.Supports)}\n\n{Each(claim.Disputes)}");
    }

    private static string Words(ReportAttribution attribution, Dictionary<string, string> sources) => string.Create(
        CultureInfo.InvariantCulture,
        $"{sources.GetValueOrDefault(attribution.SourceId, "")} {attribution.Stance} {attribution.Form} {attribution.Mention} {attribution.Standing} {attribution.Camp} {attribution.Outside} {attribution.FirstHand} {attribution.AnonymityReason} {attribution.Position} [{string.Join(", ", attribution.Via.Select(via => via.Name))}] {Spaced(attribution.Quotes.Content?.Exact)}");

    /// <summary>Wrapping is no part of what was said.</summary>
    private static string Spaced(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
