namespace Credibility.Formats.Checks;

/// <summary>A check as GitHub's workflow commands.</summary>
public static class GithubCheck
{
    public static string Write(Check check) => throw new NotSupportedException();
}
