using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Credibility.Cli.Operating;

public sealed class BackupTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private string Store => _folder.Of("credibility.db");

    private string Backup => _folder.Of("backup.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_taken_while_the_service_writes_is_what_the_service_shows_after_the_restore()
    {
        string before, after;
        await using (var service = await RunningService.StartAsync(_folder.Path))
        {
            before = (await service.SaveAsync("before"))!;
            using var stop = new CancellationTokenSource();
            var writes = 0;
            var writing = Task.Run(async () =>
            {
                for (; !stop.IsCancellationRequested; writes++)
                {
                    await service.SaveAsync($"during {writes}");
                }
            }, TestContext.Current.CancellationToken);
            var backup = Run("backup", "backup.db");
            await stop.CancelAsync();
            await writing;
            Assert.Equal((0, ""), (backup.Code, backup.Errors));
            Assert.True(writes > 0);
            after = (await service.SaveAsync("after"))!;

            var refused = Run("restore", "backup.db", "--store", "credibility.db");
            Assert.Equal((5, ""), (refused.Code, refused.Output));
            Assert.Equal(200, await service.StatusAsync(after));
            Assert.Equal(0, await service.StopAsync());
        }

        var restored = Run("restore", "backup.db", "--store", "credibility.db");
        Assert.Equal((0, ""), (restored.Code, restored.Errors));
        await using (var service = await RunningService.StartAsync(_folder.Path))
        {
            Assert.Equal((200, 404), (await service.StatusAsync(before), await service.StatusAsync(after)));
        }

        var kept = Regex.Match(restored.Output, "kept as (.+)\\.\n").Groups[1].Value;
        await using (var service = await RunningService.StartAsync(_folder.Path, $"--Storage:Path={kept}"))
        {
            Assert.Equal((200, 200), (await service.StatusAsync(before), await service.StatusAsync(after)));
        }
    }

    [Fact]
    public void A_backup_replaces_a_file_only_when_told_to()
    {
        Make();
        Assert.Equal(0, Run("backup", "backup.db").Code);
        var again = Run("backup", "backup.db");

        Assert.Equal((2, ""), (again.Code, again.Output));
        Assert.Contains("--force", again.Errors, StringComparison.Ordinal);
        Assert.Equal(0, Run("backup", "backup.db", "--force").Code);
        Assert.Equal(2, Run("backup", "credibility.db", "--force").Code);
        Assert.Contains("there is no folder", Run("backup", "nowhere/backup.db").Errors, StringComparison.Ordinal);
        Assert.Equal(3, Run("backup", "other.db", "--store", "nowhere.db").Code);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.partial*"));
    }

    [Theory]
    [InlineData("damaged", "is damaged")]
    [InlineData("empty", "is an empty file")]
    [InlineData("text", "is not a SQLite database")]
    [InlineData("gone", "there is no backup at")]
    public void What_is_no_sound_backup_is_refused_and_the_store_stays(string how, string why)
    {
        Make();
        Assert.Equal(0, Run("backup", "backup.db").Code);
        switch (how)
        {
            case "damaged":
                using (var file = File.OpenWrite(Backup))
                {
                    file.Position = 4_096;
                    file.Write(Enumerable.Repeat((byte)0x5a, 40_000).ToArray());
                }

                break;
            case "empty": File.WriteAllBytes(Backup, []); break;
            case "text": File.WriteAllText(Backup, new string('x', 5_000)); break;
            default: File.Delete(Backup); break;
        }

        var before = File.ReadAllBytes(Store);
        var run = Run("restore", "backup.db", "--store", "credibility.db");

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains(why, run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Store));
    }

    [Fact]
    public void A_restore_that_is_killed_leaves_the_old_store_or_the_new_one_whole()
    {
        Make();
        Assert.Equal(0, Run("backup", "backup.db").Code);
        Assert.Equal(0, Run("key", "create", "later", "--scopes", "read").Code);
        var whole = Stopwatch.StartNew();
        Assert.Equal(0, Run("restore", "backup.db", "--store", "other.db").Code);
        whole.Stop();

        // Spread over its run; wherever each kill falls, the store must be one of two.
        for (var part = 1; part <= 8; part++)
        {
            using (var restore = Process.Start(new ProcessStartInfo(BuiltProgram.Executable, ["restore", "backup.db", "--store", "credibility.db"])
            {
                WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
            })!)
            {
                if (!restore.WaitForExit(whole.Elapsed * part / 8))
                {
                    restore.Kill();
                }

                restore.WaitForExit();
            }

            var keys = Run("key", "list");
            Assert.Equal((0, ""), (keys.Code, keys.Errors));
            Assert.Contains("first", keys.Output, StringComparison.Ordinal);
            Assert.Equal(0, Run("audit", "verify").Code);
        }

        Assert.Equal(0, Run("restore", "backup.db", "--store", "credibility.db").Code);
        Assert.DoesNotContain("later", Run("key", "list").Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.restoring*"));
    }

    private void Make() => Assert.Equal(0, Run("key", "create", "first", "--scopes", "read").Code);

    private ProgramRun Run(params string[] args) => BuiltProgram.Run(new ProgramCall(args) { Folder = _folder.Path });
}
