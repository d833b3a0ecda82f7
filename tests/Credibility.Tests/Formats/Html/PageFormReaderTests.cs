using Credibility.Formats.Html;
using Credibility.Formats.Json;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Html;

public class PageFormReaderTests
{
    [Fact]
    public void Each_line_is_a_source_and_empty_lines_are_none()
    {
        var (draft, form) = PageFormReader.Read("A title", " TASS \r\n\r\nReuters\n", DraftLimits.Default);

        Assert.Equal(["TASS", "Reuters"], draft!.Sources.Select(s => s.Name));
        Assert.Equal(("A title", " TASS \r\n\r\nReuters\n", false), (form.Title, form.Sources, form.HasProblems));
    }

    [Fact]
    public void What_is_wrong_is_told_by_line()
    {
        var (draft, form) = PageFormReader.Read("a\u0001", $"TASS\n\n{new string('x', 301)}", DraftLimits.Default);

        Assert.Null(draft);
        Assert.Equal("Line 3: This has 301 characters; at most 300 are allowed.", Assert.Single(form.SourcesProblems));
        Assert.Contains("U+0001", form.TitleProblem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n \n")]
    public void Without_a_source_there_is_one_thing_to_say(string? sources) =>
        Assert.Equal(["Write at least one source."], PageFormReader.Read(null, sources, DraftLimits.Default).Form.SourcesProblems);

    [Fact]
    public void Whatever_is_typed_can_be_shown_again() => Gen.Select(Gen.String, Gen.String).Sample((title, sources) =>
    {
        var (draft, form) = PageFormReader.Read(title, sources, DraftLimits.Default);
        return draft is null == form.HasProblems && ReportPage.Render(null, form).Length > 0;
    }, iter: 1_000);
}
