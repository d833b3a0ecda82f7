using System.Globalization;
using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Formats.Text;

/// <summary>A fact of a profile in words, with the keys of the evidence that carries it.</summary>
internal sealed record FactLine(string Words, IReadOnlyList<string> Evidence);

/// <summary>The facts of a profile in the words in which a terminal and the page show them.</summary>
internal static class ProfileWords
{
    /// <summary>Who controls a medium; nothing for people and for bodies that govern, which are asked other questions.</summary>
    public static IEnumerable<FactLine> Control(SourceProfile profile, ControlReading control)
    {
        if (profile.Kind.IsHuman() || profile.Governing is not null)
        {
            yield break;
        }

        yield return Factor("A state is the main funder: ", profile.Control.Funding);
        yield return Factor("A state owns it or appoints those who govern it: ", profile.Control.Ownership);
        yield return Factor("A state controls its editorial line: ", profile.Control.Editorial);
        if (profile.EditorialSafeguard is { } safeguard)
        {
            yield return new("Editorial safeguard: " + safeguard.Value + Span(safeguard.Valid), safeguard.Evidence);
        }

        yield return new("Together: " + (control switch
        {
            { Type: { } type } => ReportWords.Spaced(type),
            { Funding: false, Ownership: false, Editorial: false } => "independent; whether it is public in form is not known",
            _ => "not decided by what is evidenced",
        }), []);
    }

    /// <summary>Everything else that is held, under its heading.</summary>
    public static IEnumerable<(string Heading, IEnumerable<FactLine> Lines)> Facts(SourceProfile profile)
    {
        yield return ("Owners", profile.Owners.Select(Owner));
        yield return ("Affiliations", profile.Affiliations.Select(tie => new FactLine($"{tie.Role}, {tie.BodyName ?? tie.Body} ({ReportWords.Spaced(tie.Tie)}){Span(tie.Valid)}", tie.Evidence)));
        yield return ("Member of", profile.Memberships.Select(member => new FactLine(member.Body + Span(member.Valid), member.Evidence)));
        yield return ("Keeps the record for", profile.AuthorityFor.Select(topic => new FactLine(topic.Topic, topic.Evidence)));
        yield return ("Listed by", profile.Listings.Select(Listing));
        yield return ("Observed", profile.Signals.Select(signal => new FactLine($"{signal.Signal}: {signal.Level}{Span(signal.Valid)}", signal.Evidence)));
        yield return ("Decided cases", profile.Records.Select(record => new FactLine(ScoreText.Record(record), record.Evidence)));
    }

    /// <summary>From when to when a fact holds, where anything of that is known.</summary>
    public static string Span(Validity valid) => (valid.From, valid.To) switch
    {
        ({ } from, { } to) => $", {from} to {to}",
        ({ } from, null) => $", since {from}",
        (null, { } to) => $", until {to}",
        _ => "",
    };

    /// <summary>When evidence was published and read.</summary>
    public static string Dates(Evidence evidence)
    {
        IEnumerable<string?> dates = [evidence.Published is { } published ? $"published {published}" : null, evidence.Retrieved is { } read ? $"read {read}" : null];
        return string.Join(", ", dates.OfType<string>());
    }

    private static FactLine Factor(string question, ControlFactor? factor) => factor is null ? new(question + "not known", [])
        : new($"{question}{(factor.Value ? "yes" : "no")}{Span(factor.Valid)}{(factor.FromListing ? ", said only by an act that lists somebody" : "")}", factor.Evidence);

    private static FactLine Owner(OwnershipStake stake)
    {
        var share = stake.Share is { } part ? (part * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %" : "share not known";
        return new($"{stake.OwnerName}, {share}{(stake.Control ? ", decides regardless of the share" : "")}{Span(stake.Valid)}", stake.Evidence);
    }

    private static FactLine Listing(Listing listing) => new(
        $"{listing.Issuer}: {listing.Act}, {listing.Territory}{(listing.Date is { } date ? $", {date}" : "")}{Span(listing.Valid)}", listing.Evidence);
}
