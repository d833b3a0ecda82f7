using System.Text;
using System.Text.Json;
using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>Where and why a stretch of text is no JSON.</summary>
/// <param name="Offset">In the text, in UTF-16 code units.</param>
internal sealed record JsonFault(int Offset, string Reason);

/// <summary>A JSON value that knows where in a text it stands. Names are found in any letter case; of two equal ones the later counts.</summary>
internal sealed class PlacedJson
{
    private const int MaxDepth = 64;

    private static readonly List<(string Name, PlacedJson Value)> NoMembers = [];
    private static readonly List<PlacedJson> NoItems = [];

    private List<(string Name, PlacedJson Value)> _members = NoMembers;
    private List<PlacedJson> _items = NoItems;

    public JsonTokenType Kind { get; private init; }

    /// <summary>The value as written, quotation marks and brackets included.</summary>
    public TextSpan At { get; private set; }

    /// <summary>What a string says; null for every other value.</summary>
    public string? Text { get; private init; }

    public IReadOnlyList<(string Name, PlacedJson Value)> Members => _members;

    public IReadOnlyList<PlacedJson> Items => _items;

    public bool IsObject => Kind == JsonTokenType.StartObject;

    public bool IsList => Kind == JsonTokenType.StartArray;

    /// <summary>The member of a name; null where there is none, or none but null.</summary>
    public PlacedJson? this[string name]
    {
        get
        {
            var at = _members.FindLastIndex(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
            return at >= 0 && _members[at].Value.Kind != JsonTokenType.Null ? _members[at].Value : null;
        }
    }

    /// <summary>The items of a list; any other value is a list of itself.</summary>
    public IReadOnlyList<PlacedJson> AsList => IsList ? _items : [this];

    /// <summary>Reads a stretch of a text.</summary>
    /// <returns>Null exactly where there is a fault.</returns>
    public static PlacedJson? Read(string text, TextSpan within, out JsonFault? fault)
    {
        var utf8 = Encoding.UTF8.GetBytes(text, within.Start, within.Length);
        var walk = new Walk(utf8, within.Start);
        try
        {
            fault = null;
            return walk.Read();
        }
        catch (JsonException broken)
        {
            fault = new JsonFault(Math.Min(within.End, within.Start + Encoding.UTF8.GetCharCount(utf8, 0, JsonPlaces.OffsetOf(utf8, broken))), DraftEncoding.Reason(broken.Message));
        }
        catch (InvalidOperationException)
        {
            fault = new JsonFault(walk.Offset, "a string here holds half a surrogate pair, which is no character.");
        }

        return null;
    }

    private ref struct Walk(ReadOnlySpan<byte> utf8, int start)
    {
        private readonly ReadOnlySpan<byte> _utf8 = utf8;
        private readonly Stack<PlacedJson> _open = new();
        private Utf8JsonReader _reader = new(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        private string? _name;
        private PlacedJson? _root;
        private int _bytes;

        /// <summary>Where in the text the reader stands.</summary>
        public int Offset { get; private set; } = start;

        public PlacedJson Read()
        {
            while (_reader.Read())
            {
                Take();
            }

            return _root!;
        }

        private void Take()
        {
            var from = CharsTo((int)_reader.TokenStartIndex);
            if (_reader.TokenType == JsonTokenType.PropertyName)
            {
                _name = _reader.GetString();
                return;
            }

            if (_reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                var closed = _open.Pop();
                closed.At = closed.At with { End = CharsTo((int)_reader.BytesConsumed) };
                return;
            }

            var value = new PlacedJson { Kind = _reader.TokenType, Text = _reader.TokenType == JsonTokenType.String ? _reader.GetString() : null };
            value.At = new TextSpan(from, CharsTo((int)_reader.BytesConsumed));
            Put(value);
            if (value.IsObject || value.IsList)
            {
                value._members = value.IsObject ? [] : NoMembers;
                value._items = value.IsList ? [] : NoItems;
                _open.Push(value);
            }
        }

        private void Put(PlacedJson value)
        {
            if (!_open.TryPeek(out var around))
            {
                _root = value;
            }
            else if (around.IsObject)
            {
                around._members.Add((_name!, value));
            }
            else
            {
                around._items.Add(value);
            }
        }

        /// <summary>Bytes are counted once: places come in order.</summary>
        private int CharsTo(int bytes)
        {
            Offset += Encoding.UTF8.GetCharCount(_utf8[_bytes..bytes]);
            _bytes = bytes;
            return Offset;
        }
    }
}
