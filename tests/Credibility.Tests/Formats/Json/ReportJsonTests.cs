using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Credibility.Formats.Json;
using Credibility.Reports;
using Xunit;

namespace Credibility.Tests.Formats.Json;

public class ReportJsonTests
{
    [Fact]
    public void Names_are_camel_case_words_lower_kebab_dates_full_dates_and_spans_pairs()
    {
        var report = Parsed(Some.Report());

        Assert.Equal("2025-07-20", report.GetProperty("auditDate").GetString());
        var attribution = report.GetProperty("attributions")[0];
        Assert.Equal(("body-in-context", "about-opponent"), (attribution.GetProperty("mention").GetString(), attribution.GetProperty("standing").GetString()));
        Assert.Equal("[0,5]", attribution.GetProperty("source").GetRawText());
        var claim = report.GetProperty("claims")[0];
        Assert.Equal(("one-side", "not-put-to-them"), (claim.GetProperty("support").GetString(), claim.GetProperty("contested").GetString()));
        Assert.Equal("error", report.GetProperty("findings")[1].GetProperty("level").GetString());
        Assert.Equal(0, claim.GetProperty("nOutside").GetDouble());
    }

    [Fact]
    public void What_is_not_known_is_null_and_what_does_not_apply_is_left_out()
    {
        var report = Parsed(Some.Report());

        Assert.Equal(JsonValueKind.Null, report.GetProperty("claims")[1].GetProperty("support").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("claims")[1].GetProperty("contested").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("attributions")[0].GetProperty("cue").ValueKind);
        Assert.False(report.GetProperty("findings")[0].TryGetProperty("rewrite", out _));
        Assert.Equal("""{"unknown":"words are missing","workings":[]}""", report.GetProperty("measures").GetProperty("largest-conduit").GetRawText());
    }

    [Fact]
    public void Every_property_of_the_report_is_written()
    {
        var written = Parsed(Some.Report()).EnumerateObject().Select(p => p.Name);

        Assert.Equal(typeof(Report).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(), written.Order());
    }

    [Theory]
    [InlineData(1.0 / 3, "0.333333333333")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(-0.0, "0")]
    [InlineData(1e-17, "1E-17")]
    [InlineData(123456789012345.678, "123456789012000")]
    public void Numbers_have_twelve_significant_digits(double share, string written) =>
        Assert.Equal(double.Parse(written, CultureInfo.InvariantCulture), ShareOf(Some.Report(share: share)).GetDouble());

    [Fact]
    public void The_last_bits_of_a_number_do_not_change_the_bytes() =>
        Assert.Equal(Bytes(Some.Report(share: 0.3)), Bytes(Some.Report(share: 0.1 + 0.2)));

    [Fact]
    public void A_number_that_is_none_is_a_fault_of_ours() => Assert.Throws<InvalidOperationException>(() => Bytes(Some.Report(share: double.NaN)));

    [Fact]
    public void Bytes_are_equal_in_two_cultures()
    {
        var here = Bytes(Some.Report());
        var before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign, other.DateTimeFormat.DateSeparator) = (",", "~", ".");
            CultureInfo.CurrentCulture = other;
            Assert.Equal(here, Bytes(Some.Report()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Measures_stand_in_the_order_of_their_ids() => Assert.Equal(
        ["largest-conduit", "separate-origins"], Parsed(Some.Report()).GetProperty("measures").EnumerateObject().Select(m => m.Name));

    [Theory]
    [InlineData("</script><svg onload=alert(1)>")]
    [InlineData("a & b \u2028 \u2029 \u0001 \"q\" 'q' \\ é 日本 😀")]
    public void Strings_survive_and_cannot_end_an_element(string words)
    {
        var report = Some.Report(words);
        var bytes = Bytes(report);

        Assert.Equal(-1, bytes.AsSpan().IndexOfAny("<>&"u8));
        Assert.DoesNotContain("\u2028", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("\u2029", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(words, Parsed(report).GetProperty("draft").GetProperty("title").GetString());
    }

    [Fact]
    public void The_indented_form_says_the_same()
    {
        var text = ReportJson.ToText(Some.Report("<b>"));

        Assert.StartsWith("{\n  \"id\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(Parsed(Some.Report("<b>")), JsonDocument.Parse(text).RootElement));
    }

    private static JsonElement ShareOf(Report report) => Parsed(report).GetProperty("sources")[0].GetProperty("originShares")[0].GetProperty("share");

    private static JsonElement Parsed(Report report) => JsonDocument.Parse(Bytes(report)).RootElement;

    private static byte[] Bytes(Report report)
    {
        var output = new ArrayBufferWriter<byte>();
        ReportJson.Write(report, output);
        return output.WrittenSpan.ToArray();
    }
}
