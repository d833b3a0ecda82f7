namespace Credibility.Provenance;

/// <summary>When a title asserts a claim. POLICY: an ordinal judgement, to be set anew once titles are read with the text.</summary>
/// <param name="Share">Share of the claim's longer words that stand in the title, 0–1; above 1 no title asserts anything.</param>
/// <param name="MinWords">Words at least that they have in common.</param>
/// <param name="MinLetters">Letters from which on a word counts.</param>
public sealed record KeyTitle(double Share, int MinWords, int MinLetters)
{
    public static KeyTitle Never { get; } = new(2, 1, 1);

    public bool Asserts(string? title, string claim)
    {
        if (title is null)
        {
            return false;
        }

        var (own, shown) = (Words(claim), Words(title));
        var common = own.Count(shown.Contains);
        return common >= MinWords && common >= Share * own.Count;
    }

    private HashSet<string> Words(string text) =>
    [
        .. text.ToLowerInvariant().Split([' ', '\t', '\r', '\n', '.', ',', ';', ':', '“', '”', '"', '?', '!', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= MinLetters),
    ];
}
