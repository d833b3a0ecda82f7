using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Words;

/// <summary>Where in the text a draft cites somebody: as declared, else where the name stands.</summary>
internal static class Places
{
    /// <summary>Names of up to so many letters are found in their own case only: "RT" is no part of "art".</summary>
    private const int ShortName = 3;

    /// <summary>What is attributed; empty where no span says so.</summary>
    public static IEnumerable<TextSpan> OfContent(TracedAttribution traced) =>
        traced.Chain.Attribution is { Content: { } content } ? [content] : traced.Chain.Attribution.ContentSpans ?? [];

    /// <summary>Who is cited and what is attributed, else every place of the name; empty where the text does not show it.</summary>
    public static IReadOnlyList<TextSpan> Of(TracedAttribution traced, string text)
    {
        List<TextSpan> declared = [.. OfContent(traced)];
        if (traced.Chain.Attribution.Source is { } source)
        {
            declared.Add(source);
        }

        return declared.Count > 0 ? declared : [.. OfName(traced.Chain.Source.Name, text)];
    }

    /// <summary>Where a claim stands: what is attributed, else who is cited for it, else its own words; empty where the text does not show it.</summary>
    public static IReadOnlyList<TextSpan> OfClaim(TracedClaim claim, string text)
    {
        List<TextSpan> contents = [.. claim.Supporters.Concat(claim.Disputers).SelectMany(OfContent)];
        List<TextSpan> sources = [.. claim.Supporters.Select(supporter => supporter.Chain.Attribution.Source).OfType<TextSpan>()];
        return contents.Count > 0 ? contents : sources.Count > 0 ? sources : [.. OfName(claim.Claim.Text.TrimEnd('.'), text)];
    }

    /// <summary>Every place of a name as a whole word.</summary>
    public static IEnumerable<TextSpan> OfName(string name, string text)
    {
        var comparison = name.Length <= ShortName ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = name.Length == 0 ? -1 : text.IndexOf(name, comparison); at >= 0; at = at + 1 < text.Length ? text.IndexOf(name, at + 1, comparison) : -1)
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                yield return new TextSpan(at, end);
            }
        }
    }
}
