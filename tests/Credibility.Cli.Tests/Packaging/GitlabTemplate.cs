using Credibility.Cli.Changes;

namespace Credibility.Cli.Packaging;

/// <summary>The template for GitLab: its job's script is run with the variables that it and GitLab set.</summary>
internal static class GitlabTemplate
{
    public static Yaml File { get; } = Yaml.ReadFile("packaging", "gitlab", "credibility.gitlab-ci.yml");

    /// <param name="variables">What GitLab or the project's own file set; they win over the template's.</param>
    /// <param name="path">Another path for programs than that with the built command first.</param>
    public static ShellRun Run(GitRepository project, IReadOnlyDictionary<string, string> variables, string? path = null)
    {
        var environment = Shell.Environment;
        var job = File["credibility"];
        foreach (var (name, value) in File["variables"].Map.Concat(job["variables"].Map))
        {
            environment[name] = value.Word;
        }

        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        environment["CI_PROJECT_DIR"] = project.Path;
        environment["PATH"] = path ?? environment["PATH"];
        return Shell.Bash(string.Join('\n', job["script"].Items.Select(line => line.Word)), project.Path, environment);
    }
}
