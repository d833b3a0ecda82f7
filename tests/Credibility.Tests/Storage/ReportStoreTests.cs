using System.Text;
using Credibility.Storage.Reports;
using Xunit;

namespace Credibility.Tests.Storage;

public sealed class ReportStoreTests : IDisposable
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private readonly Stores _stores = new();
    private readonly ReportStore _reports;

    public ReportStoreTests() => _reports = new ReportStore(_stores.Database, _stores.Writer);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task A_report_comes_back_byte_for_byte_to_the_key_that_saved_it()
    {
        var cancel = TestContext.Current.CancellationToken;
        byte[] body = [0, 255, 10, 13];
        var expires = await _reports.Save("r1", "alpha", body, "the text", Month, cancel);

        var report = _reports.Find("r1", "alpha")!;

        Assert.Equal(body, report.Body);
        Assert.Equal("the text", report.Text);
        Assert.Equal((_stores.Clock.Now, expires), (report.CreatedAt, report.ExpiresAt));
    }

    [Fact]
    public async Task Somebody_elses_report_is_as_unknown_as_none()
    {
        var cancel = TestContext.Current.CancellationToken;
        await _reports.Save("r1", "alpha", [1], null, Month, cancel);
        await _reports.Save("r1", "beta", [2], null, Month, cancel);

        Assert.Null(_reports.Find("r1", "gamma"));
        Assert.False(await _reports.Delete("r1", "gamma", "newsroom", cancel));
        Assert.True(await _reports.Delete("r1", "beta", "newsroom", cancel));
        Assert.False(await _reports.Delete("r1", "beta", "newsroom", cancel));
        Assert.Equal([1], _reports.Find("r1", "alpha")!.Body);
    }

    [Fact]
    public async Task An_expired_report_is_unknown_at_once_and_purged_later()
    {
        var cancel = TestContext.Current.CancellationToken;
        for (var n = 0; n < 5; n++)
        {
            await _reports.Save($"r{n}", "alpha", [1], null, TimeSpan.FromDays(n + 1), cancel);
        }

        _stores.Clock.Now = _stores.Clock.Now.AddDays(3);

        Assert.Null(_reports.Find("r2", "alpha"));
        Assert.False(await _reports.Delete("r2", "alpha", "newsroom", cancel));
        Assert.Equal(2, await _reports.PurgeExpired(limit: 2, cancel));
        Assert.Equal(1, await _reports.PurgeExpired(limit: 2, cancel));
        Assert.NotNull(_reports.Find("r3", "alpha"));
    }

    [Fact]
    public async Task Saving_again_starts_the_retention_anew_and_can_drop_the_text()
    {
        var cancel = TestContext.Current.CancellationToken;
        await _reports.Save("r1", "alpha", [1], "the text", Month, cancel);
        _stores.Clock.Now = _stores.Clock.Now.AddDays(29);
        await _reports.Save("r1", "alpha", [1], null, Month, cancel);
        _stores.Clock.Now = _stores.Clock.Now.AddDays(2);

        Assert.Null(_reports.Find("r1", "alpha")!.Text);
    }

    [Fact]
    public async Task A_deleted_text_is_gone_from_the_file()
    {
        var cancel = TestContext.Current.CancellationToken;
        const string Secret = "a-sentence-nobody-else-would-write";
        await _reports.Save("r1", "alpha", [1], Secret, Month, cancel);
        Assert.True(FilesHold(Secret));

        await _reports.Delete("r1", "alpha", "newsroom", cancel);

        Assert.False(FilesHold(Secret));
    }

    private bool FilesHold(string text) => Directory.GetFiles(Path.GetDirectoryName(_stores.Path)!)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
}
