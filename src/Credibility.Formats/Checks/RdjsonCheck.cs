namespace Credibility.Formats.Checks;

/// <summary>A check as rdjsonl, one diagnostic a line.</summary>
public static class RdjsonCheck
{
    public static string Write(Check check) => throw new NotSupportedException();
}
