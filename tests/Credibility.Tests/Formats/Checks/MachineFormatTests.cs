using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Credibility.Drafts;
using Credibility.Formats.Checks;
using Credibility.Policies;
using CsCheck;
using Markdig;
using Xunit;
using Check = Credibility.Formats.Checks.Check;

namespace Credibility.Tests.Formats.Checks;

public sealed partial class MachineFormatTests
{
    private static readonly CheckFormat[] Machine = [CheckFormat.Sarif, CheckFormat.Github, CheckFormat.Rdjson, CheckFormat.Gitlab, CheckFormat.Junit];

    [Fact]
    public void What_is_not_shown_is_in_no_format()
    {
        foreach (var format in Machine)
        {
            Assert.DoesNotContain("is not touched", CheckGoldenTests.Write(SomeCheck.Rich, format), StringComparison.Ordinal);
            Assert.DoesNotContain("is known", CheckGoldenTests.Write(SomeCheck.Rich, format), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_findings_each_format_is_still_whole()
    {
        Assert.Equal("", CheckGoldenTests.Write(SomeCheck.Empty, CheckFormat.Github));
        Assert.Equal("", CheckGoldenTests.Write(SomeCheck.Empty, CheckFormat.Rdjson));
        Assert.Equal("[]\n", CheckGoldenTests.Write(SomeCheck.Empty, CheckFormat.Gitlab));
        using var sarif = Json(SomeCheck.Empty, CheckFormat.Sarif);
        Assert.Equal(0, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.True(sarif.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("0", XDocument.Parse(CheckGoldenTests.Write(SomeCheck.Empty, CheckFormat.Junit)).Root!.Attribute("tests")!.Value);
    }

    /// <summary>What is allocated is counted, not timed: twice the findings, twice the work, and a little for what grows by doubling.</summary>
    [Fact]
    public void Five_thousand_findings_cost_ten_times_what_five_hundred_do()
    {
        foreach (var format in Machine.Where(format => format != CheckFormat.Github))
        {
            var (few, many) = (SomeCheck.Many(500), SomeCheck.Many(5_000));
            CheckGoldenTests.Write(few, format);

            Assert.InRange(Allocated(many, format), 1, 16 * Allocated(few, format));
        }
    }

    [Fact]
    public void GitHub_gets_ten_annotations_of_a_level_and_the_number_of_the_others()
    {
        var lines = CheckGoldenTests.Write(SomeCheck.Many(25), CheckFormat.Github).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(11, lines.Length);
        Assert.All(lines[..10], line => Assert.StartsWith("::warning file=many.md,line=", line, StringComparison.Ordinal));
        Assert.Equal("15 more: 15 warnings", lines[10]);
    }

    /// <summary>What a runner would read: it cuts at the second pair of colons and at commas, then undoes the escapes, percent last.</summary>
    [Fact]
    public void A_runner_reads_back_what_was_written() => Gen.Select(Gen.String[Gen.Char["%:,\r\n ab=]0AD25"], 0, 20], Gen.String[Gen.Char["%:,\r\n ab=]0AD25"], 1, 20]).Sample((message, path) =>
    {
        var command = new GithubAnnotation("error", $"x{path}x", null, "t", message).Command();
        Assert.DoesNotContain('\n', command);
        var parts = Command().Match(command);
        Assert.Equal((message, $"x{path}x"), (Unescaped(parts.Groups["data"].Value), Unescaped(parts.Groups["file"].Value)));
    });

    [Fact]
    public void The_summary_of_a_step_is_cut_where_GitHub_would_refuse_it_and_counts_what_is_left_out()
    {
        var summary = GithubSummary.Write(SomeCheck.Many(5_000), 10_000);

        Assert.InRange(Encoding.UTF8.GetByteCount(summary), 9_000, 10_000);
        var shown = summary.Split('\n').Count(line => line.StartsWith("- **", StringComparison.Ordinal));
        Assert.EndsWith($"\n{5_000 - shown} more are not shown here.\n", summary, StringComparison.Ordinal);
        Assert.Equal("", GithubSummary.Write(SomeCheck.Rich, 50));
        Assert.InRange(Encoding.UTF8.GetByteCount(GithubSummary.Write(SomeCheck.Many(25_000))), 1_000_000, GithubSummary.MostBytes);
    }

    /// <summary>Read as GitHub reads it, with tables, autolinks and the like: words of others stay words.</summary>
    [Theory]
    [InlineData("| a | b |\n|---|---|\n| c | d |")]
    [InlineData("```\ncode\n``` and `code` and ~~gone~~ **bold** _it_ $x$")]
    [InlineData("<script>alert(1)</script> <!-- hidden --> <img src=x> &amp; &lt;b&gt;")]
    [InlineData("@editor and #12 and [a](https://evil.example) ![b](c) https://evil.example www.evil.example a@b.example")]
    [InlineData("# heading\n- list\n1. one\n> quote\n[^1]: note\n===")]
    public void Words_of_others_are_inert_in_the_summary(string words)
    {
        var html = Markdown.ToHtml($"- **x**: y  \n  {InertMarkdown.Of(words)}\n", new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());

        Assert.Equal(["br", "li", "p", "strong", "ul"], Tag().Matches(html).Select(tag => tag.Groups["name"].Value).Distinct().Append("p").Distinct().Order());
        Assert.DoesNotMatch(@"[@#]\w", System.Net.WebUtility.HtmlDecode(html));
        Assert.Equal(Letters(words), Letters(System.Net.WebUtility.HtmlDecode(Tag().Replace(html, " ")))[2..]);
    }

    [Fact]
    public void A_file_that_cannot_be_read_fails_the_run_and_says_where()
    {
        using var sarif = Json(SomeCheck.OnlyUnreadable, CheckFormat.Sarif);
        var invocation = sarif.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];

        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        var place = invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("entw%C3%BCrfe/a%20%231%2050%25%0Ab.md", 3), (place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32()));
        Assert.Equal("1", XDocument.Parse(CheckGoldenTests.Write(SomeCheck.OnlyUnreadable, CheckFormat.Junit)).Root!.Attribute("errors")!.Value);
    }

    [Theory]
    [InlineData("a b/ü#.md", "a%20b/%C3%BC%23.md")]
    [InlineData("/home/x y.md", "file:///home/x%20y.md")]
    [InlineData("C:/x y.md", "file:///C:/x%20y.md")]
    [InlineData("a:b?c.md", "a%3Ab%3Fc.md")]
    public void A_path_becomes_an_address(string path, string address) => Assert.Equal(address, FileAddress.Of(path));

    /// <summary>A result points at the words themselves, in each format's own unit, also behind letters of two units and of several bytes.</summary>
    [Fact]
    public void Columns_are_counted_as_each_format_counts() => Gen.Select(Gen.String[Gen.Char["aü€\n"], 0, 20], Gen.OneOf(Gen.Const("x"), Gen.Const("🌊ß"))).Sample((before, word) =>
    {
        var file = new FileText($"🌊{before}{word} rest");
        var span = new TextSpan(2 + before.Length, 2 + before.Length + word.Length);
        var place = new FindingPlace(span, word) { Message = "here" };
        var check = SomeCheck.Empty with { Files = [new CheckedFile("a.md", file, Some.Report(), null, FindingLevel.None, [new LocatedFinding(SomeCheck.Finding("SRC009", FindingLevel.Note, place), place, file.Range(span))], [])] };
        var line = file.Text[..span.Start].Split('\n')[^1];

        using var sarif = Json(check, CheckFormat.Sarif);
        var region = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal((line.Length + 1, line.Length + 1 + word.Length, word), (region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32(), region.GetProperty("snippet").GetProperty("text").GetString()));
        using var rdjson = Json(check, CheckFormat.Rdjson);
        var range = rdjson.RootElement.GetProperty("location").GetProperty("range");
        var bytes = Encoding.UTF8.GetByteCount(line) + 1;
        Assert.Equal((bytes, bytes + Encoding.UTF8.GetByteCount(word)), (range.GetProperty("start").GetProperty("column").GetInt32(), range.GetProperty("end").GetProperty("column").GetInt32()));
    });

    [Fact]
    public void Fingerprints_of_GitLab_are_all_different_and_stay_where_lines_move()
    {
        var twice = SomeCheck.Many(40) with { Files = [.. SomeCheck.Many(40).Files, SomeCheck.Many(40).Files[0] with { Path = "other.md" }, SomeCheck.Many(40).Files[0]] };
        var prints = Prints(twice);

        Assert.Equal(120, prints.Distinct().Count());
        var moved = SomeCheck.Many(40);
        var place = moved.Files[0].Findings[7];
        moved = moved with { Files = [moved.Files[0] with { Findings = [place with { Range = new FileRange(new(900, 90, 1, 1, 1), new(901, 90, 2, 2, 2)) }] }] };
        Assert.Equal(prints[7], Assert.Single(Prints(moved)));
    }

    [Fact]
    public void A_run_without_baseline_says_nothing_of_new_or_known_and_one_with_it_says_it_of_all()
    {
        Assert.DoesNotContain("baselineState", CheckGoldenTests.Write(SomeCheck.Many(3), CheckFormat.Sarif), StringComparison.Ordinal);
        var file = SomeCheck.Many(3).Files[0];
        using var sarif = Json(SomeCheck.Empty with { Files = [file with { Findings = [file.Findings[0], file.Findings[1] with { IsKnown = true }, file.Findings[2]] }] }, CheckFormat.Sarif);

        Assert.Equal(["new", "unchanged", "new"], sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("baselineState").GetString()));
    }

    [Fact]
    public void More_results_than_GitHub_takes_are_left_out_and_counted()
    {
        var file = SomeCheck.Many(1).Files[0];
        var check = SomeCheck.Empty with { Files = [file with { Findings = [.. Enumerable.Repeat(file.Findings[0], SarifCheck.MostResults + 3), file.Findings[0] with { Fails = true }] }] };

        using var sarif = Json(check, CheckFormat.Sarif);

        var run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal(SarifCheck.MostResults, run.GetProperty("results").GetArrayLength());
        Assert.True(run.GetProperty("results")[0].GetProperty("properties").GetProperty("fails").GetBoolean());
        Assert.StartsWith("4 less important results", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_stands_in_a_draft_the_XML_can_be_read() => Gen.String.Sample(text =>
    {
        var place = new FindingPlace(null, "") { Message = text };
        var finding = SomeCheck.Finding("SRC009", FindingLevel.Note, place);
        var check = SomeCheck.Empty with { Files = [SomeCheck.Clean($"x{text}") with { Findings = [new LocatedFinding(finding, place, FileRange.Top) { IsWhole = true, Fails = true }] }] };

        Assert.Equal("1", XDocument.Parse(JunitCheck.Write(check)).Root!.Attribute("failures")!.Value);
    });

    private static long Allocated(Check check, CheckFormat format)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        CheckGoldenTests.Write(check, format);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static JsonDocument Json(Check check, CheckFormat format) => JsonDocument.Parse(CheckGoldenTests.Write(check, format));

    private static List<string> Prints(Check check)
    {
        using var list = Json(check, CheckFormat.Gitlab);
        return [.. list.RootElement.EnumerateArray().Select(entry => entry.GetProperty("fingerprint").GetString()!)];
    }

    private static string Unescaped(string text) => text.Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);

    private static List<string> Letters(string text) => [.. Word().Matches(text).Select(word => word.Value)];

    [GeneratedRegex("^::error file=(?<file>[^,]*),line=1,endLine=1,title=t::(?<data>.*)$", RegexOptions.Singleline)]
    private static partial Regex Command();

    [GeneratedRegex(@"</?(?<name>\w+)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
