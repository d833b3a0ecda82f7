namespace Credibility.Formats.Checks;

/// <summary>A check as Markdown.</summary>
public static class MarkdownCheck
{
    public static string Write(Check check, CheckLook look) => throw new NotSupportedException();
}
