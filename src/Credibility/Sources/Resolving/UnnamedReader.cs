using Credibility.Attributions;

namespace Credibility.Sources.Resolving;

/// <summary>What the words of a mention say about people whose name is left out.</summary>
/// <param name="IsPerson">The words are of people who could have a name: a source, officials, two nurses; not of a body, an outlet or a crowd.</param>
/// <param name="IsPlural">The words are of more than one.</param>
/// <param name="IsOne">They begin as the words for one do: "a nurse".</param>
/// <param name="IsBare">They give neither position nor access: "a source".</param>
public sealed record UnnamedReading(bool IsPerson, bool IsPlural, bool IsOne, bool IsBare)
{
    public static UnnamedReading None { get; } = new(false, false, false, false);
}

/// <summary>Reads whether a description is of people without a name, and how much it tells of them.</summary>
internal sealed class UnnamedReader(Lexicon lexicon)
{
    private static readonly string[] One = ["a ", "an ", "one "];

    private static readonly string[] Numbers = ["two ", "three ", "four ", "five ", "six ", "seven ", "eight ", "nine ", "ten ", "both "];

    private readonly HashSet<string> _people = new(lexicon.UnnamedPeople, StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = [.. lexicon.BodyInContext, .. lexicon.Outlets, .. lexicon.Documents, "campaign", "army", "side"];
    private readonly HashSet<string> _bare = new(lexicon.BareDescriptors, StringComparer.Ordinal);
    private readonly HashSet<string> _plurals = new(lexicon.Plurals, StringComparer.Ordinal);
    private readonly List<string> _openings = [.. lexicon.UnnamedPeople.Where(entry => entry.Contains(' ', StringComparison.Ordinal))];

    /// <param name="head">The mention without article and without what hangs on it.</param>
    public UnnamedReading Read(string name, string head)
    {
        var whole = name.Trim().ToLowerInvariant();
        var bare = Without(whole);
        var isPerson = (Begins(whole, Numbers) && !IsBody(head)) || EndsIn(head, _people) || _openings.Any(opening => bare.StartsWith(opening, StringComparison.Ordinal));
        return new UnnamedReading(isPerson, EndsIn(head, _plurals), Begins(whole, One), _bare.Contains(whole) || _bare.Contains(bare));
    }

    /// <summary>Without the words that tell how many: "two sources" say no more of who they are than "sources".</summary>
    private static string Without(string whole)
    {
        foreach (var opening in Numbers.Concat(One).Concat(["the ", "some ", "several ", "many ", "other "]))
        {
            if (whole.StartsWith(opening, StringComparison.Ordinal))
            {
                return whole[opening.Length..];
            }
        }

        return whole;
    }

    private static bool Begins(string whole, string[] openings) => openings.Any(opening => whole.StartsWith(opening, StringComparison.Ordinal));

    /// <summary>"Both armies", "two other papers": several bodies or outlets are no people.</summary>
    private bool IsBody(string head)
    {
        var last = head[(head.LastIndexOf(' ') + 1)..];
        var one = last.EndsWith("ies", StringComparison.Ordinal) ? last[..^3] + "y" : last.TrimEnd('s');
        return _bodies.Contains(last) || _bodies.Contains(one) || _bodies.Contains("the " + one);
    }

    private static bool EndsIn(string head, HashSet<string> entries) =>
        entries.Contains(head) || entries.Contains(head[(head.LastIndexOf(' ') + 1)..]);
}
