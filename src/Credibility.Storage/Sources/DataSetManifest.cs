using Credibility.Storage.Layers;

namespace Credibility.Storage.Sources;

/// <summary>Where a set of profiles comes from.</summary>
/// <param name="Name">Lower-kebab, such as <c>shipped</c>; a later load of the same name replaces what the earlier one said.</param>
/// <param name="Layer"><see cref="Layer.Shipped"/> or <see cref="Layer.Import"/>.</param>
/// <param name="Sha256">Of the content; a load with the hash that is loaded writes nothing.</param>
/// <param name="Licence">SPDX id or the licence's name.</param>
/// <param name="AsOf">The day as of which its facts are known.</param>
public sealed record DataSetManifest(
    string Name, Layer Layer, string Version, string Sha256, string Licence, string? Url, DateOnly AsOf, DateTimeOffset RetrievedAt);

/// <summary>A data set as it is loaded.</summary>
/// <param name="Rows">Profiles in it.</param>
public sealed record LoadedDataSet(DataSetManifest Manifest, DateTimeOffset LoadedAt, long Rows);

/// <summary>What a load did, in sources. All zero where this content is loaded already.</summary>
/// <param name="Conflicts">Local facts that differ from what the data set now says; see <see cref="SourceStore.Conflicts"/>.</param>
public sealed record LoadCounts(int Added, int Changed, int Withdrawn, int Unchanged, int Conflicts);
