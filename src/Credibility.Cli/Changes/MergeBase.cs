namespace Credibility.Cli.Changes;

/// <summary>The commit that a change started from: the last one that it shares with its base, as a pull request counts it.</summary>
internal static class MergeBase
{
    private const string Fetch = "fetch it first (git fetch origin; in GitHub Actions give actions/checkout `fetch-depth: 0`)";

    /// <exception cref="StoppedException">There is no such commit, or nothing that both share.</exception>
    public static string Of(string reference, Git git)
    {
        // What starts with a hyphen is an option to git, whatever it names.
        if (reference.StartsWith('-') || reference.Contains('\0', StringComparison.Ordinal))
        {
            throw StoppedException.Usage($"--diff-base {reference}: this is no name of a commit; write a branch, a tag or a hash, such as origin/main");
        }

        var commit = git.Ask("rev-parse", "--verify", "--quiet", reference + "^{commit}");
        if (commit.Code != 0)
        {
            throw StoppedException.Usage($"--diff-base {reference}: this repository has no such commit; {Fetch}");
        }

        if (git.Ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}").Code != 0)
        {
            throw StoppedException.Usage($"--diff-base {reference}: this branch has no commit yet, so there is nothing to compare");
        }

        var shared = git.Ask("merge-base", commit.Line, "HEAD");
        return shared.Code == 0 ? shared.Line : throw StoppedException.Usage(git.Ask("rev-parse", "--is-shallow-repository").Line == "true"
            ? $"--diff-base {reference}: this clone is shallow and does not hold the commit that {reference} and HEAD share; {Fetch}"
            : $"--diff-base {reference}: {reference} and HEAD share no commit, so there is nothing to compare");
    }
}
