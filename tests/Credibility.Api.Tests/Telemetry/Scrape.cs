using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Credibility.Api.Tests.Telemetry;

/// <summary>One sample of a scrape.</summary>
internal sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);

/// <summary>
/// Reads the text format of Prometheus as strictly as its page says: every family announced once, with help before type, its
/// samples together, histograms cumulative and closed by +Inf.
/// </summary>
internal sealed partial class Scrape
{
    private readonly Dictionary<string, string> types = new(StringComparer.Ordinal);

    public List<Sample> Samples { get; } = [];

    public IReadOnlyDictionary<string, string> Types => types;

    public static Scrape Read(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        var scrape = new Scrape();
        string? helped = null, family = null;
        foreach (var line in text[..^1].Split('\n'))
        {
            if (Help().Match(line) is { Success: true } help)
            {
                helped = help.Groups[1].Value;
            }
            else if (TypeLine().Match(line) is { Success: true } type)
            {
                family = type.Groups[1].Value;
                Assert.Equal(helped, family);
                Assert.True(scrape.types.TryAdd(family, type.Groups[2].Value), $"{family} is announced twice");
            }
            else
            {
                scrape.Add(line, family);
            }
        }

        scrape.CheckHistograms();
        Assert.Equal(scrape.Samples.Count, scrape.Samples.Select(sample => sample.Name + string.Join('|', sample.Labels.OrderBy(label => label.Key, StringComparer.Ordinal))).Distinct().Count());
        return scrape;
    }

    public IEnumerable<Sample> Of(string name) => Samples.Where(sample => sample.Name == name);

    public double Value(string name, params (string Label, string Value)[] labels) =>
        Of(name).Where(sample => labels.All(label => sample.Labels.GetValueOrDefault(label.Label) == label.Value)).Sum(sample => sample.Value);

    private void Add(string line, string? family)
    {
        var sample = SampleLine().Match(line);
        Assert.True(sample.Success, $"no sample: {line}");
        var name = sample.Groups["name"].Value;
        Assert.NotNull(family);
        string[] allowed = types[family] == "histogram" ? [family + "_bucket", family + "_sum", family + "_count"] : [family];
        Assert.Contains(name, allowed);
        Assert.False(types[family] == "counter" && !name.EndsWith("_total", StringComparison.Ordinal), $"{name} is a counter");
        var labels = LabelPair().Matches(sample.Groups["labels"].Value).ToDictionary(pair => pair.Groups[1].Value, pair => Regex.Unescape(pair.Groups[2].Value), StringComparer.Ordinal);
        var number = sample.Groups["value"].Value;
        Samples.Add(new Sample(name, labels, number switch { "+Inf" => double.PositiveInfinity, "-Inf" => double.NegativeInfinity, _ => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture) }));
    }

    private void CheckHistograms()
    {
        foreach (var family in types.Where(type => type.Value == "histogram").Select(type => type.Key))
        {
            foreach (var series in Of(family + "_bucket").GroupBy(sample => string.Join('|', sample.Labels.Where(label => label.Key != "le").Select(label => $"{label.Key}={label.Value}"))))
            {
                var counts = series.Select(sample => sample.Value).ToList();
                Assert.Equal(counts.Order(), counts);
                Assert.Equal("+Inf", series.Last().Labels["le"]);
                var whole = Of(family + "_count").Single(sample => string.Join('|', sample.Labels.Select(label => $"{label.Key}={label.Value}")) == series.Key);
                Assert.Equal(whole.Value, counts[^1]);
            }
        }
    }

    [GeneratedRegex(@"^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (?:[^\\\n]|\\\\|\\n)+$")]
    private static partial Regex Help();

    [GeneratedRegex("^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)$")]
    private static partial Regex TypeLine();

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(?<labels>[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*"(?:,[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*")*)\})? (?<value>[+-]Inf|NaN|-?[0-9.]+(?:E[+-]?[0-9]+)?)$""")]
    private static partial Regex SampleLine();

    [GeneratedRegex("""([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)""")]
    private static partial Regex LabelPair();
}
