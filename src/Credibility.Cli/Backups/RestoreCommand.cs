using System.CommandLine;
using Credibility.Cli.Importing;
using Credibility.Formats.Text;
using Credibility.Storage;
using Credibility.Storage.Backups;

namespace Credibility.Cli.Backups;

/// <summary><c>credibility restore</c>: puts a backup in the place of a store that nobody has open.</summary>
internal static class RestoreCommand
{
    public static Command Create(Terminal terminal, OutsideWorld outside)
    {
        var file = new Argument<string>("file") { Description = "A backup; it stays as it is." };
        var store = Choice.OfText("--store", "path", "Database to put it in the place of. What was there is kept beside it under a dated name.");
        store.Required = true;
        var command = new Command("restore", "Put a backup in the place of a store, once it has been checked; the service must not be running.") { file, store };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(store)!, terminal, outside.Time));
        return command;
    }

    private static int Run(string file, string store, Terminal terminal, TimeProvider time)
    {
        if (!File.Exists(file))
        {
            throw StoppedException.CouldNotRun($"there is no backup at {file}");
        }

        try
        {
            var result = StoreRestore.Run(file, store, time);
            terminal.Results.WriteLine(VisibleText.Of($"{store} holds the backup {file} now: {BackupText.Of(result.Content)}."));
            terminal.Results.WriteLine(VisibleText.Of(result.Kept is { } kept ? $"What was there is kept as {kept}." : "There was no store before."));
            return ExitCode.Clean;
        }
        catch (StorageException fault)
        {
            throw OpenedStore.Stopped(fault);
        }
    }
}
