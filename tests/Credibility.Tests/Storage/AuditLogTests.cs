using Credibility.Storage.Access;
using Credibility.Storage.Auditing;
using Credibility.Storage.Replies;
using Credibility.Storage.Reports;
using Credibility.Storage.Sources;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Credibility.Tests.Storage;

public sealed class AuditLogTests : IDisposable
{
    private readonly Stores _stores = new();
    private readonly AuditLog _log;

    public AuditLogTests() => _log = new AuditLog(_stores.Database);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task Whatever_changes_what_others_see_leaves_one_entry_without_words()
    {
        await _stores.Load("a1", Profiles.Agency("north"));
        await _stores.Load("a1", Profiles.Agency("north"));
        await _stores.Set("north", """{"name":"Renamed"}""");
        await _stores.Set("north", """{"name":"Renamed"}""");
        await DecideAsync();
        await DeleteReportAsync();
        await new KeyStore(_stores.Database, _stores.Writer).Create("newsroom", ["read"], null, Cancel);
        await new KeyStore(_stores.Database, _stores.Writer).Revoke("newsroom", Cancel);

        var all = _log.List(0, 100);
        Assert.Equal(
            [
                ("service", "dataset.loaded", "shipped"), ("ed@example", "source.edited", "north"), ("desk", "reply.refused", "north"),
                ("newsroom", "report.deleted", "r1"), ("service", "reports.expired", "reports"), ("service", "key.created", "newsroom"), ("service", "key.revoked", "newsroom"),
            ],
            all.Select(entry => (entry.Who, entry.Action, entry.Subject)));
        var text = string.Join('\n', all);
        Assert.DoesNotContain("our own words", text, StringComparison.Ordinal);
        Assert.DoesNotContain("because of abuse", text, StringComparison.Ordinal);
        Assert.DoesNotContain("text of a draft", text, StringComparison.Ordinal);
        var verdict = AuditLog.Verify(_stores.Path, null);
        Assert.Equal((7L, (long?)null, all[^1].Sha256, all[0].At, all[^1].At), (verdict.Head.Entries, verdict.Broken, verdict.Head.Sha256, verdict.First, verdict.Last));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_no_entry()
    {
        await _stores.Load("a1", Profiles.Agency("north"));
        await Assert.ThrowsAsync<StaleRevisionException>(() => _stores.Set("north", """{"name":"Renamed"}""", expected: 99));

        Assert.Single(_log.List(0, 10));
    }

    [Fact]
    public async Task Time_never_runs_backwards_in_the_log()
    {
        await _stores.Load("a1", Profiles.Agency("north"));
        _stores.Clock.Now -= TimeSpan.FromDays(1);
        await _stores.Load("a2", Profiles.Agency("south"));

        var all = _log.List(0, 10);
        Assert.Equal(all[0].At, all[1].At);
        Assert.Equal([all[1]], _log.List(1, 10));
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET who = 'nobody' WHERE entry = 2")]
    [InlineData("DELETE FROM audit_entry WHERE entry = 3")]
    [InlineData("INSERT OR REPLACE INTO audit_entry SELECT 2, at, 'nobody', action, subject, detail, previous, sha256 FROM audit_entry WHERE entry = 2")]
    [InlineData("INSERT INTO audit_entry SELECT 9, at, who, action, subject, detail, sha256, sha256 FROM audit_entry WHERE entry = 3")]
    [InlineData("INSERT INTO audit_entry SELECT 4, at, who, action, subject, detail, previous, sha256 FROM audit_entry WHERE entry = 3")]
    public async Task The_store_itself_refuses_to_rewrite_the_log(string sql)
    {
        await ThreeAsync();

        Assert.Contains("audit_entry", Assert.Throws<SqliteException>(() => Tamper(sql)).Message, StringComparison.Ordinal);
        Assert.Null(AuditLog.Verify(_stores.Path, null).Broken);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET who = 'nobody' WHERE entry = 2", 2, "content")]
    [InlineData("UPDATE audit_entry SET at = 'yesterday' WHERE entry = 1", 1, "time")]
    [InlineData("UPDATE audit_entry SET sha256 = printf('%064d', 7) WHERE entry = 2", 2, "content")]
    [InlineData("DELETE FROM audit_entry WHERE entry = 1", 1, "missing; the next one there is 2")]
    [InlineData("DELETE FROM audit_entry WHERE entry = 2", 2, "missing; the next one there is 3")]
    [InlineData("UPDATE audit_entry SET who = who || action, action = '' WHERE entry = 3", 3, "content")]
    [InlineData("UPDATE audit_entry SET previous = printf('%064d', 0) WHERE entry = 3", 3, "hash of the entry before")]
    public async Task Who_drops_the_triggers_and_rewrites_is_found_out(string sql, long broken, string why)
    {
        await ThreeAsync();
        Tamper("DROP TRIGGER audit_entry_no_update; DROP TRIGGER audit_entry_no_delete; " + sql);

        var verdict = AuditLog.Verify(_stores.Path, null);

        Assert.Equal(broken, verdict.Broken);
        Assert.Contains(why, verdict.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_missed_where_its_hash_was_noted()
    {
        await ThreeAsync();
        var noted = AuditLog.Verify(_stores.Path, null).Head.Sha256;
        Assert.Equal(3, AuditLog.Verify(_stores.Path, noted).Expected);
        await _stores.Load("a4", Profiles.Agency("west"));
        Assert.Equal(3, AuditLog.Verify(_stores.Path, noted).Expected);

        Tamper("DROP TRIGGER audit_entry_no_delete; DELETE FROM audit_entry WHERE entry >= 3");

        var verdict = AuditLog.Verify(_stores.Path, noted);
        Assert.Equal((2L, (long?)null, (long?)null), (verdict.Head.Entries, verdict.Broken, verdict.Expected));
    }

    [Fact]
    public async Task Moving_letters_from_one_part_of_an_entry_to_another_changes_its_hash()
    {
        await ThreeAsync();
        var one = _log.List(0, 1)[0];

        Assert.True(one.IsWhole);
        Assert.False((one with { Subject = one.Subject[..^1], Detail = one.Subject[^1] + one.Detail }).IsWhole);
    }

    private async Task ThreeAsync()
    {
        await _stores.Load("a1", Profiles.Agency("north"));
        await _stores.Load("a2", Profiles.Agency("south"));
        await _stores.Load("a3", Profiles.Agency("east"));
    }

    private async Task DecideAsync()
    {
        var replies = new ReplyStore(_stores.Database, _stores.Writer);
        var reply = await replies.Add(new NewReply("north", ReplySubject.Profile, null, "North", "our own words", null, "desk"), Cancel);
        await replies.Decide("north", reply.Id, ReplyState.Refused, "because of abuse", "desk", Cancel);
        await replies.Decide("north", reply.Id, ReplyState.Refused, "because of abuse", "desk", Cancel);
    }

    private async Task DeleteReportAsync()
    {
        var reports = new ReportStore(_stores.Database, _stores.Writer);
        await reports.Save("r1", "k", [1], "text of a draft", TimeSpan.FromDays(1), Cancel);
        await reports.Save("r2", "k", [1], "text of a draft", TimeSpan.FromDays(1), Cancel);
        await reports.Delete("r1", "k", "newsroom", Cancel);
        await reports.Delete("r1", "k", "newsroom", Cancel);
        _stores.Clock.Now += TimeSpan.FromDays(2);
        await reports.PurgeExpired(cancel: Cancel);
        await reports.PurgeExpired(cancel: Cancel);
    }

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_stores.Path};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
