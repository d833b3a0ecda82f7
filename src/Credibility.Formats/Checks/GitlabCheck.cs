namespace Credibility.Formats.Checks;

/// <summary>A check as GitLab's code quality report.</summary>
public static class GitlabCheck
{
    public static string Write(Check check) => throw new NotSupportedException();
}
