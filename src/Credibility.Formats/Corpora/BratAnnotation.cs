using System.Globalization;
using System.Text.RegularExpressions;
using Credibility.Attributions.Training;
using Credibility.Drafts;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Corpora;

/// <summary>The lines of one stand-off file; each that cannot be read is told.</summary>
internal sealed partial class BratAnnotation(string text, DataReading reading)
{
    private static readonly string[] Roles = ["Source", "Cue", "Content"];

    private readonly CodePointOffsets _offsets = new(text);
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly List<(int Line, string[] Members)> _events = [];
    private readonly List<(int Line, string[] Members)> _relations = [];

    public void Take(string line, int number)
    {
        var fields = line.Split('\t');
        switch (line.Length == 0 ? ' ' : line[0])
        {
            case 'T':
                TakeSpan(fields, number);
                break;
            case 'E':
                _events.Add((number, Members(fields)));
                break;
            case 'R':
                _relations.Add((number, Members(fields)));
                break;
        }
    }

    /// <summary>One for each event, and for each cue that relations join; in the order of the text.</summary>
    public IReadOnlyList<GoldAttribution> Attributions()
    {
        List<List<Entity>> groups = [.. _events.Select(Known), .. Related()];
        return
        [
            .. groups.Select(Attribution).Where(one => one.Cue.Count > 0 || one.Content.Count > 0)
                .OrderBy(one => GoldAttribution.HullOf([.. one.Cue, .. one.Content])!.Value.Start).Select((one, at) => one with { Number = at + 1 }),
        ];
    }

    private static GoldAttribution Attribution(List<Entity> members) => new(0)
    {
        Source = Spans(members, "Source"), Cue = Spans(members, "Cue"), Content = Spans(members, "Content"),
    };

    private static IReadOnlyList<TextSpan> Spans(List<Entity> members, string role) =>
        CorpusSpans.Ordered(members.Where(member => member.Role == role).SelectMany(member => member.Spans).Distinct());

    private void TakeSpan(string[] fields, int number)
    {
        if (fields.Length < 2 || SpanField().Match(fields[1]) is not { Success: true } field)
        {
            reading.Add(number, 1, "a T line must be: T1, a tab, the role and offsets such as Content 12 40;43 60, a tab, the words");
            return;
        }

        var spans = new List<TextSpan>();
        foreach (var piece in field.Groups[2].Value.Split(';'))
        {
            var ends = piece.Split(' ');
            if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out var start) || !int.TryParse(ends[1], CultureInfo.InvariantCulture, out var end)
                || _offsets.ToUtf16(start, end) is not { } span)
            {
                reading.Add(number, fields[0].Length + 2, $"{piece.Replace(' ', '–')} is no stretch of the text, which has {_offsets.Count} characters");
                return;
            }

            spans.Add(span);
        }

        CheckWords(fields, spans, number);
        if (!_entities.TryAdd(fields[0], new Entity(field.Groups[1].Value, spans)))
        {
            reading.Add(number, 1, $"{fields[0]} is given twice; keep one");
        }
    }

    /// <summary>Words that are not those at their offsets mean that text and annotation do not belong together.</summary>
    private void CheckWords(string[] fields, List<TextSpan> spans, int number)
    {
        if (fields.Length < 3)
        {
            return;
        }

        var there = string.Concat(spans.Select(span => text[span.Start..span.End]));
        if (Solid(there) != Solid(fields[2]))
        {
            reading.Add(number, fields[0].Length + fields[1].Length + 3, $"the words here are '{Short(fields[2])}', those of the text at these offsets '{Short(there)}'");
        }
    }

    /// <summary>Ids behind the roles: <c>Content:T3</c>.</summary>
    private static string[] Members(string[] fields) => fields.Length < 2 ? [] :
        [.. fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains(':', StringComparison.Ordinal)).Select(word => word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..])];

    private List<Entity> Known((int Line, string[] Members) joined)
    {
        var known = new List<Entity>();
        foreach (var id in joined.Members)
        {
            if (_entities.TryGetValue(id, out var entity))
            {
                known.Add(entity);
            }
            else if (id.StartsWith('T'))
            {
                reading.Add(joined.Line, 1, $"'{id}' is no span of this file");
            }
        }

        return known;
    }

    /// <summary>Relations are pairs; those that share a cue, else a content, are one attribution.</summary>
    private List<List<Entity>> Related()
    {
        var groups = new Dictionary<Entity, List<Entity>>(ReferenceEqualityComparer.Instance);
        foreach (var pair in _relations.Select(Known).Where(pair => pair.Exists(one => Roles.Contains(one.Role))))
        {
            var anchor = pair.Find(one => one.Role == "Cue") ?? pair.Find(one => one.Role == "Content") ?? pair[0];
            if (!groups.TryGetValue(anchor, out var members))
            {
                groups.Add(anchor, members = [anchor]);
            }

            members.AddRange(pair);
        }

        return [.. groups.Values];
    }

    private static string Solid(string words) => Blanks().Replace(words, "");

    private static string Short(string words) => words.Length <= 40 ? words : words[..40] + "…";

    private sealed record Entity(string Role, IReadOnlyList<TextSpan> Spans);

    [GeneratedRegex(@"\A([^\s]+) ([0-9]{1,9} [0-9]{1,9}(?:;[0-9]{1,9} [0-9]{1,9})*)\z")]
    private static partial Regex SpanField();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
