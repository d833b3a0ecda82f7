using System.Text.Json;
using Credibility.Attributions.Coreference;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;
using Credibility.Tests.Attributions;

namespace Credibility.Tests.Provenance.Detection;

/// <summary>The acceptance drafts with their marked attributions in place of what an extractor would find; only measured, never copied.</summary>
internal static class GoldDrafts
{
    public sealed record Gold(string Id, string Title, string Text, ProseReading Reading, IReadOnlyList<string?> RefersTo, IReadOnlyList<string> Must, IReadOnlyList<string> MustNot, string? MirrorOf);

    public static IReadOnlyList<Gold> All(string file = "gold_dev.jsonl") =>
        [.. File.ReadLines(Requirement.SharedInput("corpora", file)).Select(Read)];

    private static Gold Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var tokens = new TokenisedText(text);
        var offsets = Offsets(text);
        var entries = root.GetProperty("attributions").EnumerateArray().ToList();
        var order = entries.Select((entry, i) => (Id: entry.GetProperty("id").GetInt32(), i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var found = entries.Select(entry => Found(entry, tokens, offsets, order)).ToList();
        var inquiries = root.GetProperty("nonAttributions").EnumerateArray().Select(entry => Inquiry(entry, tokens, offsets)).OfType<FoundInquiry>().ToList();
        var entities = new CoreferenceReader(ProseWords.All, Credibility.Tests.Policies.Shipped.Data.Method.Reading.Pronouns).Read(tokens, found, inquiries);
        var rules = root.GetProperty("rules");
        return new Gold(
            root.GetProperty("doc_id").GetString()!, root.GetProperty("title").GetString()!, text, new ProseReading(tokens, found, inquiries, entities),
            [.. entries.Select(entry => Text(entry, "refersTo"))], Texts(rules.GetProperty("must")), Texts(rules.GetProperty("mustNot")), Text(root, "mirror_of"));
    }

    private static FoundAttribution Found(JsonElement entry, TokenisedText text, int[] offsets, Dictionary<int, int> order)
    {
        var stance = Text(entry, "stance") == "disputes" ? Stance.Disputes : Stance.Supports;
        var source = Range(entry, "source", text, offsets);
        var cues = Ranges(entry, "cue_spans", "cue", text, offsets);
        return new FoundAttribution
        {
            Source = source,
            Cue = cues,
            Content = Ranges(entry, "content_spans", "content", text, offsets),
            Via = [.. entry.GetProperty("via").EnumerateArray().Select(via => Range(via, "mention", text, offsets)).OfType<TokenRange>()],
            Stance = stance,
            Kind = source is null ? CueKind.Hedge : CueKind.Statement,
            Answers = entry.TryGetProperty("disputes", out var answered) && answered.ValueKind == JsonValueKind.Number ? order[answered.GetInt32()] : null,
            Form = Text(entry, "form") switch { "direct" => ContentForm.Direct, "mixed" => ContentForm.Mixed, _ => ContentForm.Paraphrase },
            AnonymityReason = Range(entry, "reason", text, offsets),
            Confidence = 0.9,
        };
    }

    private static FoundInquiry? Inquiry(JsonElement entry, TokenisedText text, int[] offsets)
    {
        var range = text.RangeOf(new TextSpan(offsets[entry[0].GetInt32()], offsets[entry[1].GetInt32()]));
        var words = text.TextOf(range);
        AskedAnswer? answer = words.Contains("declined", StringComparison.Ordinal) || words.Contains("would not", StringComparison.Ordinal) ? AskedAnswer.Declined
            : words.Contains("reached", StringComparison.Ordinal) ? AskedAnswer.CouldNotBeReached
            : words.Contains("did not", StringComparison.Ordinal) || words.Contains("not said", StringComparison.Ordinal) || words.Contains("not confirmed", StringComparison.Ordinal) ? AskedAnswer.None
            : null;
        if (answer is null)
        {
            return null;
        }

        // Who was asked stands before the words, from the beginning of the sentence on.
        var first = text.Sentences[text.SentenceOf(range.First)].First;
        return new FoundInquiry(first < range.First ? new TokenRange(first, range.First) : null, range, answer.Value);
    }

    private static IReadOnlyList<TokenRange> Ranges(JsonElement entry, string several, string one, TokenisedText text, int[] offsets) =>
        entry.TryGetProperty(several, out var parts) && parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0
            ? [.. parts.EnumerateArray().Select(part => RangeOf(part, text, offsets))]
            : Range(entry, one, text, offsets) is { } range ? [range] : [];

    private static TokenRange? Range(JsonElement entry, string key, TokenisedText text, int[] offsets) =>
        entry.TryGetProperty(key, out var span) && span.ValueKind == JsonValueKind.Array && span.GetArrayLength() == 2 ? RangeOf(span, text, offsets) : null;

    private static TokenRange RangeOf(JsonElement span, TokenisedText text, int[] offsets) =>
        text.RangeOf(new TextSpan(offsets[span[0].GetInt32()], offsets[span[1].GetInt32()]));

    /// <summary>UTF-16 offset of each code point.</summary>
    private static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsHighSurrogate(text[at]) ? 2 : 1)
        {
            offsets.Add(at);
        }

        return [.. offsets, text.Length];
    }

    private static string? Text(JsonElement entry, string key) => entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
