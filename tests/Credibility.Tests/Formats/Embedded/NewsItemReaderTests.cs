using System.Text;
using System.Text.Json;
using Credibility.Drafts;
using Credibility.Formats.Embedded;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Credibility.Formats.Prose;
using Credibility.Tests.Formats.Files;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Embedded;

public sealed class NewsItemReaderTests
{
    [Fact]
    public void An_item_of_the_second_generation_declares_itself()
    {
        var draft = Draft(FormatSamples.NewsItem22);
        Assert.Equal(
            ("Quay closed after crack is found", new DateOnly(2025, 7, 20), "en", "Delta Courant", "obituary"),
            (draft.Title, draft.PublishedAt, draft.Language, draft.Publisher, draft.Type));
        Assert.Equal("TASS", Assert.Single(draft.Sources).Name);
    }

    [Fact]
    public void An_item_of_the_third_generation_declares_itself()
    {
        var draft = Draft(FormatSamples.NewsItem31);
        Assert.Equal(
            ("Quay closed after crack is found", new DateOnly(2025, 7, 20), "en", "Delta Courant", "news"),
            (draft.Title, draft.PublishedAt, draft.Language, draft.Publisher, draft.Type));
        Assert.Empty(draft.Sources);
    }

    [Fact]
    public void The_whole_plain_text_is_read_and_no_summary_or_markup_or_caption()
    {
        Assert.Equal(
            "The quay is closed, said Inés Duarte, the harbour master 😀, citing two officials. “It isn’t safe,” she told reporters.",
            BlankedText.Words(Draft(FormatSamples.NewsItem22).Prose!));
        Assert.Equal(
            "The quay is closed, said Ines Duarte of the Harbour Office , citing two officials. “It isn’t safe,” she told reporters.",
            BlankedText.Words(Draft(FormatSamples.NewsItem31).Prose!));
    }

    [Fact]
    public void Every_word_stands_at_its_offset_in_the_file()
    {
        foreach (var item in new[] { FormatSamples.NewsItem22, FormatSamples.NewsItem31 })
        {
            var prose = NewsItemProse.Of(item);
            Assert.Equal(item.Length, prose.Length);
            Assert.Equal(item.IndexOf("harbour master", StringComparison.Ordinal), prose.IndexOf("harbour master", StringComparison.Ordinal));
            Assert.Equal(item.IndexOf("safe,", StringComparison.Ordinal), prose.IndexOf("safe,", StringComparison.Ordinal));
            Assert.Equal(2, new DraftText(prose).Paragraphs.Count);
        }
    }

    [Theory]
    [InlineData("{\"uri\":\"u\",\"body_text\":\"Plain.\",\"body_xhtml\":\"<p>Markup.</p>\"}", "Plain.")]
    [InlineData("{\"uri\":\"u\",\"body_xhtml\":\"<p>Markup.</p>\"}", "Markup.")]
    [InlineData("{\"uri\":\"u\",\"bodytext\":\"Plain.\"}", "Plain.")]
    [InlineData("{\"uri\":\"u\",\"bodies\":[{\"value\":\"<p>Unsaid.</p>\"}]}", "Unsaid.")]
    [InlineData("{\"uri\":\"u\",\"bodies\":[{\"value\":\"5 < 6, unsaid.\"}]}", "5 < 6, unsaid.")]
    [InlineData("{\"uri\":\"u\",\"bodies\":[{\"role\":\"teaser\",\"value\":\"Less.\"},{\"role\":\"print\",\"contenttype\":\"text/html; charset=utf-8\",\"value\":\"<p>More.</p>\"}]}", "More.")]
    [InlineData("{\"uri\":\"u\",\"bodies\":[{\"role\":\"summary\",\"value\":\"Only this.\"}]}", "Only this.")]
    [InlineData("{\"uri\":\"u\",\"bodies\":{\"value\":\"One.\"}}", "One.")]
    public void One_body_is_the_text(string item, string words) => Assert.Equal(words, BlankedText.Words(NewsItemProse.Of(item)));

