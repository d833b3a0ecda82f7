namespace Credibility.Formats.Checks;

/// <summary>A check as JUnit's XML.</summary>
public static class JunitCheck
{
    public static string Write(Check check) => throw new NotSupportedException();
}
