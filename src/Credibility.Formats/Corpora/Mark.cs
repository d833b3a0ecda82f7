using Credibility.Attributions.Training;
using Credibility.Drafts;

namespace Credibility.Formats.Corpora;

/// <summary>One marked span.</summary>
/// <param name="Letter">S, C, T, V, K, R or X.</param>
/// <param name="Numbers">The attributions that it belongs to.</param>
/// <param name="Offset">Of its opening brace in the file.</param>
internal sealed record Mark(char Letter, IReadOnlyList<int> Numbers, TextSpan Span, int Offset)
{
    public GoldClass? Class { get; init; }

    public string? RefersTo { get; init; }

    public bool IsAttitude { get; init; }

    public int? Answers { get; init; }

    /// <summary>Who was asked; "" where the mark names nobody; null where it is no such mark.</summary>
    public string? Asked { get; init; }
}

/// <summary>A text without its marks, and the marks in the order in which they begin.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<Mark> Spans);
