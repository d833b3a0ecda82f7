using System.Globalization;
using System.Text.Json;
using Credibility.Attributions.Training;
using Credibility.Drafts;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Corpora;

/// <summary>
/// Reads a corpus of one JSON object a line: <c>{doc_id, text, attributions: [{source, cue, content}]}</c>, spans as
/// <c>[start, end]</c> in Unicode code points or null, all pieces of a split one in <c>source_spans</c> and so on. Chains, answers,
/// traps, judged rules and notices are read where a line has them.
/// </summary>
public static class JsonlCorpus
{
    public static DataResult<GoldCorpus> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        var drafts = new List<GoldDraft>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, record) in Lines(bytes, reading))
        {
            var draft = Draft(record);
            drafts.Add(draft);
            if (!ids.Add(draft.Id))
            {
                reading.Add(number, 1, $"doc_id: '{draft.Id}' stands further up already");
            }
        }

        return reading.Result(() => new GoldCorpus(drafts));
    }

    /// <summary>The objects of the file with their line numbers; what is none is told.</summary>
    internal static IEnumerable<(int Number, JsonlRecord Record)> Lines(ReadOnlySpan<byte> bytes, DataReading reading)
    {
        var records = new List<(int, JsonlRecord)>();
        var number = 0;
        foreach (var line in (Utf8File.Decode(bytes, reading) ?? "").Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && Parse(line, number, reading) is { } value)
            {
                records.Add((number, new JsonlRecord(value, "", number, reading)));
            }
        }

        if (records.Count == 0 && reading.IsClean)
        {
            reading.Add(1, 1, "the file is empty; write one JSON object a line");
        }

        return records;
    }

    private static JsonElement? Parse(string line, int number, DataReading reading)
    {
        try
        {
            var value = JsonElement.Parse(line);
            if (value.ValueKind == JsonValueKind.Object)
            {
                return value;
            }

            reading.Add(number, 1, "a line must hold one JSON object");
        }
        catch (JsonException fault)
        {
            reading.Add(number, (int)(fault.BytePositionInLine ?? 0) + 1, "this is no JSON here");
        }

        return null;
    }

    private static GoldDraft Draft(JsonlRecord record)
    {
        var text = record.Text("text");
        var body = record.With(new CodePointOffsets(text));
        var records = body.Records("attributions");
        return new GoldDraft(record.Text("doc_id"), record.OptionalText("title") ?? "", text)
        {
            Attributions = [.. records.Select((one, at) => Attribution(one, at + 1, text))],
            Traps = [.. body.ExplainedSpans("nonAttributions").Select(trap => new GoldTrap(trap.Span, trap.Why))],
            Rules = body.OptionalRecord("rules") is { } rules ? new GoldRules(rules.Texts("must"), rules.Texts("mustNot")) : null,
            Kind = record.OptionalText("topic") ?? record.OptionalText("genre"),
            Published = Day(record),
            MarksChains = records.Any(one => one.Has("via")),
            Notice = record.OptionalText("licence") is { } licence
                ? new CorpusNotice(licence, record.OptionalText("title"), record.OptionalText("author"), record.OptionalText("source_url")) : null,
        };
    }

    private static GoldAttribution Attribution(JsonlRecord record, int place, string text) => new(Number(record, place))
    {
        Source = record.Pieces("source"),
        Cue = record.Pieces("cue"),
        Content = record.Pieces("content"),
        Via = [.. record.Records("via").Select(via => Conduit(via, text))],
        ChainCue = CorpusSpans.Ordered(record.Spans("chainCues")),
        Stance = record.OptionalChoice<Stance>("stance") ?? Stance.Supports,
        Disputes = record.OptionalNumber("disputes"),
        Form = record.OptionalChoice<ContentForm>("form"),
        Class = record.OptionalChoice<GoldClass>("sourceClass"),
        RefersTo = record.OptionalText("refersTo"),
        HasAnonymityReason = record.OptionalFlag("anonymityReason"),
        AnonymityReason = record.Pieces("reason"),
        IsAttitude = record.OptionalText("class") == "cognition",
    };

    private static GoldConduit Conduit(JsonlRecord via, string text)
    {
        var mention = via.Span("mention");
        return new GoldConduit(mention, via.OptionalText("name") ?? (mention is { } span ? text[span.Start..span.End] : ""));
    }

    /// <summary>Whole numbers are names of attributions; corpora with names like "E7" have nothing that points to them.</summary>
    private static int Number(JsonlRecord record, int place) => record.HasNumber("id") ? record.OptionalNumber("id") ?? place : place;

    private static DateOnly? Day(JsonlRecord record)
    {
        if (record.OptionalText("date") is not { } words)
        {
            return null;
        }

        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        record.Wrong("date", $"'{words}' is no day; write it as 2024-05-31");
        return null;
    }
}
