using System.Security.Cryptography;
using System.Text;
using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>What a finding is told at: each of its places, or the draft as a whole once, however many voices it rests on.</summary>
internal static class WholeDraft
{
    public static IReadOnlyList<FindingPlace> PlacesOf(Finding finding) =>
        FindingCollector.IsAboutDraft(finding.Rule) && finding.Places.Count > 0 ? [Whole(finding)] : finding.Places;

    /// <summary>As sure as the surest place that does not rest. It is the same finding when voices come and go, so only the rule is its fingerprint.</summary>
    private static FindingPlace Whole(Finding finding) => new(null, "")
    {
        AttributionIds = finding.AttributionIds, Message = finding.Message,
        Confidence = finding.Places.Where(place => finding.IsSuppressed || place.Suppression is null).Max(place => place.Confidence),
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(finding.Rule)).AsSpan(0, 16)),
        Suppression = finding.IsSuppressed ? finding.Places[0].Suppression : null,
    };
}
