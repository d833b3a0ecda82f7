using System.Buffers.Binary;
using System.Text;
using Credibility.Sources;

namespace Credibility.Formats.Snapshots;

/// <summary>Reads what <see cref="ContentWriter"/> wrote. Any value that cannot be one ends in a <see cref="SnapshotException"/>.</summary>
internal sealed class ContentReader
{
    private readonly byte[] _content;
    private readonly string[] _texts;
    private readonly FactDate?[] _dates;
    private int _at;

    public ContentReader(byte[] content, int start)
    {
        _content = content;
        _at = start;
        _texts = new string[Count()];
        _dates = new FactDate?[_texts.Length];
        for (var i = 0; i < _texts.Length; i++)
        {
            var length = Count();
            _texts[i] = Encoding.UTF8.GetString(_content, _at, length);
            _at += length;
        }
    }

    /// <summary>All bytes are read.</summary>
    public bool AtEnd => _at == _content.Length;

    public int Number()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Byte();
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (int)value;
            }
        }

        throw Damaged();
    }

    /// <summary>A number of items to follow: never more than there are bytes left, so that damage cannot ask for all memory.</summary>
    public int Count()
    {
        var count = Number();
        return (uint)count <= (uint)(_content.Length - _at) ? count : throw Damaged();
    }

    public bool Flag() => Byte() switch { 0 => false, 1 => true, _ => throw Damaged() };

    public double Real()
    {
        if (_content.Length - _at < sizeof(double))
        {
            throw Damaged();
        }

        var value = BinaryPrimitives.ReadDoubleLittleEndian(_content.AsSpan(_at));
        _at += sizeof(double);
        return value;
    }

    public double? OptionalReal() => Flag() ? Real() : null;

    public TEnum Choice<TEnum>(TEnum[] values)
    {
        var number = Number();
        return (uint)number < (uint)values.Length ? values[number] : throw Damaged();
    }

    public string? OptionalText()
    {
        var number = Number();
        return number == 0 ? null : (uint)(number - 1) < (uint)_texts.Length ? _texts[number - 1] : throw Damaged();
    }

    public string Text() => OptionalText() ?? throw Damaged();

    public string[] Texts()
    {
        var count = Count();
        if (count == 0)
        {
            return [];
        }

        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = Text();
        }

        return texts;
    }

    /// <summary>A file as it stands; it shares the memory of the snapshot.</summary>
    public ReadOnlyMemory<byte> Block()
    {
        var length = Count();
        var block = _content.AsMemory(_at, length);
        _at += length;
        return block;
    }

    public FactDate? Date()
    {
        var number = Number();
        if (number == 0)
        {
            return null;
        }

        if ((uint)(number - 1) >= (uint)_texts.Length)
        {
            throw Damaged();
        }

        return _dates[number - 1] ??= FactDate.TryParse(_texts[number - 1], out var date) ? date : throw Damaged();
    }

    public Validity Valid()
    {
        var from = Date();
        var to = Date();
        return from is null && to is null ? Validity.Unknown : new Validity(from, to);
    }

    public T[] List<T>(Func<ContentReader, T> read)
    {
        var count = Count();
        if (count == 0)
        {
            return [];
        }

        var items = new T[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = read(this);
        }

        return items;
    }

    public Dictionary<string, T> Map<T>(Func<ContentReader, T> read)
    {
        var count = Count();
        var map = new Dictionary<string, T>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            map[Text()] = read(this);
        }

        return map;
    }

    private byte Byte() => _at < _content.Length ? _content[_at++] : throw Damaged();

    private static SnapshotException Damaged() => new("the snapshot is damaged: its content does not read");
}
