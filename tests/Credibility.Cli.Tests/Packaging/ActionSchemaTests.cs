using Xunit;

namespace Credibility.Cli.Packaging;

/// <summary>What others say of our action and workflows: the schema of actions, and a linter of workflows.</summary>
public sealed class ActionSchemaTests
{
    [Fact]
    public void The_schema_of_actions_accepts_ours()
    {
        var action = File.ReadAllText(Path.Combine(Requirement.RepositoryRoot, ".github", "actions", "check", "action.yml"));

        Assert.Equal((0, ""), Judge("action", action));
        Assert.Equal(1, Judge("action", action.Replace("using: composite", "using: shell", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public void The_linter_of_workflows_accepts_ours()
    {
        var workflow = File.ReadAllText(Path.Combine(Requirement.RepositoryRoot, ".github", "workflows", "ci.yml"));

        Assert.Equal((0, ""), Judge("workflow", workflow));
        Assert.Equal(1, Judge("workflow", workflow.Replace("runs-on:", "runs-at:", StringComparison.Ordinal)).Code);
    }

    internal static (int Code, string Said) Judge(string kind, string text)
    {
        Requirement.SkipUnless(Requirement.Actions);
        using var folder = new ScratchFolder();
        var script = Path.Combine(Requirement.RepositoryRoot, "tests", "Credibility.Cli.Tests", "Packaging", "judge-actions.mjs");
        var run = Shell.Run("node", [script, Requirement.NodeModule(), kind, folder.File("judged.yml", text)], folder.Path, Shell.Environment);
        return (run.Code, run.All);
    }
}
