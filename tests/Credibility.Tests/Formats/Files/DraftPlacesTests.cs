using System.Text;
using Credibility.Drafts;
using Credibility.Formats.Checks;
using Credibility.Formats.Files;
using Credibility.Policies;
using Credibility.Reports;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Files;

public sealed class DraftPlacesTests
{
    private const string Sentence = "The quay is closed, said two officials.";

    [Theory]
    [InlineData("two officials", "two officials")]
    [InlineData("caf\\u00e9", "café")]
    [InlineData("\\\"quoted\\\"", "\"quoted\"")]
    [InlineData("a\\tb\\\\c\\/d", "a\tb\\c/d")]
    [InlineData("\\ud83d\\ude00", "😀")]
    [InlineData("😀", "😀")]
    public void Words_of_a_text_in_JSON_stand_where_the_file_writes_them(string written, string words)
    {
        var file = $"{{\r\n\t\"title\": \"T\",\r\n\t\"text\": \"\\ud83d\\ude00 \\n😀 {written} end\"\r\n}}";
        var reading = FormatSamples.Read(file, DraftFileFormat.Request);
        var at = reading.Draft!.Text!.LastIndexOf(words, StringComparison.Ordinal);
        var span = reading.Places!.InFile(new TextSpan(at, at + words.Length));
        Assert.Equal(written, file[span.Start..span.End]);
    }

    [Theory]
    [InlineData("\\ud83d\\ude00", 24, 24, 24)]
    [InlineData("😀", 14, 13, 16)]
    [InlineData("é", 13, 13, 14)]
    [InlineData("\\t", 14, 14, 14)]
    public void Columns_are_right_in_every_unit_behind_any_letter(string before, int utf16, int codePoints, int bytes)
    {
        var file = $"\uFEFF{{\r\n \"text\": \"{before} word\"}}";
        var reading = FormatSamples.Read(file, DraftFileFormat.Request);
        var at = reading.Draft!.Text!.IndexOf("word", StringComparison.Ordinal);
        var place = reading.Places!.File.Range(reading.Places.InFile(new TextSpan(at, at + 4))).Start;
        Assert.Equal((2, utf16, codePoints, bytes), (place.Line, place.Column, place.CodePointColumn, place.ByteColumn));
    }

    [Theory]
    [InlineData("story.html", "<p>The caf&eacute;</p>", "café", "caf&eacute;")]
    [InlineData("story.md", "---\ntitle: T\n---\nThe café", "café", "café")]
    [InlineData("story.ninjs", "{\"uri\":\"u\",\"body_text\":\"The caf\\u00e9\"}", "café", "caf\\u00e9")]
    [InlineData("story.ninjs", "{\"uri\":\"u\",\"body_text\":\"The \\ud83d\\ude00\"}", "😀", "\\ud83d\\ude00")]
    public void The_last_letter_is_there_as_a_whole(string name, string file, string words, string written)
    {
        var reading = FormatSamples.Read(file, DraftFileReader.FormatOf(name, Encoding.UTF8.GetBytes(file)));
        var at = reading.Draft!.Read!.LastIndexOf(words, StringComparison.Ordinal);
        var span = reading.Places!.InFile(new TextSpan(at, at + words.Length));
        Assert.Equal(written, file[span.Start..span.End]);
    }

    [Theory]
    [InlineData("Ines Duarte was there. Later Ines Duarte left.", 12, 0)]
    [InlineData("Ines Duarte was there. Later Ines Duarte left.", 40, 29)]
    [InlineData("Ines Duartes was there. Later INES DUARTE left.", 0, 30)]
    [InlineData("Ines went. Duarte left.", 0, null)]
    public void A_name_is_found_as_whole_words_nearest_to_its_claim(string text, int near, int? at) =>
        Assert.Equal(at, NameInText.Nearest("Ines Duarte", text, near)?.Start);

    [Theory]
    [InlineData("RT", "The art of it, RT said.", 15)]
    [InlineData("RT", "The rt of it.", null)]
    [InlineData("", "Words.", null)]
    [InlineData(" ", "Words and more.", null)]
    public void A_short_name_is_found_in_its_own_case_and_a_blank_one_never(string name, string text, int? at) =>
        Assert.Equal(at, NameInText.Nearest(name, text, 0)?.Start);

    [Fact]
    public void A_place_without_words_stands_at_the_name_in_the_text()
    {
        var file = $"{{\"text\":\"{Sentence} Ask Tor Vang.\",\"sources\":[{{\"id\":\"x\",\"name\":\"Tor Vang\"}}]}}";
        Assert.Equal("Tor Vang", Stand(file, DraftFileFormat.Request, new FindingPlace(null, "Tor Vang")));
        Assert.Equal(file.IndexOf("Tor Vang", StringComparison.Ordinal), Span(file, DraftFileFormat.Request, new FindingPlace(null, "Tor Vang"))!.Value.Start);
    }

