using Credibility.Drafts;
using Credibility.Formats.Text;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Text;

public sealed class LineSnippetTests
{
    [Theory]
    [InlineData("plain", "The quay is shut, critics said.", "critics", "The quay is shut, critics said.", "                  ^^^^^^^")]
    [InlineData("a tab takes one column", "\tThe quay, critics said.", "critics", " The quay, critics said.", "           ^^^^^^^")]
    [InlineData("wide letters take two", "渡辺局長 and critics", "critics", "渡辺局長 and critics", "             ^^^^^^^")]
    [InlineData("wide letters are marked whole", "a 渡辺 b", "渡辺", "a 渡辺 b", "  ^^^^")]
    [InlineData("a combining mark takes none", "caf\u0065\u0301 critics", "critics", "caf\u0065\u0301 critics", "     ^^^^^^^")]
    [InlineData("an emoji of several parts takes two", "👩\u200D🚒 critics", "critics", "👩\u200D🚒 critics", "   ^^^^^^^")]
    [InlineData("a flag takes two", "🇫🇷 critics", "critics", "🇫🇷 critics", "   ^^^^^^^")]
    [InlineData("a control character is spelt out", "a\e[2J critics", "critics", "a\\u001B[2J critics", "           ^^^^^^^")]
    [InlineData("an override is spelt out", "\u202Ecritics", "critics", "\\u202Ecritics", "      ^^^^^^^")]
    [InlineData("words from right to left are repeated", "אמר critics היום", "critics", "אמר critics היום", "“critics”")]
    public void Marks_stand_under_the_words(string why, string line, string words, string shown, string under)
    {
        var snippet = Of(line, words, 60);

        Assert.True((shown, under) == (snippet.Line, snippet.Under), $"{why}:\n{snippet.Line}\n{snippet.Under}");
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var snippet = Of($"{new string('a', 5000)} critics {new string('b', 5000)}", "critics", 30);

        Assert.Equal(("…aaaaaaaaa critics bbbbbbbbbb…", "           ^^^^^^^"), (snippet.Line, snippet.Under));
    }

    [Fact]
    public void A_place_that_is_longer_than_the_line_is_cut_at_its_end()
    {
        var line = new string('a', 5000);
        var snippet = LineSnippet.Of(line, new TextSpan(0, 5000), new TextSpan(0, 5000), 20);

        Assert.Equal((new string('a', 18) + "…", new string('^', 18)), (snippet.Line, snippet.Under));
    }

    [Fact]
    public void No_snippet_is_wider_than_asked_or_acts_whatever_the_line_and_the_place() =>
        Gen.Select(Gen.String, Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[20, 100]).Sample((text, start, length, width) =>
        {
            var line = text.Replace('\n', ' ').Replace('\r', ' ');
            var from = Math.Min(start, line.Length);
            var snippet = LineSnippet.Of(line, new TextSpan(0, line.Length), new TextSpan(from, Math.Min(line.Length, from + length)), width);

            Assert.DoesNotContain(snippet.Line + snippet.Under, char.IsControl);
            Assert.NotEqual("", snippet.Under.Trim());
            Assert.InRange(snippet.Line.Length == 0 ? 0 : VisibleText.Columns(snippet.Line.Replace("\uFE0F", "", StringComparison.Ordinal)), 0, width);
        }, iter: 2000);

    private static LineSnippet Of(string line, string words, int width)
    {
        var at = line.IndexOf(words, StringComparison.Ordinal);
        return LineSnippet.Of(line, new TextSpan(0, line.Length), new TextSpan(at, at + words.Length), width);
    }
}
