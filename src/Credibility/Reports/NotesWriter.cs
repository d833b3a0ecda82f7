using System.Globalization;
using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Provenance;
using Credibility.Provenance.Detection;

namespace Credibility.Reports;

/// <summary>What was done well, what is not known, and what was assumed with what it would change.</summary>
internal sealed class NotesWriter(DraftProvenance provenance, AuditFacts facts, CollectedFindings findings, OriginNames names, FactsValidOn validOn)
{
    public IReadOnlyList<string> DoneWell()
    {
        var said = new List<string>();
        var voices = provenance.Voices.Where(UnnamedVoices.IsAttributed).ToList();
        AddIf(said, provenance.Claims.Any(claim => claim.Claim.SaidUnverified) || facts.Words.Unverified.Anywhere, "The draft says what has not been verified.");
        AddIf(said, provenance.Claims.Any(claim => claim.IsGraded && claim.Claim is { Hedged: true, SaidUnverified: false }), "Uncertainty is stated.");
        AddIf(said, SidesHeard(voices), "Both sides' positions are given.");
        var unnamed = UnnamedVoices.Of(facts).Where(UnnamedVoices.IsAttributed).ToList();
        AddIf(said, unnamed.Count > 0 && unnamed.All(facts.Words.Anonymity.GivesReason), "The draft says why its unnamed sources are unnamed.");
        AddIf(said, voices.Any(traced => traced.Chain.Source is { Mention: MentionClass.Document or MentionClass.DocumentDescribed, Cited.Url: not null }), "Documents are linked.");
        AddIf(said, voices.Any(traced => !traced.IsDerived && (traced.Chain.Attribution.FirstHand || traced.Standing == Standing.Witness)), "There is first-hand reporting.");
        AddIf(said, facts.Draft.Asked.Any(contact => contact.IsBefore(facts.Draft.PublishedAt)), "The draft keeps a log of whom it asked.");
        return said;
    }

    /// <summary>Each party that bears on the dispute is attributed something; being listed or being accused is no position.</summary>
    private bool SidesHeard(List<TracedAttribution> voices) =>
        provenance.Parties.Bearing.Count >= 2 && provenance.Parties.Bearing.All(party => voices.Any(voice => voice.Camp == party.Id));

    public IReadOnlyList<string> NotKnown()
    {
        var open = new List<string>();
        AddIf(open, facts.Draft.TextReading == TextReading.OtherLanguage, "Who says what in this text: attributions are read from English texts only, so they were not extracted here; the known sources that it names are listed.");
        AddIf(open, facts.Draft.IsCut, FormattableString.Invariant($"Who says what in the rest of this text: it attributes more than the {DraftDetector.MaxAttributions} statements that a report takes. Check it in parts."));
        var unresolved = provenance.Sources.Values.Where(source => source.Profile is null && source.Mention is MentionClass.NamedPerson or MentionClass.Body)
            .Select(source => source.Name).ToList();
        AddIf(open, unresolved.Count > 0, $"No profile is held of {Wording.List(unresolved)}.");
        var unplaced = provenance.Sources.Values.Where(source => !source.Affiliation.Known && source.Mention == MentionClass.NamedPerson)
            .Select(source => source.Name).Distinct(StringComparer.Ordinal).ToList();
        AddIf(open, unplaced.Count > 0, $"For whom {Wording.List(unplaced)} {Wording.Verb(unplaced.Count, "speaks", "speak")} is not known.");
        AddIf(open, YearlessDates.In(facts.Draft) is { Count: > 0 }, $"Of which year {Wording.List(YearlessDates.In(facts.Draft))} {Wording.Verb(YearlessDates.In(facts.Draft).Count, "is", "are")}: neither the text nor a publication date says so.");
        AddIf(open, facts.Measures.WordsMissing is not null, $"How the space is shared: {facts.Measures.WordsMissing}.");
        open.AddRange(provenance.NearMisses.Select(pair => $"Whether {pair.First} and {pair.Second} are one claim: they look alike and were kept apart."));
        open.AddRange(findings.NotKnown);
        return open;
    }

    public IReadOnlyList<Assumption> Assumptions()
    {
        var made = provenance.Influence.Assumed
            .Select(entry => new Assumption(entry.Value + ".", $"Evidence about {names.Of(entry.Key)} would move how much of its words counts as its own.")).ToList();
        var parties = provenance.Parties.Parties.Where(party => party.Derived).Select(party => party.Name).ToList();
        AddIf(made, parties.Count > 0, new Assumption(
            parties.Count == 1
                ? $"{parties[0]} taken as a party, because a claim is about it."
                : $"{Wording.List(parties)} taken as parties, because claims are about them or they stand on opposite sides of one.", "Naming the parties would settle who counts as outside."));
        AddDerived(made, "mention", attribution => attribution.Mention is null, "how the source is identified, read from its words", "Giving the class of mention would change who counts as answerable.");
        AddDerived(made, "form", attribution => attribution.Derived.Contains("form"), "paraphrase taken where the form is not given", "A direct quote leaves a relay less to decide.");
        return made;
    }

    public IReadOnlyList<string> Warnings(Policy policy)
    {
        var warnings = new List<string>();
        AddIf(warnings, findings.Remark is not null, findings.Remark ?? "");
        AddIf(warnings, facts is { Type.ExpectsContactLog: true, Draft.Asked.Count: 0 }, "A contact log (`asked`) is expected of a draft of this type, and none is given.");
        warnings.AddRange(findings.Warnings);
        warnings.AddRange(facts.Draft.Asked.Select(Late).OfType<string>());
        AddIf(warnings, facts.Draft.Type is { } type && !policy.Types.ContainsKey(type), $"The document type “{facts.Draft.Type}” is not in the policy; the draft is read as news.");
        AddIf(warnings, facts.Draft is { TextReading: TextReading.NotRead, Text: not null, Sources.Count: 0, Attributions.Count: 0 }, "The text was not read for attributions: declare the draft's sources.");
        AddIf(warnings, facts.Draft is { TextReading: TextReading.Read, Attributions.Count: 0 }, "Nothing was found in the text that is attributed to anybody.");
        AddIf(warnings, validOn.Basis == FactsValidOn.OfCatalog, "Neither publication nor audit date is given: facts are taken as of the catalog's own date.");
        return warnings;
    }

    /// <summary>A question that was put after publication cannot have been answered in the draft.</summary>
    private string? Late(ContactEntry contact, int index) => contact.When is { } when && facts.Draft.PublishedAt is { } published && when > published
        ? string.Create(CultureInfo.InvariantCulture, $"/asked/{index}/when: {facts.NameOf(contact.Who)} was asked on {when:yyyy-MM-dd}, after publication on {published:yyyy-MM-dd}; the entry is not counted.")
        : null;

    private void AddDerived(List<Assumption> made, string field, Func<Attribution, bool> wasDerived, string text, string wouldChange)
    {
        var ids = provenance.Attributions.Where(traced => wasDerived(traced.Chain.Attribution)).Select(traced => traced.Id).ToList();
        AddIf(made, ids.Count > 0, new Assumption($"{field} of {Wording.List(ids)}: {text}.", wouldChange));
    }

    private static void AddIf<T>(List<T> notes, bool applies, T note)
    {
        if (applies)
        {
            notes.Add(note);
        }
    }
}
