using Credibility.Drafts;
using Credibility.Graphs;

namespace Credibility.Provenance;

/// <summary>One supporter of a claim, reduced to what support depends on. Never holds a source score.</summary>
/// <param name="PartyMass">Share of its origin mass under each party.</param>
/// <param name="AffiliationKnown">Whether a named employer, body or office is stated in the draft or evidenced in the catalog.</param>
/// <param name="FirstHand">Knows at first hand, keeps the record, or is a document shown.</param>
public sealed record Supporter(
    SparseRow Origins, double Answerability, IReadOnlyDictionary<string, double> PartyMass, bool AffiliationKnown, Standing Standing, bool FirstHand);

/// <param name="Outside">For each supporter, whether it stands outside the parties.</param>
/// <param name="Reasons">Why the level is what it is, in words.</param>
public sealed record SupportReading(
    double NAnswerable, double NOutside, SupportLevel Level, IReadOnlyList<bool> Outside, bool FirstHand, IReadOnlyList<string> Reasons,
    EffectiveNumberResult Answerable);

/// <summary>
/// Grades what stands behind an event or a figure from how many separate origins answer for it, inside and outside the parties.
/// Deterministic; modifiers only lower; a denial plays no part.
/// </summary>
public sealed class SupportGrader(SupportThresholds thresholds, double answerableFrom)
{
    /// <param name="dispute">Whether the draft has a dispute; without one every answerable supporter is outside.</param>
    /// <param name="circular">Whether reporting runs in a circle behind the claim.</param>
    /// <param name="unconfirmedMerge">Whether detection merged contents that no editor has confirmed to be one claim.</param>
    /// <param name="opposed">Whether two parties are adversaries over this claim; null means that any two are.</param>
    public SupportReading Grade(
        IReadOnlyList<Supporter> supporters, bool dispute, bool circular = false, bool unconfirmedMerge = false, Func<string, string, bool>? opposed = null)
    {
        opposed ??= (first, second) => first != second;
        var answerable = supporters.Select(IsAnswerable).ToArray();
        var outside = supporters.Select((supporter, i) => answerable[i] && (!dispute || IsOutside(supporter, i, supporters, answerable, opposed))).ToArray();
        var all = Count(supporters, answerable);
        var nOutside = outside.AsSpan().SequenceEqual(answerable) ? all.Value : Count(supporters, outside).Value;
        var level = Level(all.Value, nOutside);
        var reasons = new List<string>();
        var firstHand = supporters.Where((_, i) => answerable[i]).Any(supporter => supporter.FirstHand);
        level = Lower(level, circular, SupportLevel.OneOrigin, "reporting runs in a circle", reasons);
        level = Lower(level, !firstHand, SupportLevel.PartlySeparate, "nobody knows it at first hand", reasons);
        level = Lower(level, unconfirmedMerge, SupportLevel.OneOrigin, "contents were merged by detection and nobody has confirmed it", reasons);
        return new SupportReading(all.Value, nOutside, level, outside, firstHand, reasons, all);
    }

    private bool IsAnswerable(Supporter supporter) =>
        supporter.Standing != Standing.Relay && supporter.Answerability >= answerableFrom - thresholds.Epsilon;

    private bool IsOutside(Supporter supporter, int index, IReadOnlyList<Supporter> all, bool[] answerable, Func<string, string, bool> opposed)
    {
        if (supporter.Standing == Standing.AgainstInterest)
        {
            return true;
        }

        if (supporter.AffiliationKnown && supporter.PartyMass.Values.All(mass => mass < thresholds.OutsidePartyMass - thresholds.Epsilon))
        {
            return true;
        }

        var camp = CampOf(supporter);
        return camp is not null && all.Where((_, i) => i != index && answerable[i]).Any(other => CampOf(other) is { } others && opposed(camp, others));
    }

    private string? CampOf(Supporter supporter) => PartyTable.CampOf(supporter.PartyMass, thresholds.PartyMass);

    private static EffectiveNumberResult Count(IReadOnlyList<Supporter> supporters, bool[] counted)
    {
        var chosen = supporters.Where((_, i) => counted[i]).ToList();
        return EffectiveNumber.Of([.. chosen.Select(supporter => supporter.Origins)], chosen.Select(supporter => supporter.Answerability).ToArray());
    }

    private SupportLevel Level(double answerable, double outside) =>
        !thresholds.Reaches(answerable, thresholds.SomeOrigin) ? SupportLevel.None
        : !thresholds.Reaches(outside, thresholds.SomeOrigin) ? SupportLevel.OneSide
        : !thresholds.Reaches(outside, thresholds.PartlySeparate) ? SupportLevel.OneOrigin
        : !thresholds.Reaches(outside, thresholds.TwoOrMore) ? SupportLevel.PartlySeparate
        : SupportLevel.TwoOrMore;

    private static SupportLevel Lower(SupportLevel level, bool applies, SupportLevel atMost, string reason, List<string> reasons)
    {
        if (!applies || level <= atMost)
        {
            return level;
        }

        reasons.Add(reason);
        return atMost;
    }
}
