using System.Globalization;
using System.Text.RegularExpressions;
using Credibility.Attributions.Training;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Corpora;

/// <summary>
/// Reads a draft with its attributions marked in the text, as the guideline in <c>tests/corpus/annotated</c> has it: a small front
/// matter, then paragraphs with marks like <c>{S1|Mayor Brandt} {C1|said}</c>. Its file name begins with its number; every fifth is held out.
/// </summary>
public static partial class MarkupDraft
{
    private const string Kinds = "us-politics, war, court, business, science, health, local, live, world, sport, culture, disaster, interview, opinion, explainer";

    /// <summary>One draft in this many is only measured.</summary>
    private const int HeldOutEvery = 5;

    /// <summary>Whether a file of that name is a draft, and not the guideline beside the drafts.</summary>
    public static bool IsDraftName(string file) => NumberedName().IsMatch(Path.GetFileName(file));

    public static DataResult<GoldDraft> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        if (Utf8File.Decode(bytes, reading)?.Replace("\r\n", "\n", StringComparison.Ordinal) is not { } text
            || FrontMatter.Read(text, reading) is not { } front)
        {
            return reading.Refused<GoldDraft>();
        }

        var marks = new MarkReader(text, front.End, reading).Read();
        var rules = Rules(front, marks.Text);
        var kind = front.Value("kind");
        if (kind is not null && !Kinds.Split(", ").Contains(kind))
        {
            front.Wrong("kind", $"'{kind}' is none of {Kinds}");
        }

        var number = Number(reading);
        return reading.Result(() => new GoldDraft(Path.GetFileNameWithoutExtension(reading.File), front.Value("title") ?? "", marks.Text)
        {
            Attributions = MarkedAttributions.Of(marks),
            Traps = [.. marks.Spans.Where(mark => mark.Letter == 'X').Select(mark => mark.Asked is { } asked
                ? new GoldTrap(mark.Span, GoldTrap.NegatedReport, asked.Length > 0 ? asked : null) : new GoldTrap(mark.Span, "idiom"))],
            Rules = rules,
            Kind = kind,
            MarksChains = true,
            IsHeldOut = number % HeldOutEvery == 0,
        });
    }

    private static GoldRules? Rules(FrontMatter front, string text)
    {
        var (must, right, mustNot) = (front.List("must"), front.List("right"), front.List("mustNot"));
        List<GoldPlace> places = [.. front.Places("places").Select(place => new GoldPlace(place.Rule, place.Words))];
        foreach (var place in places.Where(place => !text.Contains(place.Words, StringComparison.Ordinal)))
        {
            front.Wrong("places", $"'{place.Words}' does not stand in the text");
        }

        foreach (var rule in (mustNot ?? []).Where(rule => must?.Contains(rule) == true || right?.Contains(rule) == true))
        {
            front.Wrong("mustNot", $"'{rule}' is also among the rules that are right here; keep one");
        }

        return must is null && right is null && mustNot is null ? null : new GoldRules(must, mustNot ?? []) { Right = right ?? [], Places = places };
    }

    private static int Number(DataReading reading)
    {
        var name = NumberedName().Match(Path.GetFileName(reading.File));
        if (!name.Success)
        {
            reading.Add(1, 1, "the file's name must begin with the draft's number, such as 017-bridge-vote.md");
            return 1;
        }

        return int.Parse(name.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\A([0-9]{1,6})-[^/]+\.md\z")]
    private static partial Regex NumberedName();
}
