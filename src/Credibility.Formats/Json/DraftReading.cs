using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>What came of reading a request: a draft in which only valid values exist, or every reason why not.</summary>
/// <param name="Draft">Null exactly when there are problems.</param>
/// <param name="PolicyId">Policy asked for, or null for the default.</param>
/// <param name="KeepText">Whether a saved report may keep the draft's words.</param>
/// <param name="Problems">In the order of the request; references are checked after the rest has been read.</param>
public sealed record DraftReading(Draft? Draft, string? PolicyId, bool KeepText, IReadOnlyList<DraftProblem> Problems)
{
    internal static readonly IReadOnlyDictionary<string, TextSpan> Nowhere = new Dictionary<string, TextSpan>();

    /// <summary>Where in the draft's text stands what the text itself declares, by JSON Pointer into a request, such as <c>/sources/0</c>.</summary>
    public IReadOnlyDictionary<string, TextSpan> DeclaredAt { get; init; } = Nowhere;

    /// <summary>True if the request cannot be read at all (400), false if it was read and is refused (422) or accepted.</summary>
    public bool Unreadable => Problems.Any(p => p.Unreadable);

    /// <summary>
    /// One slug for the whole answer, or null without problems. What cannot be read goes before what is refused; a mixture
    /// of refusals is <see cref="ProblemSlug.ValidationFailed"/>, and each problem still carries its own.
    /// </summary>
    public string? Slug => Problems.Count == 0 ? null : Unreadable ? UnreadableSlug : RefusedSlug;

    private string UnreadableSlug => Array.Find(ProblemSlug.UnreadableByWeight, slug => Problems.Any(p => p.Slug == slug))!;

    private string RefusedSlug => Problems.All(p => p.Slug == Problems[0].Slug) ? Problems[0].Slug : ProblemSlug.ValidationFailed;
}

/// <summary>One reason against a request.</summary>
/// <param name="Slug">One of <see cref="ProblemSlug"/>; stable, the tail of the problem's type URI.</param>
/// <param name="At">JSON Pointer (RFC 6901) to the value; empty for the whole request.</param>
/// <param name="Message">What is wrong, where, and what is allowed.</param>
/// <param name="Unreadable">True for what cannot be read (400), false for what is read but refused (422).</param>
public sealed record DraftProblem(string Slug, string At, string Message, bool Unreadable)
{
    /// <summary>Where in the draft's text it stands; null for what is not about a place in it.</summary>
    public int? InText { get; init; }
}

/// <summary>The kinds of problem that reading a draft can meet.</summary>
public static class ProblemSlug
{
    public const string MalformedJson = "malformed-json";
    public const string DuplicateProperty = "duplicate-property";
    public const string UnknownProperty = "unknown-property";

    /// <summary>The bytes are no UTF-8 text at all: UTF-16, or still compressed.</summary>
    public const string BadEncoding = "bad-encoding";

    public const string ValidationFailed = "validation-failed";
    public const string TextTooLong = "text-too-long";
    public const string TooManySources = "too-many-sources";
    public const string ChainTooDeep = "chain-too-deep";
    public const string UnsafeUrl = "unsafe-url";

    internal static readonly string[] UnreadableByWeight = [BadEncoding, MalformedJson, DuplicateProperty, UnknownProperty];
}
