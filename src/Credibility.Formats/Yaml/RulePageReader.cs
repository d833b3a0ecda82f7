using System.Text;
using Credibility.Policies;

namespace Credibility.Formats.Yaml;

/// <summary>Reads <c>data/rules/SRC001.md</c>: YAML front matter between two lines of <c>---</c>, then Markdown.</summary>
public static class RulePageReader
{
    /// <param name="file">Path, for problems; its last part must be the rule's id.</param>
    public static DataResult<RulePage> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        if (bytes.Length > YamlDocument.MaxBytes)
        {
            reading.Add(1, 1, $"the page has {bytes.Length} bytes; the most is {YamlDocument.MaxBytes}");
            return reading.Refused<RulePage>();
        }

        if (Utf8File.Decode(bytes, reading)?.Replace("\r\n", "\n", StringComparison.Ordinal) is not { } text
            || FrontMatterEnd(text, reading) is not { } end
            || MapReader.Root(YamlDocument.Read(Encoding.UTF8.GetBytes("# \n" + text[4..Math.Max(4, end)]), reading), reading, "the front matter") is not { } map)
        {
            return reading.Refused<RulePage>();
        }

        var page = new RulePage(
            Id(map, reading), map.Text("name", 100), map.Text("title", 200), map.Text("why"), map.Text("remedy"), Guidance(map),
            text[(end + 5)..].Trim('\n') + "\n") { Level = map.OptionalChoice<FindingLevel>("level") ?? FindingLevel.None, Measured = Measured(map) };
        if (page.Name.Length > 0 && !Values.IsKebab(page.Name))
        {
            reading.Add(map.At("name"), $"'{page.Name}' must be lower-kebab, such as single-origin-claim");
        }

        map.Done();
        return reading.Result(() => page);
    }

    /// <summary>Position of the line break before the closing <c>---</c>; null with the reason among the problems.</summary>
    private static int? FrontMatterEnd(string text, DataReading reading)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            reading.Add(1, 1, "a rule page starts with front matter: a line of ---, the keys, another line of ---");
            return null;
        }

        var padded = text + "\n";
        var end = padded.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (end >= 0 && end + 5 <= text.Length)
        {
            return end;
        }

        reading.Add(1, 1, end < 0 ? "the front matter has no end; close it with a line of ---" : "the page has no text below its front matter");
        return null;
    }

    private static string Id(MapReader map, DataReading reading)
    {
        var id = map.Text("id", 20);
        if (id.Length > 0 && (!PolicyReader.IsRuleId(id) || id != Path.GetFileNameWithoutExtension(reading.File)))
        {
            reading.Add(map.At("id"), $"'{id}' must be the page's file name without .md, such as SRC001");
        }

        return id;
    }

    private static List<GuidanceCitation> Guidance(MapReader map)
    {
        var guidance = new List<GuidanceCitation>();
        foreach (var item in map.Maps("guidance"))
        {
            var url = item.Text("url");
            if (url.Length > 0 && !Values.IsWebAddress(url))
            {
                map.Reading.Add(item.At("url"), $"'{url}' is no web address; write it with http:// or https://");
            }

            var retrieved = item.Day("retrieved");
            var secondary = item.OptionalFlag("secondary") ?? false;
            if (!secondary && !item.Has("retrieved"))
            {
                map.Reading.Add(item.Node, "guidance needs 'retrieved', the day on which it was read; where nobody has read it, write 'secondary: yes'");
            }

            guidance.Add(new GuidanceCitation(
                item.Text("standard", 200), item.OptionalText("edition", 100), item.OptionalText("clause", 200), url,
                retrieved is { } day ? Iso(day) : null, secondary, item.Text("says")));
            item.Done();
        }

        return guidance;
    }

    private static MeasuredPrecision? Measured(MapReader map)
    {
        const int Most = 1_000_000;
        if (map.OptionalMap("measured") is not { } measured)
        {
            return null;
        }

        var corpora = new List<MeasuredCorpus>();
        foreach (var item in measured.Maps("corpora"))
        {
            var corpus = new MeasuredCorpus(item.Text("name", 100), item.Whole("drafts", 1, Most), item.Whole("judged", 0, Most), item.Whole("right", 0, Most));
            if (corpus.Right > corpus.Judged)
            {
                map.Reading.Add(item.At("right"), $"{corpus.Right} findings cannot be right of {corpus.Judged}");
            }

            corpora.Add(corpus);
            item.Done();
        }

        if (measured.Day("on") is not { } day)
        {
            map.Reading.Add(measured.At("on"), "'measured' needs 'on', the day on which it was measured");
            return null;
        }

        var precision = new MeasuredPrecision(day, measured.Text("method", 100), corpora);
        measured.Done();
        return precision;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
