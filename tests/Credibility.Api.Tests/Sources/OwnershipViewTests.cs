using Credibility.Api.Registries;
using Credibility.Api.Sources.Ownership;
using Credibility.Api.Tests.Hosting;
using Credibility.Formats.Snapshots;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Storage.Sources;
using Xunit;

namespace Credibility.Api.Tests.Sources;

/// <summary>The moment between a write and the catalog that shows it.</summary>
public sealed class OwnershipViewTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credibility-view-").FullName;
    private readonly Store store;

    public OwnershipViewTests() => store = Store.Open(Path.Combine(folder, "store.db"), TimeProvider.System);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_evidence_is_that_of_the_catalog_in_use_although_the_store_is_ahead()
    {
        var data = SnapshotReader.Read(Path.Combine(ServiceProcess.Binaries, SnapshotReader.FileName));
        await store.Sources.Append(new SourceEdit.Replace(Outlet("Owner one"), "ed@example", "seen"), Cancelled);
        var then = store.Feed.Read(0);
        var registry = Registry.Of(data, SourceCatalog.Create(then.Changed, data.States, then.AsOf!.Value, then.Version), then.Revision);

        await store.Sources.Append(new SourceEdit.Replace(Outlet("Owner two"), "ed@example", "seen"), Cancelled);
        var answer = new OwnershipView(registry, store, null).Of("outlet")!;

        Assert.Equal(["Outlet", "Owner one"], answer.Nodes.Select(node => node.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Entry of Owner one", Assert.Single(answer.Evidence).Note);
    }

    private static SourceProfile Outlet(string owner) => new()
    {
        Id = "outlet", Name = "Outlet", Kind = SourceKind.NewsSite, Country = "NO",
        Owners = [new OwnershipStake(null, owner, 0.6, false, Validity.Unknown, ["e1"])],
        Evidence = [new Evidence("e1", "https://register.example/outlet", "Register", null, FactDate.Parse("2025-01-01"), "Entry of " + owner)],
    };
}
