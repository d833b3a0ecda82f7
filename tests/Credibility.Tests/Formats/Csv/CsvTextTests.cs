using System.Text;
using Credibility.Formats.Csv;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Csv;

public class CsvTextTests
{
    /// <summary>The hostile case H107.</summary>
    [Theory]
    [InlineData("=HYPERLINK(\"http://e\")", "\"'=HYPERLINK(\"\"http://e\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("'=1", "''=1")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\uFF0B1", "'\uFF0B1")]
    [InlineData("\uFF0D1", "'\uFF0D1")]
    [InlineData("\uFF20SUM(1)", "'\uFF20SUM(1)")]
    public void Text_that_a_spreadsheet_would_run_gets_an_apostrophe(string text, string cell)
    {
        Assert.Equal($"name\r\n{cell}\r\n", Table(text));
        Assert.Equal(text, CsvText.Restored(CsvText.Guarded(text)));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" spaced ", "\" spaced \"")]
    [InlineData("'tis", "'tis")]
    [InlineData("Агентство", "Агентство")]
    public void Text_is_quoted_where_it_has_to_be(string text, string cell) => Assert.Equal($"name\r\n{cell}\r\n", Table(text));

    [Fact]
    public void Numbers_stay_numbers_in_any_culture()
    {
        Assert.Equal("name\r\n-7.5\r\n", Table(-7.5));
        Assert.Equal("name\r\n12\r\n", Table(12L));
        // A line with nothing on it would be no row to many readers.
        Assert.Equal("name\r\n\"\"\r\n", Table(null));
        Assert.Equal("name\r\n2026-11-22T01:02:03.0000000Z\r\n", Table(new DateTime(2026, 11, 22, 1, 2, 3, DateTimeKind.Utc)));
    }

    [Fact]
    public void Every_text_comes_back_as_it_was_and_no_cell_begins_a_formula() => Gen.String.Sample(text =>
        CsvText.Restored(CsvText.Guarded(text)) == text && (CsvText.Guarded(text).Length == 0 || !"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".Contains(CsvText.Guarded(text)[0])));

    [Fact]
    public void A_row_of_another_length_is_refused()
    {
        using var table = new CsvText("a", "b");

        Assert.Throws<ArgumentException>(() => table.Row("only one"));
    }

    private static string Table(object? value)
    {
        using var table = new CsvText("name");
        table.Row(value);
        return Encoding.UTF8.GetString(table.ToUtf8());
    }
}
