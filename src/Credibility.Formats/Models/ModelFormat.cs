namespace Credibility.Formats.Models;

/// <summary>
/// Layout of a weights file: 8 bytes of magic, the format version, the content's SHA-256, then the content: two taggers (weights,
/// transitions), the linker's weights and the lean. Numbers are little-endian; features stand in order, each as its distance from the one
/// before in LEB128, then all their weights, a signed byte a label.
/// </summary>
internal static class ModelFormat
{
    /// <summary>Rises with every change of the layout or of what a feature means; a reader takes its own version only.</summary>
    public const int Version = 1;

    public const int HashBytes = 32;

    public const int HeaderBytes = 8 + sizeof(int) + HashBytes;

    /// <summary>Labels that a feature can have weights for: what one 64-bit word holds.</summary>
    public const int MaxLanes = 8;

    public static ReadOnlySpan<byte> Magic => "CREDPROS"u8;
}