    [Theory]
    [InlineData("{\"uri\":\"u\"}")]
    [InlineData("{\"uri\":\"u\",\"bodies\":[]}")]
    [InlineData("{\"uri\":\"u\",\"bodies\":[5,null,\"x\",{\"value\":5},{\"value\":\" \"}]}")]
    [InlineData("{\"uri\":\"u\",\"bodies\":[{\"contentType\":\"application/xml\",\"value\":\"<x/>\"}]}")]
    public void An_item_without_a_text_is_refused(string item)
    {
        var problem = Assert.Single(FormatSamples.Read(item, DraftFileFormat.Ninjs).Problems);
        Assert.Contains("no text to report on", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"uri\": \"u\",\n  \"bodies\": [,]\n}", 3, 14)]
    [InlineData("[]", 1, 1)]
    [InlineData("{\"uri\":\"\\ud800\"}", 1, 8)]
    public void A_broken_item_is_a_problem_with_its_line_and_column(string item, int line, int column)
    {
        var reading = FormatSamples.Read(item, DraftFileFormat.Ninjs);
        var problem = Assert.Single(reading.Problems);
        Assert.Null(reading.Draft);
        Assert.Equal((line, column), (problem.Place.Line, problem.Place.Column));
        Assert.Contains(FormattableString.Invariant($"line {line}, column {column}"), problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_may_hold_an_item_and_is_told_where_it_breaks()
    {
        var broken = DraftReader.Read(Encoding.UTF8.GetBytes("""{"format":"ninjs","text":"{\"uri\":\n xyz}"}"""), DraftLimits.Default);
        var problem = Assert.Single(broken.Problems);
        Assert.Equal(("/text", false), (problem.At, problem.Unreadable));
        Assert.Contains("line 2, column 2", problem.Message, StringComparison.Ordinal);

        var request = JsonSerializer.Serialize(new { text = FormatSamples.NewsItem31, format = "ninjs", title = "Given" });
        var draft = DraftReader.Read(Encoding.UTF8.GetBytes(request), DraftLimits.Default).Draft!;
        Assert.Equal(("Given", "Delta Courant"), (draft.Title, draft.Publisher));
        var attribution = Shipped.Report(draft).Attributions.First(found => found.Cue is not null);
        Assert.Equal("said", draft.Text![attribution.Cue!.Value.Start..attribution.Cue.Value.End]);
    }

    [Theory]
    [InlineData("{\"uri\":\"http://cv.iptc.org/newscodes/genre/Obituary\"}", "obituary")]
    [InlineData("{\"literal\":\"genre:Opinion\"}", "opinion")]
    [InlineData("{\"name\":\"Press Conference\"}", "press-conference")]
    [InlineData("{\"code\":\"Interview\",\"name\":\"Gespräch\"}", "interview")]
    [InlineData("{\"name\":\"Results Listings and Statistics\"}", "results")]
    [InlineData("\"Review\"", "review")]
    [InlineData("{\"name\":\"Current\"}", "news")]
    [InlineData("{\"name\":\"Analysis\"}", null)]
    [InlineData("{\"name\":\"Press Release\"}", null)]
    [InlineData("{\"name\":\"Inrikes\",\"literal\":\"INR\"}", null)]
    [InlineData("{\"name\":5}", null)]
    public void Genres_are_types_where_they_tell_one(string genre, string? type) =>
        Assert.Equal(type, Draft($"{{\"uri\":\"u\",\"genres\":[{genre}],\"body_text\":\"Words.\"}}").Type);

    [Fact]
    public void The_first_genre_that_tells_a_type_counts() =>
        Assert.Equal("review", Draft("{\"uri\":\"u\",\"genres\":[{\"name\":\"Analysis\"},{\"name\":\"Review\"},{\"name\":\"Opinion\"}],\"body_text\":\"Words.\"}").Type);

    [Theory]
    [InlineData("\"people\":[{\"name\":\"Ines Duarte\",\"rel\":\"interviewee\"}]", "Ines Duarte")]
    [InlineData("\"organisations\":[{\"name\":\"Port Pilots\",\"rel\":\"source\"}]", "Port Pilots")]
    [InlineData("\"infosources\":[{\"name\":\"Port Pilots\",\"role\":\"isrol:interviewee\"}]", "Port Pilots")]
    [InlineData("\"people\":[{\"name\":\"Ines Duarte\",\"rel\":\"about\"}]", null)]
    [InlineData("\"infosources\":[{\"name\":\"Delta Courant\"}]", null)]
    [InlineData("\"infosources\":[{\"name\":\"Delta Courant\",\"role\":\"cpprole:distributor\"}]", null)]
    [InlineData("\"infosource\":\"Delta Courant\"", null)]
    public void Whom_an_item_names_is_a_source_only_where_a_role_says_so(string parties, string? name) =>
        Assert.Equal(name, Draft($"{{\"uri\":\"u\",{parties},\"body_text\":\"Words.\"}}").Sources.SingleOrDefault()?.Name);

    [Fact]
    public void A_source_without_a_name_is_a_fault_at_its_place()
    {
        const string Item = "{\"uri\":\"u\",\"infosources\":[{\"role\":\"contentSource\"}],\"body_text\":\"Words.\"}";
        var fault = Assert.Single(Draft(Item).Faults);
        Assert.Equal(Item.IndexOf("{\"role", StringComparison.Ordinal), fault.At.Start);
    }

    [Theory]
    [InlineData("\"language\":\"en_GB\"", "en-GB")]
    [InlineData("\"language\":5", null)]
    [InlineData("\"LANGUAGE\":\"de\"", "de")]
    public void A_value_of_no_use_is_left_out(string field, string? language)
    {
        var draft = Draft($"{{\"uri\":\"u\",{field},\"body_text\":\"Words.\"}}");
        Assert.Equal(language, draft.Language);
        Assert.Empty(draft.Faults);
    }

    [Fact]
    public void A_text_of_its_own_under_another_format_is_no_item() => Assert.Null(NewsItemReader.Read("The quay is closed."));

    private static Draft Draft(string item)
    {
        var reading = FormatSamples.Read(item, DraftFileFormat.Ninjs);
        Assert.Empty(reading.Problems);
        return reading.Draft!;
    }
}
