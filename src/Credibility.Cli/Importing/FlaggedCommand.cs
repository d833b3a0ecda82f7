using System.CommandLine;

namespace Credibility.Cli.Importing;

/// <summary><c>credibility import flagged-addresses</c>: a list of hosts that a data set names, by a criterion of its own.</summary>
internal static class FlaggedCommand
{
    private static readonly Argument<string> File = new("file") { Description = "The list: comma-separated values in UTF-8, with a header." };

    private static readonly Option<string> Manifest = new("--manifest")
    {
        Description = "YAML file that says what the list is: name, version, date, publisher, licence, url, criterion, columns, rows.",
        HelpName = "file",
        Required = true,
    };

    private static readonly Option<string?> Store = ImportCommand.Store();

    private static readonly Option<bool> DryRun = ImportCommand.DryRun();

    private static readonly Option<bool> AcceptShrink = ImportCommand.AcceptShrink();

    private static readonly Option<ImportFormat?> Format = ImportCommand.Format();

    public static Command Create(Terminal terminal, OutsideWorld outside)
    {
        var command = new Command("flagged-addresses", "Load a list of hosts that somebody else has published, whole or not at all.")
        {
            File, Manifest, Store, DryRun, AcceptShrink, Format,
        };
        command.SetAction(parsed =>
        {
            var settings = new ImportSettings(
                parsed.GetValue(Store) ?? ImportSettings.DefaultStore, parsed.GetValue(DryRun), parsed.GetValue(AcceptShrink), parsed.GetValue(Format) ?? ImportFormat.Text);
            return new FlaggedRun(settings, terminal, outside).Run(parsed.GetRequiredValue(File), parsed.GetRequiredValue(Manifest));
        });
        return command;
    }
}
