using System.Globalization;
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
        Control(text, profile, control, day);
        ScoreText.Write(text, score);
        Facts(text, "Owners", profile.Owners.Select(Owner));
        Facts(text, "Affiliations", profile.Affiliations.Select(tie => Dated($"{tie.Role}, {tie.BodyName ?? tie.Body} ({ReportWords.Spaced(tie.Tie)})", tie.Valid, tie.Evidence)));
        Facts(text, "Member of", profile.Memberships.Select(member => Dated(member.Body, member.Valid, member.Evidence)));
        Facts(text, "Keeps the record for", profile.AuthorityFor.Select(topic => topic.Topic + Marks(topic.Evidence)));
        Facts(text, "Listed by", profile.Listings.Select(Listing));
        Facts(text, "Observed", profile.Signals.Select(signal => Dated($"{signal.Signal}: {signal.Level}", signal.Valid, signal.Evidence)));
        Facts(text, "Decided cases", profile.Records.Select(ScoreText.Record));
        Facts(text, "Evidence", profile.Evidence.Select(Proof));
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
        Fact(text, "Also called", string.Join("; ", profile.Aliases.Select(alias => Dated(alias.Text, alias.Valid, []))), []);
        Fact(text, "Languages", string.Join(", ", profile.Languages), []);
        Fact(text, "Legal form", profile.LegalForm == LegalForm.Unknown ? null : ReportWords.Spaced(profile.LegalForm), []);
        Fact(text, "Reach", profile.Scope == Scope.Unknown ? null : ReportWords.Spaced(profile.Scope), []);
        Fact(text, "Addresses", string.Join(", ", profile.Domains), []);
        Fact(text, "Accounts", string.Join(", ", profile.Accounts), []);
        Fact(text, "Wikidata", profile.Wikidata, []);
    }

    private static void Control(ColumnText text, SourceProfile profile, ControlReading control, DateOnly day)
    {
        if (profile.Kind.IsHuman() || profile.Governing is not null)
        {
            return;
        }

        text.Heading(FormattableString.Invariant($"Control, as known on {day:yyyy-MM-dd}"));
        text.Item("A state is the main funder: " + Factor(profile.Control.Funding));
        text.Item("A state owns it or appoints those who govern it: " + Factor(profile.Control.Ownership));
        text.Item("A state controls its editorial line: " + Factor(profile.Control.Editorial));
        if (profile.EditorialSafeguard is { } safeguard)
        {
            text.Item(Dated("Editorial safeguard: " + safeguard.Value, safeguard.Valid, safeguard.Evidence));
        }

        text.Item("Together: " + (control.Type is { } type ? ReportWords.Spaced(type) : "not decided by what is evidenced"));
    }

    private static string Factor(ControlFactor? factor) =>
        factor is null ? "not known" : Dated(factor.Value ? "yes" : "no", factor.Valid, factor.Evidence) + (factor.FromListing ? " (said only by an act that lists somebody)" : "");

    private static string Owner(OwnershipStake stake)
    {
        var share = stake.Share is { } part ? (part * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %" : "share not known";
        return Dated($"{stake.OwnerName}, {share}{(stake.Control ? ", decides regardless of the share" : "")}", stake.Valid, stake.Evidence);
    }

    private static string Listing(Listing listing) =>
        Dated($"{listing.Issuer}: {listing.Act}, {listing.Territory}{(listing.Date is { } date ? $", {date}" : "")}", listing.Valid, listing.Evidence);

    private static string Proof(Evidence evidence)
    {
        IEnumerable<string?> dates = [evidence.Published is { } published ? $"published {published}" : null, evidence.Retrieved is { } read ? $"read {read}" : null];
        return $"[{evidence.Id}] {evidence.Publisher}, {string.Join(", ", dates.OfType<string>())}: {evidence.Note} {evidence.Url}";
    }

    private static void Fact(ColumnText text, string name, string? value, IReadOnlyList<string> evidence)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Paragraph($"{name}: {value}{Marks(evidence)}", 0, 2);
        }
    }

    private static void Facts(ColumnText text, string heading, IEnumerable<string> facts)
    {
        var started = false;
        foreach (var fact in facts)
        {
            if (!started)
            {
                text.Heading(heading);
                started = true;
            }

            text.Item(fact);
        }
    }

    private static string Dated(string fact, Validity valid, IReadOnlyList<string> evidence)
    {
        var span = (valid.From, valid.To) switch
        {
            ({ } from, { } to) => $", {from} to {to}",
            ({ } from, null) => $", since {from}",
            (null, { } to) => $", until {to}",
            _ => "",
        };
        return fact + span + Marks(evidence);
    }

    internal static string Marks(IReadOnlyList<string> evidence) => evidence.Count == 0 ? "" : $" [{string.Join(", ", evidence)}]";
}
