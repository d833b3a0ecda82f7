using Credibility.Formats.Checks;
using Credibility.Formats.Text;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Checks;

public sealed class TextCheckTests
{
    private static readonly CheckedFile Story = Checked.File("desk/story.md", Checked.Story);

    [Fact]
    public void A_finding_stands_at_its_place_over_its_line_and_the_marks_under_its_words()
    {
        var text = Checked.Write(CheckFormat.Text, true, Story);

        Assert.Contains("\ndesk/story.md:8:1: warning: “Local media” has neither title nor link, so nobody\n  can look it up. [SRC010]\n  8 | Local media reported that two workers were hurt.\n    | ^^^^^^^^^^^\n", text, StringComparison.Ordinal);
        Assert.Contains("    What mends it: Give the title and link the report.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_stand_under_their_words_behind_wide_letters_too()
    {
        var lines = Checked.Write(CheckFormat.Text, true, Story).Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith("desk/story.md:6:24:", StringComparison.Ordinal)) + 1;
        at = Array.FindIndex(lines, at, line => line.StartsWith("  6 | ", StringComparison.Ordinal));

        Assert.Equal("the cable was cut to save money", AtColumns(lines[at], lines[at + 1].IndexOf('^', StringComparison.Ordinal), lines[at + 1].Count(letter => letter == '^')));
    }

    [Fact]
    public void The_worst_come_first_and_what_weighs_the_same_as_it_stands_in_the_file()
    {
        var order = Story.ToRead();

        Assert.True(order.Count >= 3);
        Assert.Equal(order.OrderByDescending(read => read.Finding.Level).ThenBy(read => read.Places[0].Range.Start.Offset), order);
        Assert.All(order, read => Assert.Equal(read.Places.OrderBy(place => place.Range.Start.Offset), read.Places));
    }

    [Fact]
    public void The_rest_of_the_report_waits_for_those_who_ask()
    {
        var text = Checked.Write(CheckFormat.Text, true, Story);
        var detailed = TextCheck.Write(Checked.Of(Story), new CheckLook(new ReportTextOptions(Detailed: true), IsSingle: true));

        Assert.DoesNotContain("Relevant guidance", text, StringComparison.Ordinal);
        Assert.Contains("`credibility explain SRC", text, StringComparison.Ordinal);
        Assert.All(["Relevant guidance", "\nAssumptions\n", "\nWorkings\n"], part => Assert.Contains(part, detailed, StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_of_sources_without_claims_is_answered_by_who_they_are()
    {
        var text = Checked.Write(CheckFormat.Text, true, Checked.File("a.json", """{"sources":["TASS","A paper that nobody knows"]}"""));

        Assert.Matches(@"\n\nSources\n  - TASS: tass; control: ru-state, type not decided; score: \d+\.\d\s+\(.*\n( +.*\n)?  - A paper that nobody knows: ", text);
        Assert.DoesNotContain("\nSources\n", Checked.Write(CheckFormat.Text, true, Story), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_without_findings_is_only_counted_among_many()
    {
        var text = Checked.Write(CheckFormat.Text, false, Checked.File("a.txt", Checked.Clean), Story, Checked.File("b.txt", Checked.Clean), Checked.File("bad.json", "{"));

        Assert.DoesNotContain("a.txt", text, StringComparison.Ordinal);
        Assert.Contains("== desk/story.md ==", text, StringComparison.Ordinal);
        Assert.Matches(@"\n4 drafts: 1 with findings \(\d warnings[^)]*\), 2 without, 1 not checked\.\n$", text);
    }

    [Fact]
    public void Silence_over_many_takes_one_line_and_what_reports_warn_of_each_once()
    {
        var files = Enumerable.Range(1, 40).Select(i => Checked.File($"{i}.txt", Checked.Clean)).ToArray();
        var warnings = files[0].Report!.Warnings;
        var text = Checked.Write(CheckFormat.Text, false, files);

        Assert.EndsWith("\n\n40 drafts: 0 with findings, 40 without.\n", text, StringComparison.Ordinal);
        Assert.Equal(warnings.Count, text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Equal(warnings.Count, text.Split("(40 drafts)").Length - 1);
    }

    [Fact]
    public void What_is_not_to_be_told_is_counted_and_not_told()
    {
        var text = Checked.Write(CheckFormat.Text, true, Story.With(located => located.Finding.Rule == "SRC010" ? located with { IsKnown = true, IsShown = false } : located));

        Assert.DoesNotContain("SRC010", text, StringComparison.Ordinal);
        Assert.Contains("; 1 not shown.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_rests_is_told_in_one_line_with_its_reason()
    {
        var text = Checked.Write(CheckFormat.Text, true, Story.With(located => located.Finding.Rule == "SRC010"
            ? located with { Place = located.Place with { Suppression = new FindingSuppression("verified", "the desk holds the report") } } : located));

        Assert.Contains("desk/story.md:8:1: at rest: verified, the desk holds the report “Local media”\n  [SRC010]\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("could be looked up", text, StringComparison.Ordinal);
        Assert.Contains("; 1 at rest.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_all_places_at_once_is_said_once()
    {
        var text = Checked.Write(CheckFormat.Text, true, Checked.File("a.md", "The quay is shut, critics said.\n\nThe ferry sails no more, experts said.\n"));

        Assert.Contains("\na.md:1:19: warning: “critics” and “experts” could be anybody", text, StringComparison.Ordinal);
        Assert.Contains("\na.md:3:26: warning: also here [SRC009]\n  3 | The ferry sails no more, experts said.\n    |                          ^^^^^^^\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_draft_shows_what_was_declared()
    {
        var text = Checked.Write(CheckFormat.Text, true, Checked.File("list.json", """{"sources":[{"name":"critics","claimId":"c1"}],"claims":[{"id":"c1","text":"The plan has failed","kind":"evaluation"}]}"""));

        Assert.Contains("list.json:1:21: warning: “critics” could be anybody", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" | ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_beyond_the_first_few_are_named()
    {
        var many = string.Concat(Enumerable.Range(1, 9).Select(i => $"Local media reported that bridge number {i} was shut on Monday.\n\n"));
        var text = Checked.Write(CheckFormat.Text, true, Checked.File("many.md", many));

        Assert.Contains("    and at 9:1, 11:1, 13:1, 15:1, 17:1\n", text, StringComparison.Ordinal);
    }

    private static string AtColumns(string line, int column, int columns)
    {
        var (at, words) = (0, "");
        foreach (var rune in line.EnumerateRunes())
        {
            words += at >= column && at < column + columns ? rune.ToString() : "";
            at += VisibleText.Columns(rune);
        }

        return words;
    }
}
