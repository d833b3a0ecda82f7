using System.Text.Json;
using Xunit;

namespace Credibility.Cli.Importing;

public sealed class FlaggedImportTests : IDisposable
{
    private const string Manifest =
        """
        name: list-a
        version: "2025-11"
        date: 2025-11-01
        publisher: Institute
        licence: CC0-1.0
        url: https://institute.example/list
        criterion: named in a published report
        columns: { host: domain, date: seen, reportUrl: report }
        rows: { least: 1, most: 1000 }
        """;

    private readonly ImportWorld _world = new(ImportWorld.Site("group"));

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_list_is_loaded_and_the_running_service_notices()
    {
        _world.Feed.HasMoved();
        var version = _world.Feed.Head().Version;

        var (code, output, errors) = Import("a.example,2024-05,https://r.example/1\nb.example,,\n");

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal("list-a 2025-11: 2 hosts; 0 rows left out, 0 repeated.\n2 added, 0 changed, 0 removed.\nWritten.\n", output);
        Assert.Equal(["a.example", "b.example"], _world.Imports.Flags().Select(flag => flag.Host));
        Assert.True(_world.Feed.HasMoved());
        Assert.Equal(version + 1, _world.Feed.Head().Version);
    }

    [Fact]
    public void The_same_again_and_a_dry_run_write_nothing()
    {
        Import("a.example,,\nb.example,,\n");
        var before = _world.Everything();

        Assert.EndsWith("Nothing was written: this is what is loaded.\n", Import("a.example,,\nb.example,,\n").Output, StringComparison.Ordinal);
        Assert.Equal(
            "list-a 2025-11: 2 hosts; 0 rows left out, 0 repeated.\n1 added, 1 changed, 1 removed.\nNothing was written: this was a dry run.\n",
            Import("a.example,2024,\nc.example,,\n", "--dry-run").Output);
        Assert.Equal(before, _world.Everything());
    }

    [Fact]
    public void What_a_dry_run_counts_is_what_a_run_does()
    {
        Import("a.example,,\nb.example,,\n");
        var rows = "a.example,2024,\nc.example,,\n";
        var dry = Json(Import(rows, "--dry-run", "--format", "json").Output);
        var real = Json(Import(rows, "--format", "json").Output);

        foreach (var count in new[] { "hosts", "leftOut", "repeated", "added", "changed", "removed" })
        {
            Assert.Equal(real.GetProperty(count).GetInt32(), dry.GetProperty(count).GetInt32());
        }

        Assert.Equal((true, false), (real.GetProperty("written").GetBoolean(), dry.GetProperty("written").GetBoolean()));
    }

    [Fact]
    public void One_bad_row_refuses_the_list_and_every_bad_row_is_told()
    {
        var (code, output, errors) = Import("a.example,,\n*.b.example,,\nc.example,someday,\n");

        Assert.Equal((3, ""), (code, output));
        Assert.Contains("list.csv:3:1: '*.b.example' holds a wildcard", errors, StringComparison.Ordinal);
        Assert.Contains("list.csv:4:1: 'someday' is no date", errors, StringComparison.Ordinal);
        Assert.Empty(_world.Imports.Flags());
    }

    [Fact]
    public void A_list_that_shrinks_to_less_than_half_needs_a_word()
    {
        Import("a.example,,\nb.example,,\nc.example,,\n");

        var (code, _, errors) = Import("a.example,,\n");
        Assert.Equal(3, code);
        Assert.Contains("would shrink from 3 rows to 1, which is less than half; load it with --accept-shrink", errors, StringComparison.Ordinal);
        Assert.Equal(3, _world.Imports.Flags().Count);

        Assert.Equal(0, Import("a.example,,\n", "--accept-shrink").Code);
        Assert.Single(_world.Imports.Flags());
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_manifest_that_is_wrong_are_told()
    {
        var manifest = _world.File("list.yaml", Manifest);
        Assert.Equal(3, _world.Import("flagged-addresses", "nowhere.csv", "--manifest", manifest).Code);

        var wrong = _world.File("wrong.yaml", Manifest.Replace("criterion: named in a published report", "", StringComparison.Ordinal));
        var (code, _, errors) = _world.Import("flagged-addresses", _world.File("list.csv", "domain,seen,report\n"), "--manifest", wrong);
        Assert.Equal(3, code);
        Assert.Contains("wrong.yaml:1:1: the manifest needs 'criterion'", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_of_a_day_that_has_begun_nowhere_is_refused()
    {
        _world.Time = new Stopped(new DateTimeOffset(2025, 10, 31, 9, 59, 59, TimeSpan.Zero));
        var day = _world.Feed.Head().AsOf;

        var (code, output, errors) = Import("a.example,,\n");

        Assert.Equal((3, ""), (code, output));
        Assert.Contains("list.yaml: the date 2025-11-01 lies in the future", errors, StringComparison.Ordinal);
        Assert.Equal(day, _world.Feed.Head().AsOf);
    }

    [Fact]
    public void A_manifest_of_a_day_that_has_begun_somewhere_is_taken()
    {
        _world.Time = new Stopped(new DateTimeOffset(2025, 10, 31, 10, 0, 0, TimeSpan.Zero));

        Assert.Equal(0, Import("a.example,,\n").Code);
    }

    [Fact]
    public void A_list_without_an_end_is_refused_and_not_read_for_ever()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "there is no endless file here");

        var (code, _, errors) = _world.Import("flagged-addresses", "/dev/zero", "--manifest", _world.File("list.yaml", Manifest));

        Assert.Equal(3, code);
        Assert.Contains("/dev/zero is larger than 64 MiB", errors, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Errors) Import(string rows, params string[] more) => _world.Import(
        ["flagged-addresses", _world.File("list.csv", "domain,seen,report\n" + rows), "--manifest", _world.File("list.yaml", Manifest), .. more]);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
