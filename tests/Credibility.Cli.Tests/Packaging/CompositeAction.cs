using Credibility.Cli.Changes;
using Xunit;

namespace Credibility.Cli.Packaging;

/// <summary>What a run of an action left behind.</summary>
/// <param name="Outputs">The action's outputs, by name.</param>
/// <param name="Used">Actions that it would have called.</param>
internal sealed record ActionRun(bool Succeeded, string Log, string Summary, IReadOnlyDictionary<string, string> Outputs, IReadOnlyList<string> Used)
{
    public IReadOnlyList<string> Annotations => [.. Log.Split('\n').Where(line => line.StartsWith("::", StringComparison.Ordinal))];
}

/// <summary>
/// Runs a composite action as GitHub's runner does: expressions are evaluated into the text, steps run in bash with their files for
/// outputs and summary, and a step that fails ends it. Actions that it calls are noted, not run.
/// </summary>
internal sealed class CompositeAction(string folder) : IDisposable
{
    private readonly Yaml _action = Yaml.ReadFile(folder, "action.yml");

    private readonly ScratchFolder _temporary = new();

    /// <summary>Where the command is already: the step <c>install</c> is then passed over, as it takes the time of a build.</summary>
    public string? Installed { get; init; }

    /// <param name="github">Values of the context <c>github</c>, by dotted name.</param>
    /// <param name="environment">Variables of the runner beside those of <see cref="Shell.Environment"/>.</param>
    public ActionRun Run(GitRepository workspace, IReadOnlyDictionary<string, string> inputs, IReadOnlyDictionary<string, string>? github = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var declared = _action["inputs"].Map;
        Assert.Empty(inputs.Keys.Except(declared.Keys));
        var values = new Dictionary<string, string>(github ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (var (name, input) in declared)
        {
            values[$"inputs.{name}"] = inputs.GetValueOrDefault(name, input.Find("default")?.Word ?? "");
        }

        var (succeeded, log, summary) = (true, "", _temporary.File("summary.md", ""));
        List<string> used = [];
        foreach (var step in _action["runs"]["steps"].Items.TakeWhile(_ => succeeded).Where(step => step.Find("if") is not { } condition || Expressions.Fill(condition.Word, values) == "true"))
        {
            if (Installed is not null && step.Find("id")?.Word == "install")
            {
                values["steps.install.outputs.credibility"] = Installed;
                continue;
            }

            if (step.Find("uses") is { } other)
            {
                used.Add(other.Word);
                continue;
            }

            var outputs = _temporary.File("outputs.txt", "");
            var run = Step(step, workspace.Path, values, new(environment ?? new Dictionary<string, string>()) { ["GITHUB_OUTPUT"] = outputs, ["GITHUB_STEP_SUMMARY"] = summary });
            (succeeded, log) = (run.Code == 0, log + run.All);
            foreach (var line in File.ReadAllLines(outputs))
            {
                var parts = line.Split('=', 2);
                values[$"steps.{step["id"].Word}.outputs.{parts[0]}"] = parts[1];
            }
        }

        return new ActionRun(succeeded, log, File.ReadAllText(summary), _action["outputs"].Map.ToDictionary(output => output.Key, output => Expressions.Fill(output.Value["value"].Word, values)), used);
    }

    public void Dispose() => _temporary.Dispose();

    private ShellRun Step(Yaml step, string workspace, Dictionary<string, string> values, Dictionary<string, string> environment)
    {
        Assert.Equal("bash", step["shell"].Word);
        foreach (var (name, value) in Shell.Environment)
        {
            environment.TryAdd(name, value);
        }

        environment["RUNNER_TEMP"] = _temporary.Path;
        environment["GITHUB_WORKSPACE"] = workspace;
        environment["GITHUB_ACTION_PATH"] = Path.Combine(Requirement.RepositoryRoot, folder);
        foreach (var (name, value) in step.Find("env")?.Map ?? new Dictionary<string, Yaml>())
        {
            environment[name] = Expressions.Fill(value.Word, values);
        }

        return Shell.Bash(Expressions.Fill(step["run"].Word, values), workspace, environment);
    }
}
