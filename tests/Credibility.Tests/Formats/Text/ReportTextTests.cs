using Credibility.Formats.Text;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Text;

public class ReportTextTests
{
    [Fact]
    public void An_editor_reads_the_sentence_first_and_the_worst_finding_first()
    {
        var text = ReportText.Write(Some.Report());

        Assert.StartsWith("Aland Wire\n\nThe key claim rests on one side's sources.\n", text, StringComparison.Ordinal);
        Assert.InRange(text.IndexOf("Check before publishing:", StringComparison.Ordinal), 0, text.IndexOf("Note:", StringComparison.Ordinal));
        Assert.InRange(text.IndexOf("\nClaims\n", StringComparison.Ordinal), 0, text.IndexOf("\nFindings\n", StringComparison.Ordinal));
        Assert.Contains("Positions and readings (not graded)", text, StringComparison.Ordinal);
        Assert.Contains("https://example.org/handbook", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_told_in_words_unless_the_workings_are_asked_for()
    {
        Assert.DoesNotContain("1.984", ReportText.Write(Some.Report()), StringComparison.Ordinal);
        Assert.DoesNotContain("Workings", ReportText.Write(Some.Report()), StringComparison.Ordinal);
        Assert.Contains(
            "Separate origins: about two (1.984, from 1.5 to 4)", ReportText.Write(Some.Report(), new(Detailed: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_is_off_by_default_and_ends_where_it_begins()
    {
        Assert.DoesNotContain("\e", ReportText.Write(Some.Report()), StringComparison.Ordinal);
        var coloured = ReportText.Write(Some.Report(), new(Colour: true));
        Assert.Contains("\e[1;31m", coloured, StringComparison.Ordinal);
        Assert.Equal(ReportText.Write(Some.Report()), System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", ""));
    }

    [Fact]
    public void An_escape_sequence_is_shown_and_not_sent() =>
        Assert.Contains("\\u001B[2J", ReportText.Write(Some.Report("\e[2J\u009b1m\u202egnp.exe")), StringComparison.Ordinal);

    [Fact]
    public void No_control_character_reaches_the_terminal_and_no_line_is_too_wide() => Gen.String.Sample(words =>
    {
        var text = ReportText.Write(Some.Report(words), new(Detailed: true));
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(text.Split('\n'), line => VisibleText.Columns(line) > 80 && !line.Contains("https://", StringComparison.Ordinal));
    }, iter: 500);

    [Fact]
    public void Wide_characters_take_two_columns()
    {
        var text = ReportText.Write(Some.Report(new string('記', 100)));

        Assert.All(text.Split('\n'), line => Assert.InRange(VisibleText.Columns(line), 0, 80));
        Assert.Contains(new string('記', 40) + "\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "no separate origins")]
    [InlineData(1, "one separate origin")]
    [InlineData(1.02, "about one separate origin")]
    [InlineData(1.984, "about two separate origins")]
    [InlineData(2.4, "about two and a half separate origins")]
    [InlineData(0.5, "half a separate origin")]
    [InlineData(0.04, "hardly any separate origin")]
    [InlineData(13, "13 separate origins")]
    public void Counts_are_told_in_wholes_and_halves(double count, string words) => Assert.Equal(words, CountWords.Origins(count));
}
