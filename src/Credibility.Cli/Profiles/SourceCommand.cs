using System.CommandLine;

namespace Credibility.Cli.Profiles;

/// <summary><c>credibility source</c>: who is known, and what is held about them.</summary>
internal static class SourceCommand
{
    public static Command Create(Terminal terminal) => new("source", "Find, show and check what is held about sources.")
    {
        FindCommand.Create(terminal), ShowCommand.Create(terminal), LintCommand.Create(terminal),
    };

    public static Option<string?> Catalog() => Choice.OfText("--catalog", "file", "Snapshot to look in. Default: the one beside the program.");
}
