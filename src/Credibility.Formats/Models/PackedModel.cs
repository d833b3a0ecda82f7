using System.Security.Cryptography;
using Credibility.Attributions.Tagging;

namespace Credibility.Formats.Models;

/// <summary>A weights file whose tables are made when they are first asked for: a program that reads no prose does not pay for them.</summary>
public sealed class PackedModel
{
    /// <summary>Name of the weights file in its folder.</summary>
    public const string FileName = "weights.bin";

    private readonly Lazy<ProseModel> _model;

    private PackedModel(ReadOnlyMemory<byte> bytes, string sha256)
    {
        (Bytes, Sha256) = (bytes, sha256);
        _model = new(() => ModelReader.Unpack(bytes.Span, sha256));
    }

    /// <summary>The file as it stands on disk.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Hash over the file's bytes; 64 lower-case hex digits.</summary>
    public string Sha256 { get; }

    /// <exception cref="ModelException">The bytes are no weights; where they came from a reader of this project, they are.</exception>
    public ProseModel Model => _model.Value;

    internal static PackedModel Of(byte[] bytes) => new(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <param name="sha256">As it was worked out when the bytes were packed.</param>
    internal static PackedModel Of(ReadOnlyMemory<byte> bytes, string sha256) => new(bytes, sha256);
}
