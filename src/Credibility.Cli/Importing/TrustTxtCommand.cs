using System.CommandLine;

namespace Credibility.Cli.Importing;

/// <summary><c>credibility import trust-txt</c>: who controls whom, as sites say of one another.</summary>
internal static class TrustTxtCommand
{
    private static readonly Option<string?> Domains = Choice.OfText("--domains", "file", "File with one host a line.");

    private static readonly Option<bool> FromCatalog = new("--from-catalog") { Description = "Ask every domain of every profile. This is the default." };

    private static readonly Option<string?> Journal = Choice.OfText(
        "--journal", "file", "Keep answers here while sites are asked: a run that was stopped, or a dry run, is gone on with for a day. Deleted once they are written.");

    private static readonly Option<string?> Store = ImportCommand.Store();

    private static readonly Option<bool> DryRun = ImportCommand.DryRun();

    private static readonly Option<bool> AcceptShrink = ImportCommand.AcceptShrink();

    private static readonly Option<ImportFormat?> Format = ImportCommand.Format();

    public static Command Create(Terminal terminal, OutsideWorld outside)
    {
        var command = new Command("trust-txt", "Ask sites for their trust.txt; where two of them agree on who controls whom, the profile says so.")
        {
            Domains, FromCatalog, Journal, Store, DryRun, AcceptShrink, Format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(Domains) is not null && result.GetResult(FromCatalog) is not null)
            {
                result.AddError("--domains and --from-catalog exclude one another");
            }
        });
        command.SetAction(parsed =>
        {
            var settings = new ImportSettings(
                parsed.GetValue(Store) ?? ImportSettings.DefaultStore, parsed.GetValue(DryRun), parsed.GetValue(AcceptShrink), parsed.GetValue(Format) ?? ImportFormat.Text);
            return new TrustTxtRun(settings, terminal, outside, parsed.GetValue(Journal)).Run(parsed.GetValue(Domains) is { } file ? DomainList.Read(file, terminal) : null);
        });
        return command;
    }
}
