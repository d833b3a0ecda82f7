using Credibility.Drafts;
using Credibility.Formats.Embedded;
using Credibility.Formats.Files;
using Credibility.Tests.Formats.Files;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Embedded;

public sealed class PageDataReaderTests
{
    private const string Head = "\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\"";

    [Fact]
    public void A_page_says_what_it_is_and_what_it_rests_on()
    {
        var draft = Draft(FormatSamples.Page);
        Assert.Equal(("Quay closed after crack & leak are found", new DateOnly(2025, 7, 20), "en", "Delta Courant"), (draft.Title, draft.PublishedAt, draft.Language, draft.Publisher));
        Assert.Equal(["Reuters", "Survey of the harbour walls 2025", "TASS"], draft.Sources.Select(source => source.Name));
        Assert.All(draft.Sources, source => Assert.True(source.Listed));
        Assert.Equal(("document", "Port Pilots", "https://pilots.example/survey"), (draft.Sources[1].Kind, draft.Sources[1].Affiliation, draft.Sources[1].Url));
        Assert.Empty(draft.Faults);
    }

    [Fact]
    public void Whoever_writes_the_page_is_no_source_of_it() =>
        Assert.Empty(Draft(Page($"{{{Head},\"author\":{{\"@type\":\"Person\",\"name\":\"Mara Lind\"}}}}")).Sources);

