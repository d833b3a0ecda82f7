using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;

namespace Credibility.Formats.Text;

/// <summary>A profile as it reads in a terminal: every fact with the evidence that carries it. What is not evidenced is said to be unknown.</summary>
public static class ProfileText
{
    /// <param name="control">What the control factors add up to on <paramref name="day"/>.</param>
    /// <param name="score">What the evidence adds up to on its own day, and what it does not rest on.</param>
    public static string Write(SourceProfile profile, ControlReading control, DateOnly day, ScoreExplanation score, ReportTextOptions? options = null)
    {
        options ??= new ReportTextOptions();
        var text = new ColumnText(options.Width, options.Colour);
        text.Paragraph($"{profile.Name} ({profile.Id})", 0, 2, Ink.Bold);
        Identity(text, profile);
        Facts(text, FormattableString.Invariant($"Control, as known on {day:yyyy-MM-dd}"), ProfileWords.Control(profile, control));
        ScoreText.Write(text, score);
        foreach (var (heading, lines) in ProfileWords.Facts(profile))
        {
            Facts(text, heading, lines);
        }

        Facts(text, "Evidence", profile.Evidence.Select(proof =>
            new FactLine($"[{proof.Id}] {proof.Publisher}, {ProfileWords.Dates(proof)}: {proof.Note} {proof.Url}", [])));
        if (profile.Structural)
        {
            text.Blank();
            text.Paragraph("Nobody wrote a profile for this body: it is made from the table of roles that every state has.", 0, 0);
        }

        return text.ToString();
    }

    private static void Identity(ColumnText text, SourceProfile profile)
    {
        Fact(text, "Kind", SourceKindNames.Write(profile.Kind), profile.IdentityEvidence);
        Fact(text, "Country", profile.Country, []);
        Fact(text, "Also called", string.Join("; ", profile.Aliases.Select(alias => alias.Text + ProfileWords.Span(alias.Valid))), []);
        Fact(text, "Languages", string.Join(", ", profile.Languages), []);
        Fact(text, "Legal form", profile.LegalForm == LegalForm.Unknown ? null : ReportWords.Spaced(profile.LegalForm), []);
        Fact(text, "Reach", profile.Scope == Scope.Unknown ? null : ReportWords.Spaced(profile.Scope), []);
        Fact(text, "Addresses", string.Join(", ", profile.Domains), []);
        Fact(text, "Accounts", string.Join(", ", profile.Accounts), []);
        Fact(text, "Wikidata", profile.Wikidata, []);
    }

    private static void Fact(ColumnText text, string name, string? value, IReadOnlyList<string> evidence)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Paragraph($"{name}: {value}{Marks(evidence)}", 0, 2);
        }
    }

    internal static void Facts(ColumnText text, string heading, IEnumerable<FactLine> facts)
    {
        foreach (var (i, fact) in facts.Index())
        {
            if (i == 0)
            {
                text.Heading(heading);
            }

            text.Item(fact.Words + Marks(fact.Evidence));
        }
    }

    internal static string Marks(IReadOnlyList<string> evidence) => evidence.Count == 0 ? "" : $" [{string.Join(", ", evidence)}]";
}
