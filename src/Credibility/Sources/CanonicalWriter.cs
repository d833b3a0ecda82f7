using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Credibility.Sources;

/// <summary>Writes content so that equal content is equal bytes: every text with its length, every list with its count, null told from empty.</summary>
internal sealed class CanonicalWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(1024);

    public void Text(string? value)
    {
        if (value is null)
        {
            Number(-1);
            return;
        }

        Number(Encoding.UTF8.GetByteCount(value));
        buffer.Advance(Encoding.UTF8.GetBytes(value, buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length))));
    }

    public void Number(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(4), value);
        buffer.Advance(4);
    }

    public void Real(double? value)
    {
        Number(value is null ? 0 : 1);
        BinaryPrimitives.WriteDoubleLittleEndian(buffer.GetSpan(8), value ?? 0);
        buffer.Advance(8);
    }

    public void Flag(bool value) => Number(value ? 1 : 0);

    public void Texts(IReadOnlyList<string> values) => List(values, Text);

    public void List<T>(IReadOnlyList<T> values, Action<T> write)
    {
        Number(values.Count);
        foreach (var value in values)
        {
            write(value);
        }
    }

    /// <summary>SHA-256 of what was written; the writer is empty afterwards.</summary>
    public void Finish(Span<byte> hash)
    {
        SHA256.HashData(buffer.WrittenSpan, hash);
        buffer.ResetWrittenCount();
    }
}
