using System.Text;
using Credibility.Formats.Csv;
using Credibility.Formats.Yaml;
using Xunit;

namespace Credibility.Tests.Formats.Csv;

public sealed class FlagListReaderTests
{
    private const string Manifest =
        """
        name: list-a
        version: "2025-11"
        date: 2025-11-01
        publisher: Institute
        licence: CC0-1.0
        url: https://institute.example/list
        criterion: named in a published report
        columns: { host: domain, date: seen, reportUrl: report }
        only: { match: exact }
        rows: { least: 1, most: 1000 }
        """;

    [Fact]
    public void A_list_is_read_as_its_manifest_says()
    {
        var list = Read(
            """
            domain,match,report,seen,words
            A.example,exact,https://r.example/1,2024-05-02,"one, two"
            bücher.example,exact,,2024-05,
            x,contains,,,
            www.a.example,exact,https://r.example/2,,"a
            b"
            c.example,exact,,,
            """).Value!;

        Assert.Equal(["a.example", "xn--bcher-kva.example", "c.example"], list.Entries.Select(entry => entry.Host));
        Assert.Equal(["2024-05-02", "2024-05", null], list.Entries.Select(entry => entry.Date?.Text));
        Assert.Equal(["https://r.example/1", null, null], list.Entries.Select(entry => entry.ReportUrl));
        Assert.Equal((1, 1), (list.LeftOut, list.Repeated));
        Assert.Matches("^[0-9a-f]{64}$", list.Sha256);
    }

    [Fact]
    public void Rows_that_the_manifest_leaves_out_are_not_even_judged()
    {
        var list = FlagListReader.Read(
            "list.csv", Encoding.UTF8.GetBytes("domain,match,report,seen\n*,exact,,never\na.example,exact,,\n"), ManifestOf(Manifest + "\nwithout: { seen: never }")).Value!;

        Assert.Equal((1, 1), (list.Entries.Count, list.LeftOut));
    }

    [Theory]
    [InlineData("*.a.example,exact,,", "wildcard")]
    [InlineData("https://a.example/,exact,,", "is an address")]
    [InlineData("a.example/x,exact,,", "has a path")]
    [InlineData("10.0.0.1,exact,,", "numeric address")]
    [InlineData(",exact,,", "host name is missing")]
    [InlineData("topnews,exact,,", "no host name")]
    [InlineData("a.example,exact,javascript:alert(1),", "no web address")]
    [InlineData("a.example,exact,,yesterday", "no date")]
    [InlineData("a.example", "1 fields, the header 4")]
    [InlineData("a.example,exact,,,,", "6 fields, the header 4")]
    [InlineData("a.example,exact,x\"y,", "a quote stands within")]
    [InlineData("a.example,exact,\"x\"y,", "text follows a closing quote")]
    public void A_row_that_cannot_be_read_is_told_with_its_line_and_refuses_the_list(string row, string reason)
    {
        var read = Read("domain,match,report,seen\nz.example,exact,\"\nhttps://r.example/\",\n" + row + "\ny.example,exact,,\n");

        Assert.Null(read.Value);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(4, problem.Line);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_row_is_told_until_enough_is_enough()
    {
        var read = Read("domain,match,report,seen\n" + string.Concat(Enumerable.Repeat("*,exact,,\n", 500)));

        Assert.Equal(101, read.Problems.Count);
        Assert.Contains("what follows was not read", read.Problems[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("domain,match\n", "there is no column 'seen'")]
    [InlineData("domain;match;report;seen\na.example;exact;;\n", "parted by semicolons")]
    [InlineData("domain,match,report,seen\n\"a.example,exact,,\nb.example,exact,,\n", "does not end")]
    public void A_file_that_is_no_such_list_is_refused(string text, string reason) =>
        Assert.Contains(Read(text).Problems, problem => problem.Message.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused_at_their_line()
    {
        byte[] bytes = [.. "domain,match,report,seen\n"u8, 0xFF, (byte)'\n'];

        Assert.Equal(2, Assert.Single(FlagListReader.Read("list.csv", bytes, ManifestOf(Manifest)).Problems).Line);
    }

    [Theory]
    [InlineData("name: list-a", "name: Shipped List", "is no name for a list")]
    [InlineData("name: list-a", "name: trust-txt", "is no name for a list")]
    [InlineData("date: 2025-11-01", "date: 2025-11", "must be a day")]
    [InlineData("date: 2025-11-01\n", "", "needs 'date'")]
    [InlineData("criterion: named in a published report\n", "", "needs 'criterion'")]
    [InlineData("url: https://institute.example/list", "url: see there", "no web address")]
    [InlineData("host: domain, ", "", "needs 'host'")]
    [InlineData("least: 1", "least: 0", "least")]
    [InlineData("publisher: Institute", "publisher: Institute\nextra: 1", "no key 'extra'")]
    public void A_manifest_that_leaves_something_open_is_refused(string old, string now, string reason)
    {
        var text = Manifest.ReplaceLineEndings("\n");
        Assert.Contains(old, text, StringComparison.Ordinal);
        var read = FlagManifestReader.Read("list.yaml", Encoding.UTF8.GetBytes(text.Replace(old, now, StringComparison.Ordinal)));

        Assert.Null(read.Value);
        Assert.Contains(read.Problems, problem => problem.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_real_list_is_read_whole()
    {
        var path = Requirement.SharedInput("datasets", "dima_influence_operation_domains.csv");
        var manifest = Manifest.Replace("seen", "identified_date", StringComparison.Ordinal)
            .Replace("reportUrl: report", "reportUrl: report_url", StringComparison.Ordinal).Replace("match:", "match_type:", StringComparison.Ordinal);

        var refused = FlagListReader.Read("list.csv", File.ReadAllBytes(path), ManifestOf(manifest));
        var read = FlagListReader.Read("list.csv", File.ReadAllBytes(path), ManifestOf(manifest + "\nwithout: { operation: TemplateOPS }"));

        Assert.Contains("'YYYY-MM-DD' is no date", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(read.Problems);
        Assert.Equal(8 + 2, read.Value!.LeftOut);
        Assert.Equal(2355 - 10, read.Value.Entries.Count + read.Value.Repeated);
        Assert.All(read.Value.Entries, entry => Assert.NotNull(entry.ReportUrl));
    }

    private static DataResult<FlagList> Read(string text) => FlagListReader.Read("list.csv", Encoding.UTF8.GetBytes(text), ManifestOf(Manifest));

    private static FlagManifest ManifestOf(string text) => FlagManifestReader.Read("list.yaml", Encoding.UTF8.GetBytes(text)).Value!;
}
