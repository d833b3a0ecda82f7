using System.CommandLine;

namespace Credibility.Cli.Importing;

/// <summary><c>credibility import</c>: data sets of others, one command each.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal, OutsideWorld outside) => new("import", "Load what others publish about sources.")
    {
        TrustTxtCommand.Create(terminal, outside), CandidatesCommand.Create(terminal, outside), ListCommand.Flagged(terminal, outside), ListCommand.Ratings(terminal, outside),
    };

    public static Option<string?> Store() =>
        Choice.OfText("--store", "path", "Database of the service, which may be running. Default: credibility.db in this folder.");

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would change, and write nothing." };

    public static Option<bool> AcceptShrink() => new("--accept-shrink") { Description = "Load it although it holds less than half of what is loaded." };

    public static Option<ImportFormat?> Format() => Choice.Of(
        "--format", "How the result is written. Default: text.", ("text", ImportFormat.Text), ("json", ImportFormat.Json));
}
