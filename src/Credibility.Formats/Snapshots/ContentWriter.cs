using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Credibility.Sources;

namespace Credibility.Formats.Snapshots;

/// <summary>Writes primitive values; texts go into a table in the order of their first use and are named by number.</summary>
internal sealed class ContentWriter
{
    private readonly ArrayBufferWriter<byte> _records = new(1 << 16);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public void Number(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }

        Byte((byte)rest);
    }

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Real(double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        _records.Write(bytes);
    }

    /// <summary>A text or null: 0 is null, else the text's number plus one.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _texts.Count;
            _numbers.Add(text, number);
            _texts.Add(text);
        }

        Number(number + 1);
    }

    public void Texts(IReadOnlyList<string> texts) => List(texts, Text);

    /// <summary>A file as it stands.</summary>
    public void Block(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        _records.Write(bytes);
    }

    public void Date(FactDate? date) => Text(date?.Text);

    public void Valid(Validity valid)
    {
        Date(valid.From);
        Date(valid.To);
    }

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    /// <summary>Entries in the order of <paramref name="order"/>, so that equal maps give equal bytes.</summary>
    public void Map<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> map, IComparer<TKey> order, Action<TKey> writeKey, Action<TValue> writeValue)
    {
        Number(map.Count);
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, order))
        {
            writeKey(key);
            writeValue(value);
        }
    }

    public void Map<TValue>(IReadOnlyDictionary<string, TValue> map, Action<TValue> writeValue) => Map(map, StringComparer.Ordinal, Text, writeValue);

    /// <summary>The content: the table of texts, then the records.</summary>
    public byte[] Content()
    {
        var table = new ContentWriter();
        table.Number(_texts.Count);
        foreach (var text in _texts)
        {
            table.Number(Encoding.UTF8.GetByteCount(text));
            Encoding.UTF8.GetBytes(text, table._records);
        }

        return [.. table._records.WrittenSpan, .. _records.WrittenSpan];
    }

    private void Byte(byte value)
    {
        _records.GetSpan(1)[0] = value;
        _records.Advance(1);
    }
}
