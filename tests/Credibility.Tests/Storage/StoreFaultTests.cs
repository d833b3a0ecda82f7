using System.Diagnostics;
using System.Globalization;
using Credibility.Storage;
using Credibility.Storage.Reports;
using Credibility.Storage.Sqlite;
using Dapper;
using Xunit;

namespace Credibility.Tests.Storage;

/// <summary>Killed processes and full disks, really.</summary>
public sealed class StoreFaultTests : IDisposable
{
    private const string StoreVariable = "CREDIBILITY_TEST_STORE";

    private static readonly Requirement SmallDisk = new("mount", "root, loop devices and mkfs.ext4, to mount a small file system", CanMount);

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The process that is killed: writes until then and prints each number once its write is acknowledged.</summary>
    [Fact(Explicit = true)]
    public async Task Child_that_writes_until_killed()
    {
        var path = Environment.GetEnvironmentVariable(StoreVariable);
        Assert.SkipWhen(path is null, $"reason: needs {StoreVariable}, which the test that starts this one sets");
        using var database = SqliteDatabase.Open(path, StoreRole.Owner);
        using var writer = new StoreWriter(database);
        await using var acknowledged = new StreamWriter(path + ".ack") { AutoFlush = true };
        for (var n = 0; !TestContext.Current.CancellationToken.IsCancellationRequested; n++)
        {
            await writer.Write(connection => StoreWriterTests.Save(connection, n), TestContext.Current.CancellationToken);
            await acknowledged.WriteLineAsync(n.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task A_killed_service_loses_no_acknowledged_write_and_leaves_no_lock()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var child = StartChild();
        try
        {
            await Until(() => Acknowledged().Length > 200, child);
            Assert.Equal(StorageSlug.AlreadyRunning, Assert.Throws<StorageException>(() => SqliteDatabase.Open(_folder.Store, StoreRole.Owner)).Slug);
        }
        finally
        {
            child.Kill();
            await child.WaitForExitAsync(cancel);
        }

        // As in a copy of the file and its log: the index of the log is rebuilt, by the check that may not write.
        File.Delete(_folder.Store + "-shm");
        var acknowledged = Acknowledged();
        var kept = _folder.Open().Read(connection => connection.Query<string>("SELECT id FROM report").ToHashSet());
        Assert.All(acknowledged, n => Assert.Contains("r" + n, kept));
        Assert.InRange(kept.Count, acknowledged.Length, acknowledged.Length + 1);
    }

    /// <summary>Blocks of 1 KiB are what a small ext4 has: there a hole in mapped memory ends a process that fills it on a full disk.</summary>
    [Theory]
    [InlineData(1024)]
    [InlineData(4096)]
    public async Task A_full_disk_refuses_writes_keeps_reading_and_recovers_by_itself(int blockBytes)
    {
        Requirement.SkipUnless(SmallDisk);
        var cancel = TestContext.Current.CancellationToken;
        var disk = Mount(12, blockBytes);
        try
        {
            using var database = SqliteDatabase.Open(Path.Combine(disk, "store.db"), StoreRole.Owner);
            using var writer = new StoreWriter(database);
            var reports = new ReportStore(database, writer);
            await File.WriteAllBytesAsync(Path.Combine(disk, "ballast"), new byte[4 * 1024 * 1024], cancel);

            var saved = 0;
            var fault = await Assert.ThrowsAsync<StorageException>(async () =>
            {
                for (; saved < 1000; saved++)
                {
                    await reports.Save($"r{saved}", "k", new byte[50_000], null, TimeSpan.FromDays(30), cancel);
                }
            });

            Assert.Equal(StorageSlug.Full, fault.Slug);
            Fill(Path.Combine(disk, "last-bytes"));
            Assert.Equal(StorageSlug.Full, (await writer.Probe(cancel))!.Slug);
            Assert.All(Enumerable.Range(0, saved), n => Assert.NotNull(reports.Find($"r{n}", "k")));
            Assert.Null(reports.Find($"r{saved}", "k"));

            await Assert.ThrowsAsync<StorageException>(() => reports.Save($"r{saved}", "k", new byte[50_000], null, TimeSpan.FromDays(30), cancel));

            File.Delete(Path.Combine(disk, "ballast"));
            Assert.Null(await writer.Probe(cancel));
            await reports.Save($"r{saved}", "k", new byte[50_000], null, TimeSpan.FromDays(30), cancel);
            Assert.Equal("ok", database.Read(connection => connection.ExecuteScalar<string>("PRAGMA integrity_check")));
        }
        finally
        {
            Run("umount", "-l", disk);
        }
    }

    private Process StartChild()
    {
        var start = new ProcessStartInfo("dotnet", [
            typeof(StoreFaultTests).Assembly.Location, "-method", $"{typeof(StoreFaultTests).FullName}.{nameof(Child_that_writes_until_killed)}", "-explicit", "only",
        ])
        {
            RedirectStandardOutput = true,
            Environment = { [StoreVariable] = _folder.Store },
        };
        return Process.Start(start)!;
    }

    /// <summary>Whole lines only: the kill may have cut the last one.</summary>
    private string[] Acknowledged() => File.Exists(_folder.Store + ".ack")
        ? File.ReadAllText(_folder.Store + ".ack").Split('\n')[..^1]
        : [];

    private static async Task Until(Func<bool> holds, Process child)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            Assert.False(child.HasExited, "the child ended by itself");
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), "the child wrote nothing");
        }
    }

    private string Mount(int megabytes, int blockBytes)
    {
        var image = Path.Combine(_folder.Folder, "disk.img");
        using (var file = File.Create(image))
        {
            file.SetLength(megabytes * 1024 * 1024);
        }

        var disk = Directory.CreateDirectory(Path.Combine(_folder.Folder, "disk")).FullName;
        Assert.Equal(0, Run("mkfs.ext4", "-q", "-m", "0", "-b", blockBytes.ToString(CultureInfo.InvariantCulture), image));
        Assert.Equal(0, Run("mount", "-o", "loop", image, disk));
        return disk;
    }

    /// <summary>Until not one byte more fits.</summary>
    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { 65536, 4096, 512 })
        {
            try
            {
                while (true)
                {
                    file.Write(new byte[size]);
                    file.Flush(flushToDisk: true);
                }
            }
            catch (IOException)
            {
                // Full for pieces of this size.
            }
        }
    }

    private static bool CanMount()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/sbin/mkfs.ext4"))
        {
            return false;
        }

        using var folder = new StoreFolder();
        var (image, disk) = (Path.Combine(folder.Folder, "probe.img"), Directory.CreateDirectory(Path.Combine(folder.Folder, "probe")).FullName);
        File.WriteAllBytes(image, new byte[1024 * 1024]);
        return Run("mkfs.ext4", "-q", image) == 0 && Run("mount", "-o", "loop", image, disk) == 0 && Run("umount", disk) == 0;
    }

    private static int Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
