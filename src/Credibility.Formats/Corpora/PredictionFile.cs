using System.Text;
using System.Text.Json;
using Credibility.Attributions.Training;
using Credibility.Drafts;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Corpora;

/// <summary>What was read from the drafts of a corpus, by draft id; a draft that is missing counts as nothing found.</summary>
public sealed record Predictions(IReadOnlyDictionary<string, PredictedReading> ByDraft)
{
    public PredictedReading Of(GoldDraft draft) => ByDraft.GetValueOrDefault(draft.Id, PredictedReading.Nothing);
}

/// <summary>
/// Predictions as one JSON object a line, spans in Unicode code points: <c>{doc_id, attributions: [{source, cue, content}]}</c> with
/// <c>source_spans</c> and so on for all pieces. We add <c>via</c> (carriers, the one that the draft cites first in front), <c>answers</c>
/// (place in the list, from 0) and <c>asked</c> (spans of negated reporting).
/// </summary>
public static class PredictionFile
{
    public static DataResult<Predictions> Read(string file, ReadOnlySpan<byte> bytes, IReadOnlyList<GoldDraft> drafts)
    {
        var reading = new DataReading(file);
        var texts = drafts.DistinctBy(draft => draft.Id).ToDictionary(draft => draft.Id, draft => draft.Text, StringComparer.Ordinal);
        var predictions = new Dictionary<string, PredictedReading>(StringComparer.Ordinal);
        foreach (var (number, record) in JsonlCorpus.Lines(bytes, reading))
        {
            var id = record.Text("doc_id");
            if (!texts.TryGetValue(id, out var text))
            {
                continue;
            }

            var body = record.With(new CodePointOffsets(text));
            var records = body.Records("attributions");
            if (!predictions.TryAdd(id, new PredictedReading([.. records.Select(one => Attribution(one, records.Count))], body.Spans("asked"))))
            {
                reading.Add(number, 1, $"doc_id: '{id}' stands further up already");
            }
        }

        return reading.Result(() => new Predictions(predictions));
    }

    /// <summary>One line for a draft, without line end.</summary>
    /// <param name="origins">Whether <c>source</c> is the innermost origin, as for a corpus that marks carriers; else whom the draft cites.</param>
    public static string Line(GoldDraft draft, PredictedReading found, bool origins)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var to = new SpanWriter(json, new CodePointOffsets(draft.Text));
            json.WriteStartObject();
            json.WriteString("doc_id", draft.Id);
            json.WriteStartArray("attributions");
            foreach (var one in found.Attributions)
            {
                json.WriteStartObject();
                to.Role("source", (origins ? one.Source : one.Presented) is { } source ? [source] : []);
                to.Role("cue", one.Cue);
                to.Role("content", one.Content);
                to.Spans("via", one.Via);
                if (one.Answers is { } answered)
                {
                    json.WriteNumber("answers", answered);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            to.Spans("asked", found.Inquiries);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static PredictedAttribution Attribution(JsonlRecord record, int count)
    {
        var source = GoldAttribution.HullOf(record.Pieces("source"));
        var answers = record.OptionalNumber("answers");
        if (answers is < 0 || answers >= count)
        {
            record.Wrong("answers", $"{answers} is no place in the list of {count}");
        }

        return new PredictedAttribution(source, source, record.Pieces("cue"), record.Pieces("content"), record.Spans("via"), answers);
    }

    private readonly struct SpanWriter(Utf8JsonWriter json, CodePointOffsets offsets)
    {
        public void Role(string name, IReadOnlyList<TextSpan> pieces)
        {
            json.WritePropertyName(name);
            if (GoldAttribution.HullOf(pieces) is { } hull)
            {
                Write(hull);
            }
            else
            {
                json.WriteNullValue();
            }

            if (pieces.Count > 1)
            {
                Spans(name + "_spans", pieces);
            }
        }

        public void Spans(string name, IReadOnlyList<TextSpan> spans)
        {
            if (spans.Count > 0)
            {
                json.WriteStartArray(name);
                foreach (var span in spans)
                {
                    Write(span);
                }

                json.WriteEndArray();
            }
        }

        private void Write(TextSpan span)
        {
            var (start, end) = offsets.ToCodePoints(span);
            json.WriteStartArray();
            json.WriteNumberValue(start);
            json.WriteNumberValue(end);
            json.WriteEndArray();
        }
    }
}
