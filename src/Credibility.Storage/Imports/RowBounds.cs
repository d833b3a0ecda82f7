namespace Credibility.Storage.Imports;

/// <summary>How many rows a data set can sensibly hold. Out of bounds means that its source or its reader has broken, not that the world has changed.</summary>
/// <param name="Least">Fewest rows, at least 0.</param>
/// <param name="Most">Most rows.</param>
public sealed record RowBounds(long Least, long Most)
{
    /// <summary>Of the rows that are loaded, the share below which a load counts as broken, 0–1.</summary>
    public const double LeastShare = 0.5;

    /// <summary>Why so many rows are not to be loaded, or null.</summary>
    /// <param name="loaded">Rows that are loaded now; null where nothing is.</param>
    /// <param name="acceptShrink">True where somebody has looked and wants the smaller number.</param>
    public string? Refusal(string dataSet, long rows, long? loaded, bool acceptShrink) =>
        rows < Least || rows > Most ? FormattableString.Invariant($"{dataSet} would hold {rows} rows; its manifest allows {Least} to {Most}")
        : !acceptShrink && rows < LeastShare * loaded ? FormattableString.Invariant($"{dataSet} would shrink from {loaded} rows to {rows}, which is less than half")
        : null;
}

/// <summary>A load that was refused before it wrote anything; the message says why.</summary>
public sealed class ImportRefusedException(string message) : Exception(message);
