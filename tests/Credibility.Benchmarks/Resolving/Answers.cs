namespace Credibility.Benchmarks.Resolving;

/// <summary>What somebody answered: best first, and whether the best is given as the match.</summary>
internal sealed record Answer(IReadOnlyList<string> Candidates, bool Match);

/// <summary>Right and wrong answers of one category.</summary>
internal sealed class Tally
{
    public int Queries { get; private set; }

    public int Ambiguous { get; private set; }

    /// <summary>The right one on top; where several are right, one of them on top and no match.</summary>
    public int Right { get; private set; }

    public int Matched { get; private set; }

    public int WrongMatches { get; private set; }

    public void Count(Query query, Answer answer)
    {
        Queries++;
        Ambiguous += query.IsAmbiguous ? 1 : 0;
        var top = answer.Candidates.Count > 0 && query.Truth.Contains(answer.Candidates[0]);
        Right += top && (!query.IsAmbiguous || (!answer.Match && answer.Candidates.Count > 1)) ? 1 : 0;
        Matched += answer.Match && top && !query.IsAmbiguous ? 1 : 0;
        WrongMatches += answer.Match && (!top || query.IsAmbiguous) ? 1 : 0;
    }
}

/// <summary>The tallies of one who answers, category by category.</summary>
internal sealed class Scoreboard
{
    private readonly Dictionary<string, Tally> tallies = [];
    private readonly Tally present = new(), absent = new();

    public void Count(Query query, Answer answer)
    {
        if (!tallies.TryGetValue(query.Category, out var tally))
        {
            tallies[query.Category] = tally = new Tally();
        }

        tally.Count(query, answer);
        (query.IsAbsent ? absent : present).Count(query, answer);
    }

    public double Recall => Share(present.Right, present);

    /// <summary>Wrong matches among queries whose source is not in the registry.</summary>
    public double WrongOfAbsent => Share(absent.WrongMatches, absent);

    /// <summary>Matches with another than the one meant, or with one of several that fit.</summary>
    public double WrongOfPresent => Share(present.WrongMatches, present);

    public void Print()
    {
        Console.WriteLine("  category                          queries  ambiguous  recall@1  matched  wrong match");
        foreach (var (category, tally) in tallies)
        {
            var absence = category.StartsWith("absent", StringComparison.Ordinal);
            Console.WriteLine(FormattableString.Invariant(
                $"  {category,-33} {tally.Queries,7}  {tally.Ambiguous,9}  {(absence ? "" : Share(tally.Right, tally).ToString("0.0 %", System.Globalization.CultureInfo.InvariantCulture)),8}  {(absence ? "" : Share(tally.Matched, tally).ToString("0.0 %", System.Globalization.CultureInfo.InvariantCulture)),7}  {Share(tally.WrongMatches, tally),11:0.00 %}"));
        }

        Console.WriteLine(FormattableString.Invariant($"  all: recall@1 {Recall:0.0 %}; wrong matches {WrongOfAbsent:0.00 %} of absent, {WrongOfPresent:0.00 %} of present"));
    }

    private static double Share(int part, Tally of) => of.Queries == 0 ? 0 : (double)part / of.Queries;
}
