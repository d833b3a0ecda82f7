using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Credibility.Cli.Operating;

public sealed partial class AuditTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_chain_is_walked_from_its_first_entry_to_its_last()
    {
        Make("one");
        var one = Verify();
        Make("two");
        var two = Verify("--expect", HashOf(one));

        Assert.Equal((0, 0), (one.Code, two.Code));
        Assert.Matches("^1 entry, intact, from \\S+Z to \\S+Z\\.\nLast hash: [0-9a-f]{64}\n$", one.Output);
        Assert.Matches("^2 entries, intact, from \\S+Z to \\S+Z\\.\nLast hash: [0-9a-f]{64}\nThe expected hash is that of entry 1; 1 came after it\\.\n$", two.Output);
    }

    [Fact]
    public void What_was_changed_and_what_was_cut_off_is_found()
    {
        Make("one");
        Make("two");
        Make("three");
        var noted = HashOf(Verify());
        Tamper("DROP TRIGGER audit_entry_no_delete; DELETE FROM audit_entry WHERE entry = 3");
        var unnoted = Verify();
        var cut = Verify("--expect", noted);
        Tamper("DROP TRIGGER audit_entry_no_update; UPDATE audit_entry SET subject = 'nobody' WHERE entry = 2");
        var changed = Verify();

        Assert.Equal((0, 1, 1), (unnoted.Code, cut.Code, changed.Code));
        Assert.Contains("The expected hash is not in the log", cut.Output, StringComparison.Ordinal);
        Assert.Equal("Broken at entry 2: its content is not what its hash was made from. Intact before it: 1.\n", changed.Output);
    }

    [Fact]
    public void Verifying_writes_nothing_and_says_what_it_cannot_read()
    {
        Make("one");
        Assert.Equal(0, Run("backup", "backup.db").Code);
        var before = File.ReadAllBytes(_folder.Of("backup.db"));

        Assert.Equal(Verify().Output, Verify("--store", "backup.db").Output);

        Assert.Equal(before, File.ReadAllBytes(_folder.Of("backup.db")));
        Assert.Single(Directory.GetFiles(_folder.Path, "backup.db*"));
        _folder.File("text.db", "x");
        Assert.Equal((3, 3), (Verify("--store", "text.db").Code, Verify("--store", "nowhere.db").Code));
    }

    private static string HashOf(ProgramRun run) => LastHash().Match(run.Output).Groups[1].Value;

    private void Make(string name) => Assert.Equal(0, Run("key", "create", name, "--scopes", "read").Code);

    private ProgramRun Verify(params string[] args) => Run(["audit", "verify", .. args]);

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Of("credibility.db")};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    private ProgramRun Run(params string[] args) => BuiltProgram.Run(new ProgramCall(args) { Folder = _folder.Path });

    [GeneratedRegex("Last hash: ([0-9a-f]{64})\n")]
    private static partial Regex LastHash();
}
