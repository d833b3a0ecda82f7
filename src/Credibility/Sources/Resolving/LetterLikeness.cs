using System.Text;

namespace Credibility.Sources.Resolving;

/// <summary>
/// What letters look like, whatever alphabet they are of: the skeleton of Unicode Technical Standard 39, read into ASCII. Enough to
/// see what an imitation imitates, never a reason to match.
/// </summary>
internal sealed class LetterLikeness(string confusables, IReadOnlyList<string> pairs)
{
    private readonly Lazy<Dictionary<char, string>> looks = new(() => confusables.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line.Length > 1).ToDictionary(line => line[0], line => line[1..]));

    /// <summary>The name as a reader sees it in Latin letters; null where it already is, or where some letter resembles none.</summary>
    public string? OfName(string clean)
    {
        var changed = false;
        var letters = new StringBuilder(clean.Length);
        foreach (var letter in clean)
        {
            if (!char.IsAsciiLetter(letter) && looks.Value.TryGetValue(letter, out var latin))
            {
                letters.Append(latin);
                changed = true;
            }
            else if (Scripts.Of(letter) is Scripts.Cyrillic or Scripts.Greek)
            {
                return null;
            }
            else
            {
                letters.Append(letter);
            }
        }

        return changed ? letters.ToString() : null;
    }

    /// <summary>The host as it looks: equal for two hosts that a reader takes for one. Marks on letters do not count.</summary>
    public string OfHost(string host)
    {
        var letters = new StringBuilder(host.Length + 4);
        foreach (var letter in host)
        {
            var plain = LetterFolding.Fold(letter) is { } folded && char.IsAscii(folded[0]) ? folded : letter.ToString();
            foreach (var c in plain)
            {
                letters.Append(looks.Value.TryGetValue(c, out var like) ? like.ToLowerInvariant() : c.ToString());
            }
        }

        foreach (var pair in pairs)
        {
            letters.Replace(pair[^1..], pair[..^1]);
        }

        return letters.ToString();
    }
}
