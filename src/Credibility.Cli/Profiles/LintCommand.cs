using System.CommandLine;
using Credibility.Formats.Text;

namespace Credibility.Cli.Profiles;

/// <summary><c>credibility source lint</c>: every problem of every profile in a folder, one a line.</summary>
internal static class LintCommand
{
    private static readonly Argument<string?> Folder = new("folder")
    {
        Description = "Folder with profiles (.yaml). Default: data/sources beside the program.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("lint", "Check profiles: form, evidence, links, words.") { Folder };
        command.SetAction(parsed => Lint(parsed.GetValue(Folder) ?? Path.Combine(ShippedData.Folder, "sources"), terminal));
        return command;
    }

    private static int Lint(string folder, Terminal terminal)
    {
        var data = ShippedData.Load(null).Data;
        var profiles = ProfileFolder.Read(folder);
        var problems = profiles.Lint(data);
        foreach (var problem in problems)
        {
            terminal.Results.WriteLine(VisibleText.Of(problem.ToString()));
        }

        terminal.Say(FormattableString.Invariant($"{profiles.Count} profiles, {problems.Count} problems"));
        return problems.Count == 0 ? ExitCode.Clean : ExitCode.Found;
    }
}
