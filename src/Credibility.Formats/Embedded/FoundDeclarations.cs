using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Credibility.Drafts;
using Credibility.Formats.Json;

namespace Credibility.Formats.Embedded;

/// <summary>
/// Collects what the data of a page or a news item declares, and puts it into the words of a request. Such data is written for others
/// too: a value that a request would not take is left out where it only describes the text, and refused where it names a source.
/// </summary>
internal sealed class FoundDeclarations
{
    private readonly DraftLimits _limits = DraftLimits.Default;
    private readonly Dictionary<string, (string Value, TextSpan At)> _fields = new(StringComparer.Ordinal);
    private readonly List<FoundSource> _sources = [];
    private readonly HashSet<(string, string?)> _known = [];
    private readonly List<DraftFault> _faults = [];

    /// <summary>Whether a field has been found.</summary>
    public bool Has(string field) => _fields.ContainsKey(field);

    public void Title(string? words, TextSpan at) => Field("title", words, at, _limits.ProseChars);

    public void Publisher(string? name, TextSpan at) => Field("publisher", name, at, _limits.NameChars);

    public void Type(string? type, TextSpan at) => Field("type", type, at, _limits.NameChars);

    /// <summary>The day of a date or of a date with a time, as written in its own zone.</summary>
    public void Published(string? date, TextSpan at)
    {
        var day = date?.Trim() is { Length: >= 10 } long_ && (long_.Length == 10 || long_[10] is 'T' or ' ') ? long_[..10] : null;
        Field("publishedAt", DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? day : null, at, 10);
    }

    public void Language(string? tag, TextSpan at)
    {
        var hyphened = tag?.Trim().Replace('_', '-');
        Field("language", hyphened is { Length: > 0 } && DraftLanguageTag.IsWellFormed(hyphened) ? hyphened : null, at, _limits.NameChars);
    }

    /// <summary>Adds a source once, however often the data names it.</summary>
    public void Source(FoundSource source)
    {
        if (_known.Add((source.Name.ToUpperInvariant(), source.Url)))
        {
            _sources.Add(source);
        }
    }

    public void Fault(TextSpan at, string message) => _faults.Add(new DraftFault(at, DraftFaultKind.Declaration, message));

    /// <summary>What was found; null where it is nothing.</summary>
    public EmbeddedDeclarations? Build() =>
        _fields.Count + _sources.Count + _faults.Count == 0 ? null
        : new EmbeddedDeclarations(_fields.Count + _sources.Count == 0 ? (ReadOnlyMemory<byte>?)null : Request(), Places(), [.. _faults.OrderBy(fault => fault.At.Start)]);

    /// <summary>The first that is found stands.</summary>
    private void Field(string name, string? value, TextSpan at, int most)
    {
        if (PageWords.Clean(value) is { Length: > 0 } clean && clean.Length <= most)
        {
            _fields.TryAdd(name, (clean, at));
        }
    }

    private ReadOnlyMemory<byte> Request()
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            foreach (var (name, (value, _)) in _fields)
            {
                json.WriteString(name, value);
            }

            DraftWriter.List(json, "sources", [.. _sources.Select((source, i) => (source, i))], Write);
            json.WriteEndObject();
        }

        return body.WrittenMemory;
    }

    /// <summary>With an id, so that what is read from the text is attributed to the same source.</summary>
    private static void Write(Utf8JsonWriter json, (FoundSource Source, int Index) entry)
    {
        var (source, index) = entry;
        json.WriteStartObject();
        json.WriteString("id", FormattableString.Invariant($"s{index + 1}"));
        json.WriteString("name", source.Name);
        DraftWriter.Word(json, "kind", source.Kind);
        DraftWriter.Text(json, "description", source.Description);
        DraftWriter.Text(json, "affiliation", source.Affiliation);
        DraftWriter.Text(json, "url", source.Url);
        json.WriteEndObject();
    }

    private Dictionary<string, TextSpan> Places()
    {
        var places = _fields.ToDictionary(field => "/" + field.Key, field => field.Value.At, StringComparer.Ordinal);
        for (var i = 0; i < _sources.Count; i++)
        {
            places[FormattableString.Invariant($"/sources/{i}")] = _sources[i].At;
            places[FormattableString.Invariant($"/sources/{i}/name")] = _sources[i].NameAt;
        }

        return places;
    }
}
