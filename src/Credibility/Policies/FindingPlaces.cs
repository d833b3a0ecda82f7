using System.Security.Cryptography;
using System.Text;
using Credibility.Provenance;

namespace Credibility.Policies;

/// <summary>Makes the places of a finding from those of a rule's answer: each once, complete in itself, and with a fingerprint of its own.</summary>
internal static class FindingPlaces
{
    public static IReadOnlyList<FindingPlace> Of(string rule, RuleAnswer answer, string? text, DraftProvenance provenance)
    {
        var places = new List<FindingPlace>();
        foreach (var place in answer.Places)
        {
            var shown = PlaceInText.Of(place, text);
            var message = place.Message ?? answer.Message;

            // One carrier of several attributions stands in the text once, unless something else is to be said of each.
            var known = shown.Span is null ? -1 : places.FindIndex(other => other.Span == shown.Span && other.Message == message);
            if (known >= 0)
            {
                places[known] = Joined(places[known], place, provenance);
            }
            else
            {
                places.Add(shown with
                {
                    ClaimId = place.ClaimId, AttributionIds = place.AttributionIds, Message = message,
                    Confidence = new DetectionBasis([place], provenance).Confidence,
                });
            }
        }

        return Fingerprinted(rule, places);
    }

    private static FindingPlace Joined(FindingPlace first, RulePlace second, DraftProvenance provenance) => first with
    {
        AttributionIds = [.. first.AttributionIds.Union(second.AttributionIds, StringComparer.Ordinal)],
        Confidence = Math.Min(first.Confidence, new DetectionBasis([second], provenance).Confidence),
    };

    /// <summary>From the rule and the words at the place; where the same words stand twice, from their number in the text too.</summary>
    private static FindingPlace[] Fingerprinted(string rule, List<FindingPlace> places)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        FindingPlace[] marked = [.. places];
        foreach (var i in Enumerable.Range(0, marked.Length).OrderBy(i => marked[i].Span?.Start ?? -1))
        {
            var words = $"{rule}\n{string.Join(' ', marked[i].Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
            var number = seen[words] = seen.GetValueOrDefault(words) + 1;
            marked[i] = marked[i] with { Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number == 1 ? words : $"{words}\n{number}")).AsSpan(0, 16)) };
        }

        return marked;
    }
}
