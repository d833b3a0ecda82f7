using System.Text;
using System.Text.Json;

namespace Credibility.Formats.Json;

/// <summary>
/// A walk over the tokens of a request that knows where it is and notes what is wrong instead of stopping. Every method that
/// reads a value starts on its first token and ends on its last. Only text that is no JSON throws (<see cref="JsonException"/>).
/// </summary>
internal ref partial struct DraftJson
{
    private readonly DraftPointer _at;
    private readonly DraftLimits _limits;
    private Utf8JsonReader _reader;

    public DraftJson(ReadOnlySpan<byte> utf8, DraftLimits limits, DraftProblems problems)
    {
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = limits.JsonDepth });
        _at = new DraftPointer(limits.JsonDepth);
        _limits = limits;
        Problems = problems;
    }

    public DraftProblems Problems { get; }

    public readonly string Pointer => _at.ToString();

    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    public readonly bool IsString => _reader.TokenType == JsonTokenType.String;

    public bool Read() => _reader.Read();

    /// <summary>Steps over the value, whatever it is.</summary>
    public void Skip() => _reader.Skip();

    /// <summary>Steps into an object, or notes that the value is none and steps over it.</summary>
    public bool EnterObject() => Enter(JsonTokenType.StartObject, "an object");

    /// <summary>Steps into a list; null stands for "not given".</summary>
    /// <summary>Whether the value read now is a list.</summary>
    public bool IsList => _reader.TokenType == JsonTokenType.StartArray;

    public bool EnterList() => !IsNull && Enter(JsonTokenType.StartArray, "a list");

    /// <summary>Moves to the value of the next known property; notes and steps over unknown and repeated ones.</summary>
    /// <param name="seen">Bit per property of the shape; start with 0.</param>
    public bool NextProperty(DraftShape shape, ref ulong seen, out string name)
    {
        while (!Problems.Full && _reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var index = Recognise(shape, ref seen);
            _reader.Read();
            if (index >= 0)
            {
                name = shape[index];
                _at.Name(name);
                return true;
            }

            _reader.Skip();
        }

        _at.Pop();
        name = "";
        return false;
    }

    /// <summary>Moves to the next item of a list.</summary>
    public bool NextItem(out int index)
    {
        if (!Problems.Full && _reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            index = _at.Next();
            return true;
        }

        index = -1;
        _at.Pop();
        return false;
    }

    /// <summary>Notes that the value is not what belongs here and steps over it.</summary>
    public void WrongType(string wanted)
    {
        if (!IsNull || _at.IsRoot)
        {
            Problems.Unreadable(ProblemSlug.MalformedJson, Pointer, $"This must be {wanted}, not {TypeFound()}.");
        }
        else if (_at.InList)
        {
            Problems.Refused(Pointer, $"A list item must not be null; write {wanted} or leave the item out.");
        }
        else
        {
            Problems.Refused(Pointer, $"This must be {wanted}, not null.");
        }

        Skip();
    }

    private readonly string TypeFound() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    private bool Enter(JsonTokenType open, string wanted)
    {
        if (_reader.TokenType == open)
        {
            _at.Push();
            return true;
        }

        WrongType(wanted);
        return false;
    }

    /// <summary>Index of the property that the reader stands on, or −1 after noting why it is not taken.</summary>
    private int Recognise(DraftShape shape, ref ulong seen)
    {
        var exact = _reader.ValueIsEscaped ? -1 : shape.Find(_reader.ValueSpan);
        var name = exact >= 0 ? shape[exact] : Decoded();
        if (name is null)
        {
            return -1;
        }

        var index = exact >= 0 ? exact : shape.Find(Encoding.UTF8.GetBytes(name));
        var nearest = index >= 0 ? index : shape.FindIgnoringCase(name);
        if (nearest >= 0 && (seen & (1UL << nearest)) != 0)
        {
            _at.Name(name);
            Problems.Unreadable(ProblemSlug.DuplicateProperty, Pointer,
                $"The property {DraftProblems.Quote(name)} is given twice (letter case does not tell properties apart); give it once.");
            return -1;
        }

        seen |= nearest >= 0 ? 1UL << nearest : 0;
        return index >= 0 ? index : Unknown(shape, name, nearest);
    }

    private readonly int Unknown(DraftShape shape, string name, int nearest)
    {
        _at.Name(name.Length > _limits.NameChars ? name[.._limits.NameChars] : name);
        var allowed = nearest >= 0 ? $"did you mean \"{shape[nearest]}\"?" : $"allowed here: {shape.Allowed}.";
        Problems.Unreadable(ProblemSlug.UnknownProperty, Pointer, $"The property {DraftProblems.Quote(name)} is not known; {allowed}");
        return -1;
    }
}
