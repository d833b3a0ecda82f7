using System.Text;
using System.Text.Json;
using Credibility.Formats.Baselines;
using Credibility.Formats.Checks;
using Credibility.Policies;
using Credibility.Tests.Formats.Changes;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Baselines;

public sealed class BaselineTests
{
    private static readonly CheckedFile Critics = CheckedDraft.Of("Critics say the new crane is unsafe.\n", "a.md").File;

    private static readonly CheckedFile Both = CheckedDraft.Of("Critics say the new crane is unsafe.\n\nObservers say the ferry line is bankrupt.\n", "b.md").File;

    private static readonly Gen<string> Draft = Gen.OneOf(Gen.Const("Critics say the crane is unsafe."), Gen.Const("Observers say the line is bankrupt."), Gen.Const("Sources said the pier is shut."), Gen.Const("It rained."))
        .Array[1, 6].Select(sentences => string.Join("\n\n", sentences) + "\n");

    private static Baseline Made(params CheckedFile[] files) => Baseline.Of("credibility 1", files, file => file.Path);

    private static IReadOnlyList<CheckedFile> Applied(BaselineMatching matching, params CheckedFile[] files) => [.. files.Select(file => matching.Of(file, file.Path))];

    private static Baseline Read(string text) => BaselineFile.Read(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void What_a_check_found_is_neither_told_nor_fails_the_second_time() => Draft.Array[1, 3].Sample(
        texts =>
        {
            CheckedFile[] files = [.. texts.Select((text, i) => CheckedDraft.Of(text, $"{i}.md").File)];
            var matching = new BaselineMatching(Read(BaselineFile.Write(Made(files))), _ => true);
            return Applied(matching, files).SelectMany(file => file.Findings).All(finding => finding is { IsKnown: true, IsShown: false, Fails: false }) && matching.Stale == 0;
        },
        iter: 20);

    [Fact]
    public void The_order_of_files_is_no_part_of_a_baseline_or_of_what_it_knows() => Draft.Array[2, 4].Sample(
        texts =>
        {
            CheckedFile[] files = [.. texts.Select((text, i) => CheckedDraft.Of(text, $"{i}.md").File)];
            CheckedFile[] turned = [.. files.Reverse()];
            var baseline = Made(files[0], files[1]);
            string Known(CheckedFile[] given) => string.Concat(Applied(new BaselineMatching(baseline, _ => true), given).OrderBy(file => file.Path).SelectMany(file => file.Findings.Select(finding => finding.IsKnown ? '1' : '0')));
            return BaselineFile.Write(Made(files)) == BaselineFile.Write(Made(turned)) && Known(files) == Known(turned);
        },
        iter: 20);

    [Fact]
    public void What_is_new_beside_what_is_known_is_told()
    {
        var matching = new BaselineMatching(Made(Critics), _ => true);
        var known = Applied(matching, Both with { Path = "a.md" })[0].Findings;

        Assert.Equal([("Critics", true), ("Observers", false)], known.Where(finding => finding.Finding.Rule == "SRC009").Select(finding => (finding.Place.Quote, finding.IsKnown)).Order());
    }

    [Fact]
    public void A_file_that_was_renamed_keeps_what_is_known_of_it_and_a_copy_does_not()
    {
        var renamed = Critics with { Path = "renamed.md" };

        Assert.All(Applied(new BaselineMatching(Made(Critics), _ => false), renamed)[0].Findings, finding => Assert.True(finding.IsKnown));
        Assert.All(Applied(new BaselineMatching(Made(Critics), _ => true), renamed)[0].Findings, finding => Assert.False(finding.IsKnown));
        var twice = Applied(new BaselineMatching(Made(Critics), _ => false), renamed, Critics with { Path = "second.md" });
        Assert.All(twice[1].Findings, finding => Assert.False(finding.IsKnown));
    }

    [Fact]
    public void An_entry_stands_for_as_many_places_as_it_counts()
    {
        var made = Made(Critics);
        var twice = made with { Entries = [.. made.Entries.Select(entry => entry with { Count = 2 })] };
        var files = Applied(new BaselineMatching(twice, _ => false), Critics with { Path = "x.md" }, Critics with { Path = "y.md" }, Critics with { Path = "z.md" });

        Assert.Equal([true, true, false], files.Select(file => file.Findings.All(finding => finding.IsKnown)));
    }

    [Fact]
    public void What_is_no_longer_found_is_counted_and_what_was_not_asked_about_is_not()
    {
        var baseline = Made(Critics, Both);
        var asked = new BaselineMatching(baseline, _ => true);
        Applied(asked, Both with { Findings = [] });
        var gone = new BaselineMatching(baseline, path => path == "b.md");
        Applied(gone, Both);

        Assert.Equal(Both.Findings.Count, asked.Stale);
        Assert.Equal(Critics.Findings.Count, gone.Stale);
    }

    [Fact]
    public void What_an_editor_laid_to_rest_is_not_written_down_and_not_known()
    {
        var decided = Critics with { Findings = [.. Critics.Findings.Select(finding => finding with { Place = finding.Place with { Suppression = new FindingSuppression("sensitive", "agreed") } })] };

        Assert.Empty(Made(decided).Entries);
        Assert.All(Applied(new BaselineMatching(Made(Critics), _ => true), decided)[0].Findings, finding => Assert.False(finding.IsKnown));
    }

    [Fact]
    public void The_file_is_json_with_one_sorted_entry_a_line_and_no_word_of_the_draft()
    {
        var text = BaselineFile.Write(Made(Both, Critics));

        using var json = JsonDocument.Parse(text);
        var lines = text.Split('\n').Where(line => line.Contains("\"path\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(json.RootElement.GetProperty("findings").GetArrayLength(), lines.Count);
        Assert.Equal(lines.Select(line => line.TrimEnd(',')).Order(StringComparer.Ordinal), lines.Select(line => line.TrimEnd(',')));
        Assert.DoesNotContain("critics", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(text, BaselineFile.Write(Read(text)));
    }

    [Fact]
    public void An_empty_baseline_is_one() => Assert.Empty(Read(BaselineFile.Write(Made())).Entries);

    [Fact]
    public void What_merging_leaves_behind_does_no_harm()
    {
        var text = BaselineFile.Write(Made(Critics));
        var entry = text.Split('\n').First(line => line.Contains("\"path\"", StringComparison.Ordinal)).TrimEnd(',');

        Assert.Equal(text, BaselineFile.Write(Read(text.Replace("\n  ]", $",\n{entry},\n  ]", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("{\"credibilityBaseline\": 1,\n<<<<<<< HEAD\n", "line 2): it holds the marks of a merge")]
    [InlineData("[]", "no baseline")]
    [InlineData("{}", "no baseline")]
    [InlineData("{\"credibilityBaseline\": 2}", "has format 2, and this program reads format 1")]
    [InlineData("{\"credibilityBaseline\": \"1\"}", "has format \"1\"")]
    [InlineData("{\"credibilityBaseline\": 1}", "'engine'")]
    [InlineData("{\"credibilityBaseline\":1,\"engine\":\"e\",\"methods\":[1],\"policies\":{},\"findings\":[]}", "1 stands where words belong")]
    [InlineData("{\"credibilityBaseline\":1,\"engine\":\"e\",\"methods\":[],\"policies\":{},\"findings\":[7]}", "'path'")]
    [InlineData("{\"credibilityBaseline\":1,\"engine\":\"e\",\"methods\":[],\"policies\":{},\"findings\":[{\"path\":\"a\",\"rule\":\"SRC001\",\"fingerprint\":\"f\",\"count\":0}]}", "a count is 0")]
    public void What_is_no_baseline_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void No_bytes_bring_the_reader_down() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        try
        {
            BaselineFile.Read(bytes);
        }
        catch (FormatException)
        {
        }
    });
}
