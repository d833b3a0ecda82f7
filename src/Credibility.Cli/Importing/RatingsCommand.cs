using System.CommandLine;

namespace Credibility.Cli.Importing;

/// <summary><c>credibility import ratings</c>: ratings by another rater, to be shown beside scores and never mixed in.</summary>
internal static class RatingsCommand
{
    private static readonly Argument<string> File = new("file") { Description = "The list: comma-separated values in UTF-8, with a header." };

    private static readonly Option<string> Manifest = new("--manifest")
    {
        Description = "YAML file that says what the list is: name, version, date, rater, scale, licence, url, columns, rows.",
        HelpName = "file",
        Required = true,
    };

    private static readonly Option<string?> Store = ImportCommand.Store();

    private static readonly Option<bool> DryRun = ImportCommand.DryRun();

    private static readonly Option<bool> AcceptShrink = ImportCommand.AcceptShrink();

    private static readonly Option<ImportFormat?> Format = ImportCommand.Format();

    public static Command Create(Terminal terminal, OutsideWorld outside)
    {
        var command = new Command("ratings", "Load ratings by another rater, to be shown beside scores; no score or report changes.")
        {
            File, Manifest, Store, DryRun, AcceptShrink, Format,
        };
        command.SetAction(parsed =>
        {
            var settings = new ImportSettings(
                parsed.GetValue(Store) ?? ImportSettings.DefaultStore, parsed.GetValue(DryRun), parsed.GetValue(AcceptShrink), parsed.GetValue(Format) ?? ImportFormat.Text);
            return new RatingsRun(settings, terminal, outside).Run(parsed.GetRequiredValue(File), parsed.GetRequiredValue(Manifest));
        });
        return command;
    }
}
