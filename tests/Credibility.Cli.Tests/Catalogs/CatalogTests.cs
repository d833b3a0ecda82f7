using System.Buffers.Binary;
using System.Text.Json;
using Credibility.Cli.Importing;
using Credibility.Sources;
using Credibility.Storage.Sources;
using Xunit;

namespace Credibility.Cli.Catalogs;

public sealed class CatalogTests : IDisposable
{
    private const string Draft = """{"sources":[{"name":"Renamed Gazette","url":"https://gazette.example/1"},{"name":"Valley Echo","url":"https://echo.example/2"}]}""";

    private const string Manifest = """
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

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_exported_catalog_judges_as_the_service_does()
    {
        using var world = Edited();
        var snapshot = _folder.Of("newsroom.snapshot");

        var export = BuiltProgram.Run("catalog", "export", "--store", world.Store, "--output", snapshot);
        using var report = JsonDocument.Parse(BuiltProgram.RunWithInput(Draft, "check", "-", "--catalog", snapshot, "--format", "json").Output);

        var shipped = ShippedData.Load(null);
        var all = world.Feed.Read(0);
        var flags = FlaggedAddresses.Of(world.Imports.Flags().Select(flag => new FlaggedAddress(flag.Host, flag.DataSet, flag.Version, flag.Date, flag.Criterion, flag.ListUrl)));
        var catalog = SourceCatalog.Create(all.Changed, shipped.Data.States, all.AsOf!.Value, all.Version).WithFlags(flags);
        var draft = Formats.Json.DraftReader.Read(System.Text.Encoding.UTF8.GetBytes(Draft), Formats.Json.DraftLimits.Default).Draft!;
        var expected = shipped.Audit.Run(draft, catalog, shipped.DefaultPolicy);
        Assert.Equal((0, $"{snapshot}: catalog version {all.Version}, as of {all.AsOf:yyyy-MM-dd}, 2 sources, 1 flagged addresses\n"), (export.Code, export.Output));
        Assert.Equal(expected.Id, report.RootElement.GetProperty("id").GetString());
        Assert.Equal(catalog.Sha256, report.RootElement.GetProperty("catalog").GetProperty("sha256").GetString());
        Assert.Equal(all.Version, report.RootElement.GetProperty("catalog").GetProperty("version").GetInt64());
        Assert.Equal(Formats.Json.ReportJson.ToText(expected) + "\n", BuiltProgram.RunWithInput(Draft, "check", "-", "--catalog", snapshot, "--format", "json").Output);
        Assert.Contains(expected.Sources, source => source.ProfileId == "gazette");
        Assert.StartsWith($"# Catalog version {all.Version}, as of {all.AsOf:yyyy-MM-dd}, 2 sources; method ", BuiltProgram.Run("catalog", "show", "--catalog", snapshot).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_store_gives_the_same_bytes()
    {
        using var world = Edited();
        var (first, second) = (_folder.Of("1"), _folder.Of("2"));

        BuiltProgram.Run("catalog", "export", "--store", world.Store, "--output", first);
        BuiltProgram.Run("catalog", "export", "--store", world.Store, "--output", second);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void Policies_of_the_service_go_with_it()
    {
        using var world = Edited();
        _folder.File("policies/desk.yaml", "id: desk\nextends: default\npins: { method: 000000000000 }\n");
        var snapshot = _folder.Of("newsroom.snapshot");

        BuiltProgram.Run("catalog", "export", "--store", world.Store, "--output", snapshot, "--policies", _folder.Of("policies"));
        var run = BuiltProgram.RunWithInput(Draft, "check", "-", "--catalog", snapshot, "--policy", "desk");

        Assert.Equal(2, run.Code);
        Assert.Contains("the policy 'desk' is pinned to method 000000000000, and this one is ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_is_never_written_over_and_one_that_is_not_there_is_told()
    {
        using var world = Edited();

        Assert.Equal(2, BuiltProgram.Run("catalog", "export", "--store", world.Store, "--output", world.Store).Code);
        Assert.Equal(3, BuiltProgram.Run("catalog", "export", "--store", _folder.Of("none.db"), "--output", _folder.Of("out")).Code);
        Assert.Equal(2, BuiltProgram.Run("catalog", "export", "--store", world.Store).Code);
        Assert.False(File.Exists(_folder.Of("out")));
    }

    [Fact]
    public void What_is_no_snapshot_of_this_version_is_refused_with_what_it_is()
    {
        var shipped = File.ReadAllBytes(Path.Combine(BuiltProgram.Folder, "credibility.snapshot"));
        var older = (byte[])shipped.Clone();
        BinaryPrimitives.WriteInt32LittleEndian(older.AsSpan(8), 99);
        using var world = new ImportWorld();

        Assert.EndsWith("this file is a database; make a snapshot of it with `credibility catalog export --store FILE --output FILE`\n", Refused(world.Store), StringComparison.Ordinal);
        Assert.Contains("the snapshot is damaged or cut short", Refused(Written(shipped[..^1])), StringComparison.Ordinal);
        Assert.Contains("the snapshot is cut short", Refused(Written(shipped[..20])), StringComparison.Ordinal);
        Assert.Contains("has format 99 and was made by credibility 0.1.0, this program (credibility 0.1.0) reads format ", Refused(Written(older)), StringComparison.Ordinal);
        Assert.Contains("this file is no snapshot of credibility data", Refused(_folder.File("empty", "")), StringComparison.Ordinal);
    }

    private static string Refused(string path)
    {
        var run = BuiltProgram.RunWithInput(Draft, "check", "-", "--catalog", path);
        Assert.Equal((3, ""), (run.Code, run.Output));
        return run.Errors;
    }

    private string Written(byte[] bytes)
    {
        var path = _folder.Of(Guid.NewGuid().ToString());
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A service's store after an edit by hand and a list of flagged addresses.</summary>
    private static ImportWorld Edited()
    {
        var world = new ImportWorld(ImportWorld.Site("gazette"), ImportWorld.Site("echo"));
        world.Sources.Append(new SourceEdit.Replace(ImportWorld.Site("gazette") with { Name = "Renamed Gazette" }, "ed@example", "its new name"), TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        var list = world.File("list.csv", "domain,seen,report\necho.example,2024-05,https://r.example/1\n");
        Assert.Equal(0, world.Import("flagged-addresses", list, "--manifest", world.File("list.yaml", Manifest)).Code);
        return world;
    }
}
