using Credibility.Formats.Checks;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Credibility.Formats.Redacting;
using Credibility.Formats.Snapshots;
using Credibility.Policies;
using CsCheck;
using Xunit;
using Check = Credibility.Formats.Checks.Check;

namespace Credibility.Tests.Formats.Checks;

public sealed class RedactionTests
{
    private static readonly LoadedData Data = SnapshotReader.Read(Path.Combine(AppContext.BaseDirectory, SnapshotReader.FileName));

    private static readonly Lazy<SourceCatalogAndAudit> Engine = new(() => new SourceCatalogAndAudit(Data));

    [Theory]
    [InlineData("", "")]
    [InlineData("one two three four five", "one two three four five")]
    [InlineData("one  two\nthree four five six", "one two three four five…")]
    [InlineData("a senior-official-who-asked not to be named", "a senior-official-who-asked…")]
    [InlineData("she’s a clerk, “who” saw it", "she’s a clerk, “who” saw…")]
    [InlineData("知情官员说他看见了部长在星期二晚上收到装满现金的信封并且后来把它交给了司机", "…")]
    [InlineData("!!! — …", "")]
    public void At_most_five_whole_words_are_told(string text, string told) => Assert.Equal(told, FewWords.Of(text));

    [Fact]
    public void No_more_than_five_words_of_anything() => Gen.String[Gen.Char["ab ,.'-\n🌊"], 0, 60].Sample(text => Assert.True(FewWords.WordsOf(FewWords.Of(text)).Count <= FewWords.Most));

    [Fact]
    public void Only_formats_that_are_handed_to_others_are_redacted_unasked() => Assert.Equal(
        [CheckFormat.Sarif, CheckFormat.Github, CheckFormat.Rdjson, CheckFormat.Gitlab, CheckFormat.Junit], Enum.GetValues<CheckFormat>().Where(Redaction.IsUsual));

    [Fact]
    public void A_result_is_known_again_without_its_words()
    {
        var (full, redacted) = (CheckGoldenTests.Write(SomeCheck.Rich, CheckFormat.Sarif), CheckGoldenTests.Write(SomeCheck.Rich.Redacted(), CheckFormat.Sarif));

        Assert.Contains("primaryLocationLineHash", full, StringComparison.Ordinal);
        Assert.Equal(Lines(full, "primaryLocation", "credibilityPlace", "\"level\"", "Line\"", "Column\""), Lines(redacted, "primaryLocation", "credibilityPlace", "\"level\"", "Line\"", "Column\""));
    }

    /// <summary>Every sentence is a sequence of words that stands nowhere else, so that whatever repeats six of them is found.</summary>
    [Theory]
    [MemberData(nameof(CanaryDrafts))]
    public void No_format_without_words_repeats_six_words_of_the_draft(string name, string draft, DraftFileFormat format)
    {
        var check = Checked(name, draft, format);
        Assert.NotEmpty(check.Files[0].Findings);
        var runs = RunsOf(draft);
        Assert.Contains(runs, run => Flat(ReportJson.ToText(check.Files[0].Report!)).Contains(run, StringComparison.Ordinal));
        foreach (var written in Written(check.Redacted()))
        {
            var flat = Flat(written);
            var repeated = runs.Where(run => flat.Contains(run, StringComparison.Ordinal)).Select(run => flat[Math.Max(0, flat.IndexOf(run, StringComparison.Ordinal) - 60)..][..150]);
            Assert.True(!repeated.Any(), string.Join("\n", repeated));
        }
    }

    public static TheoryData<string, string, DraftFileFormat> CanaryDrafts => new()
    {
        { "canary.md", Canary.Markdown, DraftFileFormat.Markdown }, { "canary.txt", Canary.Plain, DraftFileFormat.Plain }, { "canary.json", Canary.Request, DraftFileFormat.Request },
    };

    private static IEnumerable<string> Written(Check check) =>
    [
        .. new[] { CheckFormat.Sarif, CheckFormat.Github, CheckFormat.Rdjson, CheckFormat.Gitlab, CheckFormat.Junit, CheckFormat.Json, CheckFormat.Text }
            .Select(format => CheckWriter.Write(check, format, new CheckLook(new() { Detailed = true }, IsSingle: true))),
        GithubSummary.Write(check),
    ];

    private static Check Checked(string name, string draft, DraftFileFormat format)
    {
        var reading = DraftFileReader.Read(System.Text.Encoding.UTF8.GetBytes(draft), format, DraftLimits.Default);
        Assert.Empty(reading.Problems);
        var policy = Data.Policies["default"];
        var report = Engine.Value.Run(reading.Draft!, policy);
        return new Check([new CheckedFile(name, reading.Places!.File, report, policy, FindingLevel.Note, LocatedFindings.Of(report, reading.Places, policy, FindingLevel.Note), [])], Data.Rules, SourcingAudit.Engine);
    }

    private static HashSet<string> RunsOf(string draft)
    {
        var words = Words(draft);
        return [.. Enumerable.Range(0, words.Count - FewWords.Most).Select(at => $" {string.Join(' ', words.Skip(at).Take(FewWords.Most + 1))} ").Where(run => Canary.IsOurs(run))];
    }

    /// <summary>The words with one space between them; line ends as formats escape them part words too.</summary>
    private static string Flat(string text) => $" {string.Join(' ', Words(text.Replace("\\n", " ", StringComparison.Ordinal).Replace("%0A", " ", StringComparison.Ordinal)))} ";

    private static List<string> Words(string text) => [.. FewWords.WordsOf(text).Select(word => text[word.Start..word.End].ToLowerInvariant())];

    private static List<string> Lines(string text, params string[] with) => [.. text.Split('\n').Select(line => line.TrimEnd(',')).Where(line => with.Any(one => line.Contains(one, StringComparison.Ordinal)))];

    private sealed class SourceCatalogAndAudit(LoadedData data)
    {
        private readonly Credibility.Sources.SourceCatalog _catalog = Credibility.Sources.SourceCatalog.Create(data.Profiles, data.States, data.AsOf);

        private readonly SourcingAudit _audit = new(data.Method, data.Rules, data.Lexicon, data.Mentions, data.LookAlikes, new(() => new Credibility.Attributions.Extraction.AttributionExtractor(data.Words, data.Model?.Model, data.Method.Reading)));

        public Credibility.Reports.Report Run(Credibility.Drafts.Draft draft, Policy policy) => _audit.Run(draft, _catalog, policy);
    }
}