    [Theory]
    [InlineData("\"Reuters\"", "Reuters", null)]
    [InlineData("\"https://www.pilots.example/survey\"", "pilots.example", "https://www.pilots.example/survey")]
    [InlineData("[\"Reuters\",\"Reuters\"]", "Reuters", null)]
    [InlineData("{\"@type\":\"Organization\",\"name\":\"Port Pilots\",\"url\":\"https://pilots.example\"}", "Port Pilots", "https://pilots.example")]
    [InlineData("{\"@type\":\"CreativeWork\",\"url\":\"https://pilots.example/survey\"}", "pilots.example", "https://pilots.example/survey")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Crack\",\"author\":[{\"name\":\"Jon Reed\"}]}", "Jon Reed", null)]
    [InlineData("{\"@type\":\"WebPage\",\"name\":\"Notices\"}", "Notices", null)]
    [InlineData("{\"name\":\"Smith &amp; Sons\"}", "Smith & Sons", null)]
    [InlineData("{\"name\":\"Port Pilots\",\"url\":\"/about\"}", "Port Pilots", null)]
    [InlineData("{\"name\":\"Port Pilots\",\"url\":\"javascript:alert(1)\"}", "Port Pilots", null)]
    public void A_citation_names_its_source_in_any_of_its_forms(string citation, string name, string? url)
    {
        var draft = Draft(Page($"{{{Head},\"citation\":{citation}}}"));
        Assert.Equal((name, url), (Assert.Single(draft.Sources).Name, draft.Sources[0].Url));
    }

    [Fact]
    public void A_person_keeps_post_and_employer()
    {
        var source = Assert.Single(Draft(Page($"{{{Head},\"citation\":{{\"@type\":\"Person\",\"name\":\"Ines Duarte\",\"jobTitle\":\"harbour master\",\"worksFor\":{{\"name\":\"Port of Delta\"}}}}}}")).Sources);
        Assert.Equal(("Ines Duarte", "person", "harbour master", "Port of Delta"), (source.Name, source.Kind, source.Description, source.Affiliation));
    }

    [Theory]
    [InlineData("{\"@context\":\"http://schema.org/\",\"@type\":\"http://schema.org/ReportageNewsArticle\",\"citation\":\"Reuters\"}")]
    [InlineData("{\"@context\":[\"https://schema.org\",{\"x\":\"y\"}],\"@type\":[\"Thing\",\"Article\"],\"citation\":\"Reuters\"}")]
    [InlineData("{\"@context\":{\"@vocab\":\"https://schema.org/\"},\"@type\":\"NewsArticle\",\"citation\":\"Reuters\"}")]
    [InlineData("[{\"@context\":\"https://schema.org\",\"@type\":\"BreadcrumbList\"},{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"citation\":\"Reuters\"}]")]
    [InlineData("{\"@context\":\"https://schema.org\",\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"NewsArticle\",\"citation\":\"Reuters\"}}")]
    public void An_article_is_found_wherever_it_may_stand(string data) => Assert.Equal("Reuters", Assert.Single(Draft(Page(data)).Sources).Name);

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"citation\":\"Reuters\"}")]
    [InlineData("{\"@context\":\"https://other.example\",\"@type\":\"NewsArticle\",\"citation\":\"Reuters\"}")]
    [InlineData("{\"@context\":\"https://schema.org\",\"@type\":\"Recipe\",\"citation\":\"Reuters\"}")]
    [InlineData("{\"@context\":\"https://schema.org\",\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"citation\":\"Reuters\"}]}")]
    [InlineData("{ broken }")]
    [InlineData("[[[[")]
    [InlineData("null")]
    [InlineData("")]
    public void Other_peoples_data_is_passed_over_in_silence(string data)
    {
        var draft = Draft(Page(data));
        Assert.Empty(draft.Sources);
        Assert.Empty(draft.Faults);
    }

    [Fact]
    public void Data_that_names_sources_and_does_not_parse_is_a_fault_at_its_place()
    {
        var page = Page("{\"@context\":\"https://schema.org\",\n\"citation\": [\"Reuters\",]}");
        var fault = Assert.Single(Draft(page).Faults);
        Assert.Equal(page.IndexOf(",]", StringComparison.Ordinal) + 1, fault.At.Start);
        Assert.Equal(DraftFaultKind.Declaration, fault.Kind);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("[true]")]
    public void A_citation_of_nobody_is_a_fault(string citation)
    {
        var draft = Draft(Page($"{{{Head},\"citation\":{citation}}}"));
        Assert.Contains("names nobody", Assert.Single(draft.Faults).Message, StringComparison.Ordinal);
        Assert.Equal("T", draft.Title);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void An_empty_citation_says_nothing(string citation) => Assert.Empty(Draft(Page($"{{{Head},\"citation\":{citation}}}")).Faults);

    [Fact]
    public void What_a_request_would_refuse_of_a_source_is_a_fault_where_it_stands()
    {
        var page = Page($"{{{Head},\"citation\":{{\"name\":\"Port Pilots\",\"url\":\"https://user:word@pilots.example\"}}}}");
        var draft = Draft(page);
        Assert.Empty(draft.Sources);
        Assert.Equal(page.IndexOf("{\"name\"", StringComparison.Ordinal), Assert.Single(draft.Faults).At.Start);
    }

    [Theory]
    [InlineData("<html lang=en_GB><title>A | B</title><h1>Main <b>news</b></h1>", "Main news", "en-GB")]
    [InlineData("<html lang='de'><title>A | B</title>", "A | B", "de")]
    [InlineData("<html lang=\"not a tag\"><h1></h1>", null, null)]
    [InlineData("<svg><title>Icon</title></svg>", null, null)]
    [InlineData("<!-- <h1>Old</h1> --><script>'<h1>Script</h1>'</script>", null, null)]
    public void Where_no_data_says_it_the_page_itself_does(string html, string? title, string? language)
    {
        var draft = Draft(html + "<p>Words, said Ines Duarte.</p>");
        Assert.Equal((title, language), (draft.Title, draft.Language));
    }

    [Theory]
    [InlineData("2025-07-20T06:30:00+02:00", "2025-07-20")]
    [InlineData("2025-07-20", "2025-07-20")]
    [InlineData("20 July 2025", null)]
    [InlineData("2025-13-20", null)]
    [InlineData("2025-07-201", null)]
    public void Dates_are_days_and_others_are_left_out(string date, string? day)
    {
        var draft = Draft($"<meta content='{date}' property='article:published_time'><p>Words.</p>");
        Assert.Equal(day, draft.PublishedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(draft.Faults);
    }

    [Fact]
    public void Each_declared_value_has_its_place()
    {
        var found = PageDataReader.Read(FormatSamples.Page)!;
        string At(string pointer) => FormatSamples.Page[found.Places[pointer].Start..found.Places[pointer].End];
        Assert.Equal("\"TASS\"", At("/sources/2/name"));
        Assert.StartsWith("{ \"@type\": \"Report\"", At("/sources/1"), StringComparison.Ordinal);
        Assert.Equal("\"Quay closed after crack &amp; leak are found\"", At("/title"));
    }

    [Fact]
    public void Words_beside_the_story_are_no_sources()
    {
        var names = Shipped.Report(Draft(FormatSamples.Page)).Sources.Select(source => source.Name).ToList();
        Assert.Contains("Ines Duarte", names);
        Assert.DoesNotContain(names, name => name.Contains("Script") || name.Contains("Menu") || name.Contains("Caption") || name.Contains("Comment") || name.Contains("Related") || name.Contains("Reader") || name.Contains("Lind"));
    }

    [Fact]
    public void A_listed_source_that_the_text_cites_is_the_same_source()
    {
        var report = Shipped.Report(Draft(FormatSamples.Page));
        Assert.Single(report.Sources, source => source.Name == "Reuters");
        Assert.Contains(report.Attributions, attribution => attribution.SourceId == "s1" && attribution.Content is not null);
    }

    [Fact]
    public void A_listed_source_that_the_text_never_cites_leads_to_a_note_and_no_more()
    {
        var with = Shipped.Report(Draft(FormatSamples.Page));
        var without = Shipped.Report(Draft(FormatSamples.Page.Replace("\"citation\"", "\"about\"", StringComparison.Ordinal).Replace("isBasedOn", "mentions", StringComparison.Ordinal)));
        Assert.Equal(without.Findings.Select(finding => finding.Rule).Append("SRC023").Order(StringComparer.Ordinal), with.Findings.Select(finding => finding.Rule).Order(StringComparer.Ordinal));
        Assert.Equal("Survey of the harbour walls 2025 and TASS are declared as sources and never named in the text.", with.Findings.Single(finding => finding.Rule == "SRC023").Message);
        Assert.Equal(without.Headline.Voices, with.Headline.Voices);
    }

    private static string Page(string data) => $"<html><head><title>T</title><script type=\"application/ld+json\">{data}</script></head><body><p>Words.</p></body></html>";

    private static Draft Draft(string page)
    {
        var reading = FormatSamples.Read(page, DraftFileFormat.Html);
        Assert.Empty(reading.Problems);
        return reading.Draft!;
    }
}
