using Credibility.Drafts;
using Credibility.Policies.Words;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>
/// SRC026: a contested claim that the draft takes for granted: by a verb that asserts what it reports ("admitted", "exposed"), or by a
/// phrase in its own voice ("the growing number of …").
/// </summary>
public sealed class PresupposedClaim : Rule
{
    /// <summary>Words behind such a phrase in which the claim's own words make it about the claim.</summary>
    private const int WordsBehind = 4;

    public override string Id => "SRC026";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        if (facts.Words.Prose is not { } text)
        {
            return null;
        }

        var open = facts.Claims.Where(IsOpen).ToList();
        var hit = open.SelectMany(claim => ByVerb(claim, text, facts)).Concat(ByPhrase(open, text, facts))
            .DistinctBy(found => found.Place.Span).OrderBy(found => found.Place.Span!.Value.Start).ToList();
        if (hit.Count == 0)
        {
            return null;
        }

        return RuleAnswer.OfWorst(
            hit, found => $"“{found.Place.Quote}” takes for granted what is contested in this draft: “{Wording.Shorten(found.Claim.Claim.Text)}”.",
            found => found.Place, "more place", rewrite: hit[0].Rewrite) with { AtMost = FindingLevel.Warning };
    }

    /// <summary>Answered by somebody, or put to those it is about, and not established by two separate origins.</summary>
    private static bool IsOpen(TracedClaim claim) =>
        claim.Contested is not (null or ContestedState.NotPutToThem) && claim.Support?.Level is not SupportLevel.TwoOrMore;

    /// <summary>What somebody says about others; whoever speaks against themselves does admit it.</summary>
    private static IEnumerable<Presupposition> ByVerb(TracedClaim claim, DraftText text, AuditFacts facts) =>
        claim.Supporters.Where(supporter => supporter.Standing != Standing.AgainstInterest && !IsTarget(supporter, claim.Claim) && supporter.Chain.Attribution.Cue is not null)
            .Select(supporter => (supporter, Cue: supporter.Chain.Attribution.Cue!.Value))
            .Where(pair => facts.Words.Phrases.Factives.IsIn(text.Text[pair.Cue.Start..pair.Cue.End]))
            .Select(pair => new Presupposition(
                claim, new RulePlace(claim.Claim.Id, [pair.supporter.Id], pair.Cue, Wording.Shorten(BlankedText.Words(text.Text[pair.Cue.Start..pair.Cue.End]))), $"{pair.supporter.Chain.Presented.Name} said"));

    private static bool IsTarget(TracedAttribution voice, Claim claim) =>
        voice.Chain.Source.Key == claim.TargetKey || (claim.TargetParty is { } party && voice.Camp == party);

    private static IEnumerable<Presupposition> ByPhrase(List<TracedClaim> open, DraftText text, AuditFacts facts)
    {
        if (open.Count == 0 || facts.Words.Phrases.Presuppositions.In(text.Text) is not { Count: > 0 } openings)
        {
            yield break;
        }

        var own = new OwnVoice(text, facts, openings);
        var words = new ClaimEchoes<TracedClaim>(open, claim => claim.Claim.Text, facts.Words.Phrases.FunctionWords);
        foreach (var opening in openings)
        {
            var sentence = text.SentenceAround(opening);
            if (words.In(text.Text, opening.End, Math.Max(opening.End, sentence.End), WordsBehind) is var (claim, end) && !own.IsAttributed(sentence))
            {
                var span = new TextSpan(opening.Start, end);
                var phrase = BlankedText.Words(text.Text[span.Start..span.End]);
                yield return new Presupposition(
                    claim, new RulePlace(claim.Claim.Id, [], span, Wording.Shorten(phrase)), $"what {Wording.List(Names(claim))} {Wording.Verb(Names(claim).Count, "calls", "call")} {phrase}");
            }
        }
    }

    private static List<string> Names(TracedClaim claim) =>
        claim.Supporters.Select(supporter => supporter.Chain.Source.Name).DefaultIfEmpty("[who says so]").Distinct(StringComparer.Ordinal).ToList();

    private sealed record Presupposition(TracedClaim Claim, RulePlace Place, string Rewrite);
}
