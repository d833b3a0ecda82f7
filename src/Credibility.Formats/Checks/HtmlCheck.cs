namespace Credibility.Formats.Checks;

/// <summary>A check as one self-contained HTML page.</summary>
public static class HtmlCheck
{
    public static string Write(Check check, CheckLook look) => throw new NotSupportedException();
}
