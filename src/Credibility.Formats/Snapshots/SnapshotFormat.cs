namespace Credibility.Formats.Snapshots;

/// <summary>
/// Layout of a snapshot: 8 bytes of magic, the format version, the content's SHA-256, the name and version of the program that made
/// it, then the content – a table of all texts, and the records, which name texts by number. Numbers are LEB128, doubles IEEE 754 little-endian.
/// </summary>
internal static class SnapshotFormat
{
    /// <summary>Rises with every change of the layout; a reader takes its own version only, since the build makes both.</summary>
    public const int Version = 14;

    public const int HashBytes = 32;

    /// <summary>From this version on the header says who made the snapshot; that part of the layout stays, so that any version can be told.</summary>
    public const int FirstNamingVersion = 12;

    /// <summary>ASCII, filled up with zeros.</summary>
    public const int EngineBytes = 32;

    public const int EngineAt = 8 + sizeof(int) + HashBytes;

    public const int HeaderBytes = EngineAt + EngineBytes;

    public static ReadOnlySpan<byte> Magic => "CREDSNAP"u8;
}

/// <summary>The file is no snapshot, is damaged, or was made for another version.</summary>
public sealed class SnapshotException : Exception
{
    public SnapshotException()
    {
    }

    public SnapshotException(string message)
        : base(message)
    {
    }

    public SnapshotException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
