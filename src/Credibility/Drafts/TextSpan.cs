namespace Credibility.Drafts;

/// <summary>A half-open stretch of the draft's text in UTF-16 code units: <c>[Start, End)</c>.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
