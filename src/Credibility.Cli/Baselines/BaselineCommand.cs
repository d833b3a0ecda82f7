using System.CommandLine;
using Credibility.Cli.Checking;

namespace Credibility.Cli.Baselines;

/// <summary><c>credibility baseline create</c>: what is found today is known from now on.</summary>
internal static class BaselineCommand
{
    public const string DefaultFile = ".credibility-baseline.json";

    private static readonly Option<string> Output = new("--output")
    {
        Description = $"The file to write; one that is there is replaced. Default: {DefaultFile}.", HelpName = "file", DefaultValueFactory = _ => DefaultFile,
    };

    public static Command Create(Terminal terminal)
    {
        var create = new Command("create", "Write down what is found today, by fingerprints and without a word of the drafts, for `check --baseline`.") { Output };
        CheckCommand.AddInputs(create);
        create.SetAction(parsed => new BaselineRun(CheckCommand.SettingsOf(parsed), parsed.GetRequiredValue(Output), terminal).Run());
        return new Command("baseline", "Findings that are known, so that a check tells and fails only what is new.") { create };
    }
}
