using Credibility.Sources;

namespace Credibility.Api.Registries;

/// <summary>Addresses that data sets in the store list, as the catalog carries them.</summary>
internal static class FlagReading
{
    public static FlaggedAddresses Flags(this Store store) => FlaggedAddresses.Of(store.Imports.Flags().Select(flag =>
        new FlaggedAddress(flag.Host, flag.DataSet, flag.Version, flag.Date, flag.Criterion, flag.ReportUrl)));
}
