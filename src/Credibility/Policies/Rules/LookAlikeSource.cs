using Credibility.Sources.Resolving;

namespace Credibility.Policies.Rules;

/// <summary>SRC022: a name or an address that can be taken for a known one and is not.</summary>
public sealed class LookAlikeSource : Rule
{
    /// <summary>The resolver's flag for letters that imitate, and its reason at the name that they imitate.</summary>
    private const string Flag = "name-confusable", Feature = "confusable";

    public override string Id => "SRC022";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var cited = facts.Attributions.SelectMany(traced => traced.Chain.Relays.Select(relay => relay.Who).Append(traced.Chain.Source).Select(who => (who, place: RulePlace.Of(traced))));
        var listed = (facts.View.IsWhole ? facts.Provenance.Sources.Values : []).Select(who => (who, place: new RulePlace(null, [], null, who.Name)));
        var hit = cited.Concat(listed)
            .SelectMany(pair => Likenesses(pair.who).Select(found => (found.Message, found.Grade, place: pair.place with { Quote = Wording.Shorten(found.Quote) })))
            .OrderByDescending(found => found.Grade).ToList();
        if (hit.Count == 0)
        {
            return null;
        }

        var told = hit.Select(found => found.Message).Distinct(StringComparer.Ordinal).ToList();

        // Who carries words stands at its attributions; a source that only the list names stands once, by its name.
        var places = hit.Where(found => found.place.AttributionIds.Count > 0).ToList();
        places.AddRange(hit.Where(found => places.TrueForAll(other => other.Message != found.Message)).ToList());
        return RuleAnswer.Found(told[0] + Wording.TheSame(told.Count - 1, "more source"), [.. places.OrderByDescending(found => found.Grade).Select(found => found.place with { Message = found.Message }).DistinctBy(place => (place.ClaimId, string.Join(' ', place.AttributionIds), place.Quote))]) with
        {
            AtMost = hit[0].Grade switch { LikenessGrade.Plain => FindingLevel.Error, LikenessGrade.Near => FindingLevel.Warning, _ => FindingLevel.Note },
        };
    }

    private static IEnumerable<(string Message, LikenessGrade Grade, string Quote)> Likenesses(ResolvedSource who)
    {
        if (who.LookAlike is { } like)
        {
            var known = like.Known == like.Name || like.Likeness == Likeness.NameInside ? like.Name : $"{like.Known}, the address of {like.Name}";
            var shown = who.Cited?.Url ?? who.Name;
            var read = shown.Contains(like.Shown, StringComparison.OrdinalIgnoreCase) ? like.Shown : $"{like.Shown} when read out";
            var how = like.Likeness == Likeness.NameInside ? "carries the name of" : "resembles";
            yield return ($"This address {how} {known}: {read}. Confirm it is the site you meant.", like.Grade, shown);
        }

        var candidates = who.Profile is null && who.Resolution.Flags.Contains(Flag) ? who.Resolution.Candidates : [];
        if (candidates.FirstOrDefault(candidate => candidate.Explanation.Any(feature => feature.Feature == Feature)) is { } imitated)
        {
            yield return ($"This name resembles {imitated.Name}, written with letters of another alphabet: “{Wording.Shorten(who.Name)}”. Confirm it is the source you meant.", LikenessGrade.Plain, who.Name);
        }
    }
}
