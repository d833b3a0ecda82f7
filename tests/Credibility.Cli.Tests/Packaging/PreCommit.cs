using Credibility.Cli.Changes;

namespace Credibility.Cli.Packaging;

/// <summary>A repository whose commits go through a real pre-commit, with this repository's hooks as they are on the disk now.</summary>
internal sealed class PreCommit : IDisposable
{
    private readonly ScratchFolder _home = new();

    private readonly GitRepository _hooks = new();

    public PreCommit()
    {
        Requirement.SkipUnless(Requirement.PreCommit);
        _hooks.Write(".pre-commit-hooks.yaml", File.ReadAllText(Path.Combine(Requirement.RepositoryRoot, ".pre-commit-hooks.yaml")));
        _hooks.Commit("Hooks");
        _hooks.Git("tag", "v0.1.0");
        Newsroom = Packaging.Newsroom.WithOldDrafts();
    }

    public GitRepository Newsroom { get; }

    /// <param name="config">A configuration whose repository stands as <c>REPOSITORY</c>.</param>
    public void Use(string config)
    {
        Newsroom.Write(".pre-commit-config.yaml", config.Replace("REPOSITORY", _hooks.Path, StringComparison.Ordinal));
        Newsroom.Commit("Hooks");
        var installed = Run("pre-commit", "install");
        if (installed.Code != 0)
        {
            throw new InvalidOperationException(installed.All);
        }
    }

    /// <summary>Commits all that changed, as an editor would.</summary>
    public ShellRun Commit()
    {
        Newsroom.Git("add", "--all");
        return Run("git", "commit", "--message", "A change");
    }

    public ShellRun Run(string program, params string[] args) =>
        Shell.Run(program, args, Newsroom.Path, new Dictionary<string, string>(Shell.Environment) { ["PRE_COMMIT_HOME"] = _home.Path, ["PRE_COMMIT_COLOR"] = "never" });

    public void Dispose()
    {
        Newsroom.Dispose();
        _hooks.Dispose();
        _home.Dispose();
    }
}
