using System.CommandLine;

namespace Credibility.Cli.Importing;

/// <summary>An import of a list that somebody else has published, with a manifest that says what it is: whole or not at all.</summary>
internal static class ListCommand
{
    /// <summary><c>credibility import flagged-addresses</c>: hosts that a data set names, by a criterion of its own.</summary>
    public static Command Flagged(Terminal terminal, OutsideWorld outside) => Create(
        "flagged-addresses", "Load a list of hosts that somebody else has published, whole or not at all.",
        "name, version, date, publisher, licence, url, criterion, columns, rows",
        (settings, file, manifest) => new FlaggedRun(settings, terminal, outside).Run(file, manifest));

    /// <summary><c>credibility import ratings</c>: ratings by another rater, to be shown beside scores and never mixed in.</summary>
    public static Command Ratings(Terminal terminal, OutsideWorld outside) => Create(
        "ratings", "Load ratings by another rater, to be shown beside scores; no score or report changes.",
        "name, version, date, rater, scale, licence, url, columns, rows",
        (settings, file, manifest) => new RatingsRun(settings, terminal, outside).Run(file, manifest));

    private static Command Create(string name, string does, string manifestHolds, Func<ImportSettings, string, string, int> run)
    {
        var file = new Argument<string>("file") { Description = "The list: comma-separated values in UTF-8, with a header." };
        var manifest = new Option<string>("--manifest")
        {
            Description = $"YAML file that says what the list is: {manifestHolds}.",
            HelpName = "file",
            Required = true,
        };
        var (store, dryRun, acceptShrink, format) = (ImportCommand.Store(), ImportCommand.DryRun(), ImportCommand.AcceptShrink(), ImportCommand.Format());
        var command = new Command(name, does) { file, manifest, store, dryRun, acceptShrink, format };
        command.SetAction(parsed => run(
            new ImportSettings(
                parsed.GetValue(store) ?? ImportSettings.DefaultStore, parsed.GetValue(dryRun), parsed.GetValue(acceptShrink), parsed.GetValue(format) ?? ImportFormat.Text),
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(manifest)));
        return command;
    }
}
