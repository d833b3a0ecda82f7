using System.Globalization;
using Credibility.Sources;

namespace Credibility.Formats.Snapshots;

/// <summary>What a service's catalog has beside its profiles, in the snapshot; write and read mirror each other.</summary>
internal static class CatalogRecords
{
    public static void Write(ContentWriter to, LoadedData data)
    {
        to.Text(data.ExportedAsOf is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        to.Text(data.CatalogVersion.ToString(CultureInfo.InvariantCulture));
        to.List([.. data.Flags.All], flag =>
        {
            to.Text(flag.Host);
            to.Text(flag.Set);
            to.Text(flag.Version);
            to.Date(flag.Date);
            to.Text(flag.Criterion);
            to.Text(flag.Url);
        });
    }

    public static (DateOnly? AsOf, long Version, FlaggedAddresses Flags) Read(ContentReader from) => (
        from.Date()?.Last,
        long.TryParse(from.Text(), CultureInfo.InvariantCulture, out var version) ? version : throw new SnapshotException("the snapshot is damaged: its catalog has no version"),
        FlaggedAddresses.Of(from.List(r => new FlaggedAddress(r.Text(), r.Text(), r.Text(), r.Date(), r.Text(), r.OptionalText()))));
}
