using Credibility.Storage.Sources;

namespace Credibility.Storage.Imports;

/// <summary>Where an import comes from, and how large it may be.</summary>
/// <param name="Publisher">Who publishes it.</param>
public sealed record ImportManifest(DataSetManifest DataSet, string Publisher, RowBounds Bounds);

/// <summary>What an import did, in rows.</summary>
/// <param name="Written">False where all of it was there already: then nothing was written.</param>
/// <param name="Conflicts">Local facts that now differ from what the import says.</param>
public sealed record ImportCounts(bool Written, int Added, int Changed, int Removed, int Conflicts);
