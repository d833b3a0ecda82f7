using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Credibility.Drafts;
using Credibility.Formats.Json;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Embedded;

/// <summary>Writes front matter as the request that it stands for: every value in the type that its key wants, and where it stood.</summary>
internal sealed partial class FrontMatterRequest(FrontMatterBlock block)
{
    private const int MaxTitleChars = 10_000, MaxNameChars = 300;

    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly Dictionary<string, TextSpan> _places = new(StringComparer.Ordinal) { [""] = new TextSpan(block.Whole.Start, block.Whole.Start + 3) };
    private readonly List<DraftFault> _faults = [];
    private readonly List<(FrontMatterField Field, YamlText Key, YamlNode Value)> _fields = [];

    /// <summary>Takes the map under our own key.</summary>
    public void Declare(KeyValuePair<YamlText, YamlNode?> apart)
    {
        if (apart.Value is YamlMap map)
        {
            TakeKnown(map, FrontMatterShapes.Declarations).ForEach(_fields.Add);
        }
        else if (apart.Value is not YamlText { IsNothing: true })
        {
            Fault(apart.Key, $"'{FrontMatterShapes.Apart}' must be a map of keys, such as sources, claims and asked.");
        }
    }

    /// <summary>Takes keys that stand among those of others.</summary>
    /// <param name="isCommon">Whether other programs use the key too, so that a value that we cannot use is none of ours.</param>
    public void DeclareTop(IEnumerable<KeyValuePair<YamlText, YamlNode?>> entries, Func<KeyValuePair<YamlText, YamlNode?>, bool> isCommon)
    {
        foreach (var entry in entries)
        {
            if (isCommon(entry))
            {
                FillIn(entry.Key.Value, entry.Value, entry.Key);
            }
            else if (_fields.Exists(known => known.Field.Name == entry.Key.Value))
            {
                Fault(entry.Key, $"'{entry.Key.Value}' is given twice; keep one.");
            }
            else
            {
                _fields.Add((FrontMatterShapes.Declarations.Find(entry.Key.Value)!, entry.Key, entry.Value!));
            }
        }
    }

    /// <summary>Tells of a key that nearly is one of ours.</summary>
    public void Doubt(KeyValuePair<YamlText, YamlNode?> entry)
    {
        if (entry is not { Key.Value: FrontMatterReader.WhereFrom, Value: not null } && NearKey.Of(entry.Key.Value) is { } meant)
        {
            Fault(entry.Key, $"'{entry.Key.Value}' is not read; did you mean '{meant}'? If it is meant for another program, put your keys for this one under '{FrontMatterShapes.Apart}:'.");
        }
    }

    /// <summary>Takes a value that others write for purposes of their own, where it can be ours too and nothing else was given.</summary>
    public void FillIn(string name, YamlNode? value, YamlText? key = null)
    {
        if (value is YamlText { IsNothing: false } words && !_fields.Exists(known => known.Field.Name == name) && IsUsable(name, words.Value))
        {
            _fields.Add((FrontMatterShapes.Declarations.Find(name)!, key ?? words, words));
        }
    }

    /// <returns>Null where nothing is declared.</returns>
    public EmbeddedDeclarations? Finish()
    {
        using (var json = new Utf8JsonWriter(_body))
        {
            json.WriteStartObject();
            WriteFields(json, _fields, "");
            json.WriteEndObject();
        }

        return _faults.Count > 0 ? new EmbeddedDeclarations(null, _places, [.. _faults.OrderBy(fault => fault.At.Start)])
            : _fields.Count == 0 ? null : new EmbeddedDeclarations(_body.WrittenMemory, _places, []);
    }

