using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Credibility.Cli.Importing;
using Credibility.Cli.Keys;
using Credibility.Storage;
using Credibility.Storage.Auditing;

namespace Credibility.Cli.Auditing;

/// <summary><c>credibility audit</c>: whether the log of who changed what is as it was written.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal) => new("audit", "Check the log of who changed what.") { Verify(terminal) };

    private static Command Verify(Terminal terminal)
    {
        var store = Choice.OfText("--store", "path", "Database of the service, which may be running, or a backup. Default: credibility.db in this folder.");
        var expect = Choice.OfText("--expect", "hash", "The last hash of an earlier run: it must still be in the log, which shows that no entry has gone from its end.");
        expect.Validators.Add(RefuseHash);
        var command = new Command("verify", "Walk the audit log of a store along its hashes, and say where it breaks; exit 1 if it does.") { store, expect };
        command.SetAction(parsed => Run(parsed.GetValue(store) ?? ImportSettings.DefaultStore, parsed.GetValue(expect)?.ToLowerInvariant(), terminal));
        return command;
    }

    private static void RefuseHash(OptionResult result)
    {
        if (result.Tokens is [{ Value: var given }] && (given.Length != 64 || !given.All(char.IsAsciiHexDigit)))
        {
            result.AddError($"'{given}' is no hash; give the 64 hex digits that an earlier run showed as the last");
        }
    }

    private static int Run(string store, string? expect, Terminal terminal)
    {
        if (!File.Exists(store))
        {
            throw StoppedException.CouldNotRun($"there is no store at {store}; name it with --store");
        }

        AuditVerdict verdict;
        try
        {
            verdict = AuditLog.Verify(store, expect);
        }
        catch (StorageException fault)
        {
            throw OpenedStore.Stopped(fault);
        }

        var lines = Words(verdict, expect).ToList();
        lines.ForEach(terminal.Results.WriteLine);
        return verdict.Broken is not null || (expect is not null && verdict.Expected is null) ? ExitCode.Found : ExitCode.Clean;
    }

    private static IEnumerable<string> Words(AuditVerdict verdict, string? expect)
    {
        var head = verdict.Head;
        if (verdict.Broken is { } broken)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Broken at entry {broken}: {verdict.Fault}. Intact before it: {head.Entries}.");
            yield break;
        }

        yield return head.Entries == 0 ? "0 entries."
            : string.Create(CultureInfo.InvariantCulture, $"{head.Entries} {(head.Entries == 1 ? "entry" : "entries")}, intact, from {KeyText.Instant(verdict.First!.Value)} to {KeyText.Instant(verdict.Last!.Value)}.");
        yield return $"Last hash: {head.Sha256}";
        if (expect is not null)
        {
            yield return verdict.Expected is not { } at ? "The expected hash is not in the log: entries have gone from its end, or all of it was written anew."
                : string.Create(CultureInfo.InvariantCulture, $"The expected hash is that of entry {at}; {head.Entries - at} came after it.");
        }
    }
}
