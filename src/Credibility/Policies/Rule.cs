using Credibility.Drafts;

namespace Credibility.Policies;

/// <summary>One question to the finished measures. Symmetric between parties; silent where what it needs is unknown.</summary>
public abstract class Rule
{
    /// <summary>Such as <c>SRC001</c>.</summary>
    public abstract string Id { get; }

    /// <summary>Whether it is about the draft as a whole: then its places show what it rests on, and no single one is where it is to be mended.</summary>
    public virtual bool IsAboutDraft => false;

    /// <summary>Rules that say of the same claims what this one says, and more: where they do, this one does not lead beside them.</summary>
    public virtual IReadOnlyList<string> ToldBy => [];

    /// <summary>The answer to this draft.</summary>
    /// <returns>What to say, that it could not be told, or null for silence.</returns>
    public abstract RuleAnswer? Ask(AuditFacts facts, RuleSettings settings);
}

/// <summary>What a rule answers: something found, or that it could not tell.</summary>
/// <param name="Level">Where the rule itself distinguishes levels; null takes the policy's.</param>
/// <param name="Places">Worst first.</param>
/// <param name="CannotTell">Why the question stays open; then nothing was found.</param>
public sealed record RuleAnswer(FindingLevel? Level, string Message, string? Rewrite, IReadOnlyList<RulePlace> Places, string? CannotTell = null)
{
    /// <summary>The highest level that it may have, whatever a policy says: a warning where it rests on what was derived and not declared.</summary>
    public FindingLevel AtMost { get; init; } = FindingLevel.Error;

    public static RuleAnswer Found(string message, IReadOnlyList<RulePlace> places, string? rewrite = null, FindingLevel? level = null) =>
        new(level, message, rewrite, places);

    /// <summary>Says it of the worst, and of the others only how many they are; of each place what it says of the worst.</summary>
    /// <param name="hit">Worst first.</param>
    /// <param name="others">What the others are, as <see cref="Wording.TheSame"/> has it; null where they are not counted.</param>
    public static RuleAnswer OfWorst<T>(IReadOnlyList<T> hit, Func<T, string> message, Func<T, RulePlace> place, string? others, string? rewrite = null, FindingLevel? level = null) =>
        Found(message(hit[0]) + (others is null ? "" : Wording.TheSame(hit.Count - 1, others)), [.. hit.Select(one => place(one) with { Message = message(one) })], rewrite, level);

    /// <summary>Says it of all in one sentence, and of each place in the same sentence about it alone.</summary>
    /// <param name="hit">Worst first.</param>
    public static RuleAnswer OfAll<T>(IReadOnlyList<T> hit, Func<IReadOnlyList<T>, string> message, Func<T, RulePlace> place, string? rewrite = null) =>
        Found(message(hit), [.. hit.Select(one => place(one) with { Message = message([one]) })], rewrite);

    public static RuleAnswer Open(string reason) => new(null, "", null, [], reason);
}

/// <summary>One place that a rule answers about.</summary>
public sealed record RulePlace(string? ClaimId, IReadOnlyList<string> AttributionIds, TextSpan? Span, string Quote)
{
    /// <summary>What the rule says of this place alone; null where the answer's message says it.</summary>
    public string? Message { get; init; }

    public static RulePlace Of(Provenance.TracedClaim claim) => new(
        claim.Claim.Id, [.. claim.Supporters.Select(supporter => supporter.Id)],
        claim.Supporters.Select(supporter => supporter.Chain.Attribution.Content).FirstOrDefault(content => content is not null), Wording.Shorten(claim.Claim.Text));

    public static RulePlace Of(Provenance.TracedAttribution traced) => new(
        traced.Chain.Attribution.ClaimId, [traced.Id], traced.Chain.Attribution.Source, Wording.Shorten(traced.Chain.Source.Name));
}