    [Theory]
    [InlineData("c1", "\"The harbour is empty\"")]
    [InlineData("c2", "{\"id\":\"c2\"}")]
    public void Else_where_its_claim_is_declared(string claim, string written)
    {
        var file = $"{{\"text\":\"{Sentence}\",\"claims\":[{{\"text\":\"The harbour is empty\"}},{{\"id\":\"c2\"}}]}}";
        Assert.Equal(written, Stand(file, DraftFileFormat.Request, new FindingPlace(null, "words that are nowhere") { ClaimId = claim }));
    }

    [Fact]
    public void Else_where_its_source_is_declared()
    {
        var file = $"{{\"text\":\"{Sentence}\",\"sources\":[\"Reuters\",{{\"name\":\"Survey of walls\"}}]}}";
        var finding = Report(file, DraftFileFormat.Request).Findings.Single(found => found.Rule == "SRC023");
        Assert.Equal(["\"Reuters\"", "\"Survey of walls\""], finding.Places.Select(place => Stand(file, DraftFileFormat.Request, place)));
    }

    [Fact]
    public void Without_a_text_every_place_stands_at_its_declaration()
    {
        const string File = "{\n \"claims\": [{\"id\":\"c1\",\"text\":\"The quay is closed\",\"key\":true,\"kind\":\"event\"}],\n \"sources\": [{\"name\":\"a source\",\"claimId\":\"c1\"}]\n}";
        var located = Located(File, DraftFileFormat.Request);
        Assert.NotEmpty(located);
        Assert.All(located, found => Assert.True(found.IsWhole || found.Range.Start.Line is 2 or 3, found.Finding.Rule));
        Assert.Contains(located, found => found.Range.Start.Line == 2);
    }

    [Fact]
    public void In_a_page_or_an_item_a_declaration_is_a_place_of_the_file()
    {
        var page = FormatSamples.Page;
        var finding = Report(page, DraftFileFormat.Html).Findings.Single(found => found.Rule == "SRC023");
        Assert.Equal(["\"Survey of the harbour walls 2025\"", "\"TASS\""], finding.Places.Select(place => Stand(page, DraftFileFormat.Html, place)));
        var item = FormatSamples.NewsItem22;
        finding = Report(item, DraftFileFormat.Ninjs).Findings.Single(found => found.Rule == "SRC023");
        Assert.Equal("\"TASS\"", Stand(item, DraftFileFormat.Ninjs, Assert.Single(finding.Places)));
    }

    [Fact]
    public void What_is_neither_in_the_text_nor_declared_is_about_the_draft_as_a_whole() =>
        Assert.Null(Span($"{{\"text\":\"{Sentence}\"}}", DraftFileFormat.Request, new FindingPlace(null, "Nobody") { ClaimId = "c9", AttributionIds = ["a9"] }));

    [Fact]
    public void Ids_that_a_draft_leaves_open_are_those_of_its_report()
    {
        const string File = """{"text":"Tor Vang said the quay was closed.","sources":["Reuters",{"id":"s1","name":"TASS"},"Delta Courant"],"claims":[{"text":"One"},{"id":"c1","text":"Two"}]}""";
        var report = Report(File, DraftFileFormat.Request);
        Assert.Equal(["s2 Reuters", "s1 TASS", "s3 Delta Courant", "s4 Tor Vang"], report.Sources.Select(source => $"{source.Id} {source.Name}"));
        Assert.Equal("\"One\"", Stand(File, DraftFileFormat.Request, new FindingPlace(null, "-") { ClaimId = "c2" }));
        Assert.Equal("\"Two\"", Stand(File, DraftFileFormat.Request, new FindingPlace(null, "-") { ClaimId = "c1" }));
    }

    private static Report Report(string file, DraftFileFormat format) => Shipped.Report(FormatSamples.Read(file, format).Draft!);

    private static IReadOnlyList<LocatedFinding> Located(string file, DraftFileFormat format)
    {
        var reading = FormatSamples.Read(file, format);
        return LocatedFindings.Of(Shipped.Report(reading.Draft!), reading.Places!, Shipped.Policy, FindingLevel.None);
    }

    private static TextSpan? Span(string file, DraftFileFormat format, FindingPlace place)
    {
        var reading = FormatSamples.Read(file, format);
        return reading.Places!.Of(place, Shipped.Report(reading.Draft!));
    }

    private static string? Stand(string file, DraftFileFormat format, FindingPlace place) => Span(file, format, place) is { } span ? file[span.Start..span.End] : null;
}
