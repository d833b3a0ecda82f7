namespace Credibility.Policies;

/// <summary>The pages of the rules: what each asks, why, how to mend, which guidance is relevant.</summary>
public sealed record RuleBook(string Sha256, IReadOnlyDictionary<string, RulePage> Pages)
{
    public RulePage Page(string ruleId) => Pages[ruleId];
}

/// <param name="Name">Lower-kebab, named after the fault.</param>
/// <param name="Title">In an editor's words.</param>
/// <param name="Why">Why it matters, one or two sentences.</param>
/// <param name="Remedy">What mends it, one or two sentences.</param>
/// <param name="Body">The whole page as Markdown without front matter.</param>
public sealed record RulePage(
    string Id, string Name, string Title, string Why, string Remedy, IReadOnlyList<GuidanceCitation> Guidance, string Body)
{
    /// <summary>The level that the rule has where no policy says otherwise; <see cref="FindingLevel.None"/> where the page does not say.</summary>
    public FindingLevel Level { get; init; }

    /// <summary>How often it was right on text; null where nobody measured it.</summary>
    public MeasuredPrecision? Measured { get; init; }
}

/// <summary>A clause of a newsroom standard, paraphrased; the edition matters.</summary>
/// <param name="Retrieved">The day on which somebody of ours read it, or null where nobody has; then it is secondary.</param>
/// <param name="Secondary">True where it was read second hand, in an account or copy by somebody else, or not at all.</param>
public sealed record GuidanceCitation(string Standard, string? Edition, string? Clause, string Url, string? Retrieved, bool Secondary, string Says);
