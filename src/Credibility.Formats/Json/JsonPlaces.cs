using System.Text;
using System.Text.Json;

namespace Credibility.Formats.Json;

/// <summary>A place in a text.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units, as editors count.</param>
public readonly record struct TextPlace(int Line, int Column)
{
    public static TextPlace Start { get; } = new(1, 1);
}

/// <summary>Finds where in a JSON text the values stand that problems name by pointer, so that an editor can jump to them.</summary>
public static class JsonPlaces
{
    private const int MaxDepth = 64;

    /// <summary>
    /// The place of each problem, in their order. A value that is not there (something is missing) has the place of the nearest
    /// value around it; of a property that is given twice it is the later one; text that is no JSON has the place where it stops being it.
    /// </summary>
    public static IReadOnlyList<TextPlace> Of(IReadOnlyList<DraftProblem> problems, ReadOnlySpan<byte> utf8)
    {
        var body = DraftEncoding.WithoutMark(utf8);
        var wanted = problems.SelectMany(problem => AroundOf(problem.At)).ToHashSet(StringComparer.Ordinal);
        var offsets = Walk(body, wanted, out var end);
        var places = new List<TextPlace>(problems.Count);
        foreach (var problem in problems)
        {
            var broken = problem is { Slug: ProblemSlug.MalformedJson, At: "" } && end is not null;
            var pointer = AroundOf(problem.At).FirstOrDefault(offsets.ContainsKey);
            places.Add(PlaceAt(body, broken ? end!.Value : pointer is null ? 0 : offsets[pointer]));
        }

        return places;
    }

    /// <summary>The place of one value; the start where the text is no JSON or does not hold it.</summary>
    public static TextPlace Of(string at, ReadOnlySpan<byte> utf8) => Of([new DraftProblem("", at, "", false)], utf8)[0];

    /// <summary>Byte offset of each wanted value.</summary>
    /// <param name="end">Where the text stops being JSON, or null.</param>
    private static Dictionary<string, int> Walk(ReadOnlySpan<byte> utf8, HashSet<string> wanted, out int? end)
    {
        var offsets = new Dictionary<string, int>(StringComparer.Ordinal);
        var path = new Path();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        end = null;
        try
        {
            while (reader.Read())
            {
                if (path.Take(ref reader) is { } pointer && wanted.Contains(pointer))
                {
                    offsets[pointer] = (int)reader.TokenStartIndex;
                }
            }
        }
        catch (JsonException fault)
        {
            end = OffsetOf(utf8, fault);
        }
        catch (InvalidOperationException)
        {
            // A property name with half a surrogate pair: the request is refused for it, what follows has no place.
        }

        return offsets;
    }

    /// <summary>Bytes before the place where a text stops being JSON.</summary>
    internal static int OffsetOf(ReadOnlySpan<byte> utf8, JsonException fault)
    {
        var start = 0;
        for (var line = fault.LineNumber ?? 0; line > 0; line--)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(start + (int)(fault.BytePositionInLine ?? 0), utf8.Length);
    }

    private static TextPlace PlaceAt(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..offset];
        return new TextPlace(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    /// <summary>The pointer itself, then those of the values around it, innermost first.</summary>
    private static IEnumerable<string> AroundOf(string pointer)
    {
        for (var end = pointer.Length; end >= 0; end = end == 0 ? -1 : pointer.LastIndexOf('/', end - 1))
        {
            yield return pointer[..end];
        }
    }

    /// <summary>Pointer of the value that a reader stands on.</summary>
    private sealed class Path
    {
        private readonly List<(string Container, int Next)> _open = [];
        private string? _property;

        /// <summary>The pointer of the value that starts with the current token, or null where none starts.</summary>
        public string? Take(ref Utf8JsonReader reader)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    _property = $"{_open[^1].Container}/{DraftPointer.Escape(reader.GetString()!)}";
                    return null;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _open.RemoveAt(_open.Count - 1);
                    return null;
            }

            var pointer = Next();
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                _open.Add((pointer, 0));
            }

            return pointer;
        }

        private string Next()
        {
            if (_property is { } named)
            {
                _property = null;
                return named;
            }

            if (_open.Count == 0)
            {
                return "";
            }

            var (container, next) = _open[^1];
            _open[^1] = (container, next + 1);
            return FormattableString.Invariant($"{container}/{next}");
        }
    }
}
