using Xunit;

namespace Credibility.Cli;

public sealed class TextDraftTests
{
    private const string Markdown = "# Bridge closed\n\nThe bridge is closed, [Ines Duarte](https://duarte.example) of the Bridge Inspectorate said on Monday.\n";

    [Theory]
    [InlineData("story.md", Markdown)]
    [InlineData("story.markdown", Markdown)]
    [InlineData("story.txt", "The bridge is closed, Ines Duarte said on Monday.\n")]
    [InlineData("story.html", "<p>The bridge is closed, Ines Duarte said on Monday.</p>")]
    [InlineData("story.ninjs", "{\"uri\":\"https://courant.example/1\",\"bodies\":[{\"value\":\"The bridge is closed, Ines Duarte said on Monday.\"}]}")]
    [InlineData("story.json", "{\"uri\":\"https://courant.example/1\",\"body_text\":\"The bridge is closed, Ines Duarte said on Monday.\"}")]
    public void A_file_that_holds_a_text_is_checked(string name, string text)
    {
        using var folder = new ScratchFolder();
        folder.File(name, text);

        var run = BuiltProgram.Run("check", folder.Of(name), "--format", "json");

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("\"reportVersion\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_main_heading_is_the_title()
    {
        using var folder = new ScratchFolder();
        folder.File("story.md", Markdown);

        Assert.StartsWith("Bridge closed\n", BuiltProgram.Run("check", folder.Of("story.md")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_text_is_refused_by_its_name()
    {
        using var folder = new ScratchFolder();
        folder.File("story.md", " \n");

        var run = BuiltProgram.Run("check", folder.Of("story.md"));

        Assert.Equal(3, run.Code);
        Assert.Equal($"{folder.Of("story.md")}:1:1: This file is empty: there is no text to report on.", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("{\n  \"uri\": \"u\",\n  \"bodies\": [,]\n}", ":3:14: This news item is no valid JSON at line 3, column 14: ")]
    [InlineData("\n{\"uri\": \"u\"}", ":2:1: This news item has no text to report on: ")]
    public void A_news_item_that_cannot_be_read_is_refused_at_its_place(string item, string message)
    {
        using var folder = new ScratchFolder();
        folder.File("story.ninjs", item);

        var run = BuiltProgram.Run("check", folder.Of("story.ninjs"));

        Assert.Equal(3, run.Code);
        Assert.StartsWith(folder.Of("story.ninjs") + message, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var folder = new ScratchFolder();
        File.WriteAllBytes(folder.Of("story.txt"), [0x66, 0xFF, 0x66]);

        var run = BuiltProgram.Run("check", folder.Of("story.txt"));

        Assert.Equal(3, run.Code);
        Assert.Contains("no UTF-8", run.Errors, StringComparison.Ordinal);
    }
}
