using System.Text;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Xunit;

namespace Credibility.Tests.Formats.Files;

public sealed class DraftFileReaderTests
{
    private const string Item = "{\"uri\":\"u\",\"body_text\":\"Words.\"}";

    [Theory]
    [InlineData("a.ninjs", "anything", DraftFileFormat.Ninjs)]
    [InlineData("a.ninjs.json", "{}", DraftFileFormat.Ninjs)]
    [InlineData("A.NINJS.JSON", "{}", DraftFileFormat.Ninjs)]
    [InlineData("a.json", Item, DraftFileFormat.Ninjs)]
    [InlineData("a.json", "\uFEFF " + Item, DraftFileFormat.Ninjs)]
    [InlineData("a.json", "{\"uri\":\"u\",\"bodies\":[]}", DraftFileFormat.Ninjs)]
    [InlineData("a.json", "{\"standard\":{\"version\":\"3.1\",\"name\":\"ninjs\"}}", DraftFileFormat.Ninjs)]
    [InlineData("a.json", "{\"uri\":\"u\",\"headlines\":[],\"bodies\": broken", DraftFileFormat.Ninjs)]
    [InlineData("a.json", "{\"standard\":{\"name\":\"other\"},\"text\":\"ninjs\"}", DraftFileFormat.Request)]
    [InlineData("a.json", "{\"sources\":[\"Reuters\"]}", DraftFileFormat.Request)]
    [InlineData("a.json", "{\"text\":\"uri bodies ninjs\"}", DraftFileFormat.Request)]
    [InlineData("a.json", "{\"uri\":\"u\"}", DraftFileFormat.Request)]
    [InlineData("a.json", "{", DraftFileFormat.Request)]
    [InlineData("a.json", "[]", DraftFileFormat.Request)]
    [InlineData(null, Item, DraftFileFormat.Ninjs)]
    [InlineData(null, "Words.", DraftFileFormat.Plain)]
    [InlineData("a.html", Item, DraftFileFormat.Html)]
    [InlineData("a.md", Item, DraftFileFormat.Markdown)]
    public void A_file_is_known_by_its_name_and_JSON_by_what_it_holds(string? name, string text, DraftFileFormat format) =>
        Assert.Equal(format, DraftFileReader.FormatOf(name, Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_request_that_holds_a_broken_item_is_told_the_place_in_the_file()
    {
        const string File = "{\n \"format\": \"ninjs\",\n \"text\": \"{\\\"uri\\\": x}\"\n}";
        var problem = Assert.Single(FormatSamples.Read(File, DraftFileFormat.Request).Problems);
        Assert.Equal(("/text", 3), (problem.At, problem.Place.Line));
        Assert.Equal('x', File.Split('\n')[2][problem.Place.Column - 1]);
    }

    [Fact]
    public void Bytes_that_are_no_text_have_no_places()
    {
        foreach (var format in Enum.GetValues<DraftFileFormat>())
        {
            var reading = DraftFileReader.Read([0x7B, 0xFF, 0x7D], format, DraftLimits.Default);
            Assert.Null(reading.Draft);
            Assert.Null(reading.Places);
            Assert.NotEmpty(reading.Problems);
        }
    }
}
