namespace Credibility.Drafts;

/// <summary>A remark in the text that lays what some rules find in a stretch of it to rest, with a reason.</summary>
/// <param name="At">The remark itself.</param>
/// <param name="Covers">The stretch: a place that begins in it is covered.</param>
/// <param name="Rules">Ids of rules, at least one.</param>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Words">The reason in words, as reports repeat it.</param>
public sealed record Suppression(TextSpan At, TextSpan Covers, IReadOnlyList<string> Rules, string Kind, string Words)
{
    /// <summary>Whether it holds for the whole draft, and so for what stands at no place of the text too.</summary>
    public bool IsWholeDraft { get; init; }

    /// <summary>Why something may rest: the words that begin a reason.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["misread", "verified", "protected-source", "house-style", "editor-approved"];
}

/// <summary>Something in a draft's file that was meant for this program and could not be used; the rest of the draft is read without it.</summary>
/// <param name="At">Where.</param>
/// <param name="Kind">What it was meant to be.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record DraftFault(TextSpan At, DraftFaultKind Kind, string Message);

/// <summary>What a draft's file can get wrong.</summary>
public enum DraftFaultKind
{
    /// <summary>Front matter, or what a page or a news item declares in its place.</summary>
    Declaration,

    /// <summary>A suppression without a reason or of no rule, or the end of one that never began.</summary>
    Suppression,
}
