using System.CommandLine;
using System.Globalization;
using Credibility.Cli.Importing;
using Credibility.Formats.Text;
using Credibility.Storage;
using Credibility.Storage.Backups;

namespace Credibility.Cli.Backups;

/// <summary><c>credibility backup</c>: one commit of a store, in one file, while the service runs.</summary>
internal static class BackupCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "File to write; only its owner will be able to read it." };
        var store = ImportCommand.Store();
        var force = new Option<bool>("--force") { Description = "Replace the file if it is there." };
        var command = new Command("backup", "Copy the store of the service, which may be running, into one file, and check the copy.") { file, store, force };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(store) ?? ImportSettings.DefaultStore, parsed.GetValue(force), terminal));
        return command;
    }

    private static int Run(string file, string store, bool force, Terminal terminal)
    {
        if (!File.Exists(store))
        {
            throw StoppedException.CouldNotRun($"there is no store at {store}; name it with --store");
        }

        try
        {
            terminal.Results.WriteLine(VisibleText.Of($"{store} is backed up in {file}: {BackupText.Of(StoreBackup.Write(store, file, force))}."));
            return ExitCode.Clean;
        }
        catch (StorageException fault)
        {
            throw OpenedStore.Stopped(fault);
        }
        catch (IOException refused)
        {
            throw StoppedException.Usage($"nothing was written: {refused.Message}");
        }
    }
}

internal static class BackupText
{
    public static string Of(BackupContent content) => string.Create(CultureInfo.InvariantCulture, $"{content.Bytes} bytes, schema {content.Schema}")
        + (content.Audit is { } head ? string.Create(CultureInfo.InvariantCulture, $", audit log up to entry {head.Entries} with hash {head.Sha256}") : ", no audit log yet");
}
