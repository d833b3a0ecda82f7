using System.CommandLine;
using System.Globalization;

namespace Credibility.Cli.Catalogs;

/// <summary><c>credibility catalog</c>: which catalog checks are judged by, and how a service's comes to where they run.</summary>
internal static class CatalogCommand
{
    public static Command Create(Terminal terminal) => new("catalog", "Show which catalog drafts are judged by, and export that of a service.")
    {
        Show(terminal), Export(terminal),
    };

    private static Command Show(Terminal terminal)
    {
        var catalog = Choice.OfText("--catalog", "file", "Snapshot to show. Default: the one beside the program.");
        var command = new Command("show", "Print the catalog's and the method's hashes, as a policy's pins take them.") { catalog };
        command.SetAction(parsed =>
        {
            terminal.Results.Write(Pins(ShippedData.Load(parsed.GetValue(catalog))));
            return ExitCode.Clean;
        });
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        var store = new Option<string>("--store") { Description = "The service's database; it may be running.", HelpName = "file", Required = true };
        var output = new Option<string>("--output") { Description = "The snapshot to write, for --catalog.", HelpName = "file", Required = true };
        var policies = Choice.OfText("--policies", "folder", "Also take the service's own policies: its Policies:Folder.");
        var command = new Command("export", "Write a service's catalog, with its edits, imports and flagged addresses, to a snapshot that needs no service.") { store, output, policies };
        command.SetAction(parsed => new ExportRun(parsed.GetRequiredValue(store), parsed.GetRequiredValue(output), parsed.GetValue(policies), terminal).Run());
        return command;
    }

    private static string Pins(ShippedData data) => string.Create(CultureInfo.InvariantCulture, $"""
        # Catalog version {data.Catalog.Version}, as of {data.Catalog.AsOf:yyyy-MM-dd}, {data.Catalog.Count} sources; method {data.Data.Method.Version}; {SourcingAudit.Engine}.
        pins:
          catalog: {data.Catalog.Sha256}
          method: {data.Data.Method.Sha256}

        """).ReplaceLineEndings("\n");
}
