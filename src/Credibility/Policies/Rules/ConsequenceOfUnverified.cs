using Credibility.Drafts;
using Credibility.Policies.Words;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>
/// SRC027: the draft's own "could suggest" or "would weaken", hung on a claim behind which nobody identified, or one side alone,
/// stands. A sentence hangs on a claim of its paragraph or the one before, whose words it takes up or to which its head points back.
/// </summary>
public sealed class ConsequenceOfUnverified : Rule
{
    /// <summary>Letters at the head of a sentence in which words that point back are looked for.</summary>
    private const int HeadChars = 60;

    public override string Id => "SRC027";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        if (facts.Words.Prose is not { } text || text.Paragraphs.Count == 0)
        {
            return null;
        }

        var weak = facts.Claims.Where(claim => claim.Support?.Level is SupportLevel.None or SupportLevel.OneSide && claim.Supporters.Count > 0)
            .Select(claim => new WeakClaim(claim, [.. Places.OfClaim(claim, text.Text).Select(place => text.ParagraphAt(place.Start)).Distinct()]))
            .Where(claim => claim.Paragraphs.Count > 0).ToList();
        var verbs = weak.Count == 0 ? [] : facts.Words.Phrases.Consequences.In(text.Text);
        var hit = verbs.Count == 0 ? [] : Hanging(verbs, weak, text, facts);
        if (hit.Count == 0)
        {
            return null;
        }

        return RuleAnswer.OfWorst(
            hit, pair => Message(pair.Claim),
            pair => new RulePlace(pair.Claim.Claim.Id, [], pair.Sentence, Wording.Shorten(BlankedText.Words(text.Text[pair.Sentence.Start..pair.Sentence.End]))), "more sentence") with
        {
            AtMost = FindingLevel.Warning,
        };
    }

    private static string Message(TracedClaim claim)
    {
        var behind = claim.Support!.Level == SupportLevel.OneSide ? "only one side's sources stand" : "nobody who can be identified stands";
        return $"This draft draws a consequence in its own voice from “{Wording.Shorten(claim.Claim.Text)}”, behind which {behind}.";
    }

    private static List<(TextSpan Sentence, TracedClaim Claim)> Hanging(IReadOnlyList<TextSpan> verbs, List<WeakClaim> weak, DraftText text, AuditFacts facts)
    {
        var own = new OwnVoice(text, facts, verbs);
        var byParagraph = weak.SelectMany(claim => claim.Paragraphs.SelectMany(stands => new[] { stands, stands + 1 }).Distinct(), (claim, stands) => (claim.Claim, stands))
            .GroupBy(pair => pair.stands, pair => pair.Claim).ToDictionary(group => group.Key, group => (Last: group.Last(), Words: new ClaimEchoes<TracedClaim>(group, claim => claim.Claim.Text, facts.Words.Phrases.FunctionWords)));
        var found = new List<(TextSpan, TracedClaim)>();
        foreach (var sentence in verbs.Select(verb => Trimmed(text.SentenceAround(verb), text.Text)).Distinct())
        {
            if (byParagraph.TryGetValue(text.ParagraphAt(sentence.Start), out var near) && !own.IsAttributed(sentence)
                && (near.Words.In(text.Text, sentence.Start, sentence.End, int.MaxValue)?.Of ?? (PointsBack(sentence, text.Text, facts) ? near.Last : null)) is { } basis)
            {
                found.Add((sentence, basis));
            }
        }

        return found;
    }

    private static bool PointsBack(TextSpan sentence, string text, AuditFacts facts) =>
        facts.Words.Phrases.BackReferences.In(text[sentence.Start..Math.Min(sentence.End, sentence.Start + HeadChars)]) is [{ Start: 0 }, ..];

    private static TextSpan Trimmed(TextSpan span, string text)
    {
        var start = span.Start;
        while (start < span.End && (char.IsWhiteSpace(text[start]) || text[start] is '"' or '”' or '’' or ')'))
        {
            start++;
        }

        return new TextSpan(start, span.End < text.Length && text[span.End] is '.' or '!' or '?' or '…' ? span.End + 1 : span.End);
    }

    private sealed record WeakClaim(TracedClaim Claim, IReadOnlyList<int> Paragraphs);
}
