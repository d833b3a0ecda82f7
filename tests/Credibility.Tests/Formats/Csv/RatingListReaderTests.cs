using System.Text;
using Credibility.Formats.Csv;
using Credibility.Formats.Yaml;
using Xunit;

namespace Credibility.Tests.Formats.Csv;

/// <summary>Lists of an invented rater.</summary>
public sealed class RatingListReaderTests
{
    private const string ByHost =
        """
        name: stars
        version: "2025-11"
        date: 2025-11-01
        rater: Invented Rater
        scale: stars, one to seven
        licence: CC0-1.0
        url: https://rater.example/
        columns: { domain: site, rating: stars, date: day, url: page }
        rows: { least: 1, most: 1000 }
        """;

    private static string ById => ByHost.Replace("domain: site", "id: site", StringComparison.Ordinal);

    [Fact]
    public void A_list_is_read_as_its_manifest_says_and_a_rating_stays_text()
    {
        var list = Read(
            """
            words,stars,site,day,page
            "one, two",007,https://www.A.example/,2025-03,https://rater.example/a
            ,"★★, almost",bücher.example,,
            ,007,a.example,2025-03,https://rater.example/a
            """).Value!;

        Assert.Equal(["a.example", "xn--bcher-kva.example"], list.Entries.Select(entry => entry.Named));
        Assert.Equal(["007", "★★, almost"], list.Entries.Select(entry => entry.Value));
        Assert.Equal([("2025-03", "https://rater.example/a"), (null, null)], list.Entries.Select(entry => (entry.Date?.Text, entry.Url)));
        Assert.Equal((1, 2), (list.Repeated, list.Entries[0].Line));
    }

    [Fact]
    public void Ids_stay_as_they_are()
    {
        var list = Read("site,stars,day,page\nno.such/host,5,,\n", ById).Value!;

        Assert.Equal("no.such/host", Assert.Single(list.Entries).Named);
    }

    [Theory]
    [InlineData("a.example/page,5,,", "has a path")]
    [InlineData("https://a.example/page,5,,", "is a page")]
    [InlineData(",5,,", "host name is missing")]
    [InlineData("a.example,,,", "the rating is missing")]
    [InlineData("a.example,\" \",,", "the rating is missing")]
    [InlineData("a.example,a\u202Eb,,", "acts instead of being seen")]
    [InlineData("a.example,\"a\nb\",,", "on one line")]
    [InlineData("a.example,5,soon,", "no date")]
    [InlineData("a.example,5,,javascript:alert(1)", "no web address")]
    [InlineData("a.example,5", "2 fields, the header 4")]
    [InlineData("z.example,6,,", "'z.example' is rated otherwise in line 2")]
    [InlineData("a.example,5\"x,,", "a quote stands within")]
    public void A_row_that_cannot_be_read_is_told_with_its_line_and_refuses_the_list(string row, string reason)
    {
        var read = Read("site,stars,day,page\nz.example,5,,\n" + row + "\ny.example,5,,\n");

        Assert.Null(read.Value);
        var problem = Assert.Single(read.Problems);
        Assert.InRange(problem.Line, 3, 4);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_has_an_end()
    {
        Assert.Single(Read($"site,stars,day,page\na.example,{new string('x', 100)},,\n").Value!.Entries);
        Assert.Single(Read($"site,stars,day,page\na.example,{new string('x', 101)},,\n").Problems);
    }

    [Theory]
    [InlineData("site,stars,day", "no column 'page'")]
    [InlineData("site;stars;day;page", "write commas")]
    [InlineData("", "the file is empty")]
    public void A_table_without_its_columns_is_told(string header, string reason) =>
        Assert.Contains(Read(header).Problems, problem => problem.Line == 1 && problem.Message.Contains(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("rater: Invented Rater", "", "needs 'rater'")]
    [InlineData("scale: stars, one to seven", "", "needs 'scale'")]
    [InlineData("licence: CC0-1.0", "", "needs 'licence'")]
    [InlineData("date: 2025-11-01", "", "needs 'date'")]
    [InlineData("rater: Invented Rater", "rater: \"Rater\\u202E\"", "reorder")]
    [InlineData("domain: site", "domain: site, id: key", "either 'domain' or 'id'")]
    [InlineData("domain: site, ", "", "either 'domain' or 'id'")]
    [InlineData("name: stars", "name: shipped", "no name for a list")]
    [InlineData("https://rater.example/", "rater.example", "no web address")]
    [InlineData("rows:", "weight: 2\nrows:", "no key 'weight'")]
    [InlineData("least: 1", "least: 0", "least")]
    public void A_manifest_that_is_wrong_is_told(string from, string to, string reason)
    {
        var read = RatingManifestReader.Read("list.yaml", Encoding.UTF8.GetBytes(ByHost.Replace(from, to, StringComparison.Ordinal)));

        Assert.Null(read.Value);
        Assert.Contains(read.Problems, problem => problem.Message.Contains(reason, StringComparison.Ordinal));
    }

    private static DataResult<RatingList> Read(string list, string manifest = ByHost) =>
        RatingListReader.Read("list.csv", Encoding.UTF8.GetBytes(list), RatingManifestReader.Read("list.yaml", Encoding.UTF8.GetBytes(manifest)).Value!);
}