    private static bool IsUsable(string name, string words) => name switch
    {
        "publishedAt" => DateOnly.TryParseExact(DayOf(words), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "language" => DraftLanguageTag.IsWellFormed(words),
        "title" => words.Length <= MaxTitleChars && DraftCharacters.ControlIn(words, linesAllowed: true) is null,
        _ => words.Length <= MaxNameChars && DraftCharacters.ControlIn(words, linesAllowed: false) is null,
    };

    private List<(FrontMatterField Field, YamlText Key, YamlNode Value)> TakeKnown(YamlMap map, FrontMatterShape shape)
    {
        var fields = new List<(FrontMatterField, YamlText, YamlNode)>();
        foreach (var (key, value) in map.Entries)
        {
            if (shape.Find(key.Value) is { } field)
            {
                fields.Add((field, key, value));
            }
            else
            {
                var near = NearKey.Of(key.Value, shape.Fields.Select(known => known.Name));
                Fault(key, $"{DraftProblems.Quote(key.Value)} is not known here; {(near is null ? $"known are {shape.Allowed}" : $"did you mean \"{near}\"?")}".TrimEnd('.', '?') + (near is null ? "." : "?"));
            }
        }

        return fields;
    }

    private void WriteFields(Utf8JsonWriter json, List<(FrontMatterField Field, YamlText Key, YamlNode Value)> fields, string pointer)
    {
        foreach (var (field, key, value) in fields)
        {
            // A list with nothing in it is what templates have; it declares nothing.
            if (value is YamlList { Items.Count: 0 } && field.Form == FieldForm.Items)
            {
                continue;
            }

            var at = $"{pointer}/{field.Name}";
            Place(at, value.Reach.Length > 0 ? value.Reach : key.Span);
            json.WritePropertyName(field.Name);
            Write(json, field.Form, field.Item, value, at);
        }
    }

    private void Write(Utf8JsonWriter json, FieldForm form, FrontMatterShape? item, YamlNode value, string pointer)
    {
        switch (value)
        {
            case YamlText { IsNothing: true }:
                json.WriteNullValue();
                break;
            case YamlText words:
                WriteWords(json, form, words);
                break;
            case YamlList list when form == FieldForm.Items:
                json.WriteStartArray();
                for (var i = 0; i < list.Items.Count; i++)
                {
                    WriteItem(json, item, list.Items[i], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"));
                }

                json.WriteEndArray();
                break;
            default:
                StandIn(json, value);
                break;
        }
    }

    private void WriteItem(Utf8JsonWriter json, FrontMatterShape? shape, YamlNode item, string pointer)
    {
        Place(pointer, item.Reach);
        if (shape is not null && item is YamlMap map)
        {
            json.WriteStartObject();
            WriteFields(json, TakeKnown(map, shape), pointer);
            json.WriteEndObject();
        }
        else
        {
            Write(json, FieldForm.Words, null, item, pointer);
        }
    }

    private static void WriteWords(Utf8JsonWriter json, FieldForm form, YamlText words)
    {
        if (form == FieldForm.Flag && FlagOf(words.Value) is { } flag)
        {
            json.WriteBooleanValue(flag);
        }
        else if (form == FieldForm.Whole && words.IsPlain && WholeNumber().IsMatch(words.Value))
        {
            json.WriteRawValue(words.Value);
        }
        else
        {
            json.WriteStringValue(form == FieldForm.Day ? DayOf(words.Value) : words.Value);
        }
    }

    /// <summary>Something of the same shape, so that who reads it says what belongs there instead.</summary>
    private static void StandIn(Utf8JsonWriter json, YamlNode value)
    {
        if (value is YamlList)
        {
            json.WriteStartArray();
            json.WriteEndArray();
        }
        else
        {
            json.WriteStartObject();
            json.WriteEndObject();
        }
    }

    private static bool? FlagOf(string words) => words.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => null,
    };

    /// <summary>The day of a moment, as it is written.</summary>
    private static string DayOf(string words) => Moment().IsMatch(words) ? words[..10] : words;

    private void Fault(YamlText key, string message) => _faults.Add(new DraftFault(InText(key.Span), DraftFaultKind.Declaration, message));

    private void Place(string pointer, TextSpan span) => _places[pointer] = InText(span);

    private TextSpan InText(TextSpan span) =>
        new(block.Body.Start + Math.Min(span.Start, block.Body.Length), block.Body.Start + Math.Min(span.End, block.Body.Length));

    [GeneratedRegex(@"^(?:0|[1-9][0-9]{0,17})$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?[ \t]*(?:[Zz]|[+-][0-9]{1,2}(?::?[0-9]{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}
