using System.Text;
using Credibility.Imports.TrustTxt;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Imports.TrustTxt;

public sealed class TrustTxtReaderTests
{
    [Fact]
    public void Every_variable_of_the_reference_document_is_read()
    {
        var content = Read(
            """
            # who we are
            member=https://m.example/
            belongto=https://association.example/members
            control=https://b.example/
            controlledby=https://group.example
            social=https://social.example/@us
            vendor=https://v.example/
            customer=https://c.example/
            disclosure=https://us.example/ethics#money
            contact=editor@us.example
            datatrainingallowed=No
            """);

        Assert.Empty(content.Refused);
        Assert.Equal(Enum.GetValues<TrustTxtVariable>(), content.Entries.Select(entry => entry.Variable));
        Assert.Equal(Enumerable.Range(2, 10), content.Entries.Select(entry => entry.Line));
        Assert.Equal(
            ["https://m.example/", "https://association.example/members", "b.example", "group.example", "https://social.example/@us", "https://v.example/",
                "https://c.example/", "https://us.example/ethics#money", "editor@us.example", "no"],
            content.Entries.Select(entry => entry.Value));
    }

    [Theory]
    [InlineData("control=https://b.example/\rcontrol=https://c.example/", 2)]
    [InlineData("control=https://b.example/\r\ncontrol=https://c.example/\r\n", 2)]
    [InlineData("  Control = https://b.example/  # our other title", 1)]
    [InlineData("CONTROL=B.EXAMPLE", 1)]
    [InlineData("#control=https://b.example/", 0)]
    [InlineData("", 0)]
    [InlineData("\n\n \t\n", 0)]
    public void Line_ends_spaces_case_and_comments_do_not_matter(string text, int entries)
    {
        var content = Read(text);

        Assert.Empty(content.Refused);
        Assert.Equal(entries, content.Entries.Count);
    }

    [Theory]
    [InlineData("control", "has no '='")]
    [InlineData("controls=https://b.example/", "no variable 'controls'")]
    [InlineData("=https://b.example/", "no variable ''")]
    [InlineData("control=", "value is missing")]
    [InlineData("control=https://social.example/page", "is a page")]
    [InlineData("control=https://10.0.0.1/", "numeric address")]
    [InlineData("control=*.b.example", "wildcard")]
    [InlineData("controlledby=javascript:alert(1)", "port or is a numeric")]
    [InlineData("controlledby=mailto:a@b.example", "'@'")]
    [InlineData("datatrainingallowed=maybe", "neither yes nor no")]
    public void A_line_that_cannot_be_read_is_refused_with_its_number_and_harms_no_other(string line, string reason)
    {
        var content = Read("control=https://a.example/\n" + line + "\ncontrol=https://z.example/\n");

        var refused = Assert.Single(content.Refused);
        Assert.Equal(2, refused.Line);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Equal(["a.example", "z.example"], content.Entries.Select(entry => entry.Value));
    }

    [Fact]
    public void A_line_longer_than_an_address_may_be_is_refused() =>
        Assert.Contains("2048", Assert.Single(Read("contact=" + new string('x', 2_048)).Refused).Reason, StringComparison.Ordinal);

    [Fact]
    public void Whatever_the_bytes_are_each_line_is_read_refused_or_empty() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        var content = TrustTxtReader.Read(bytes, out var problem);
        if (content is null)
        {
            Assert.NotEqual("", problem);
            return;
        }

        var lines = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").Split('\n').Length;
        Assert.InRange(content.Entries.Count + content.Refused.Count, 0, lines);
        Assert.Equal(content.Entries.Count + content.Refused.Count, content.Entries.Select(entry => entry.Line).Concat(content.Refused.Select(line => line.Line)).Distinct().Count());
    });

    private static TrustTxtContent Read(string text) => TrustTxtReader.Read(Encoding.UTF8.GetBytes(text), out _)!;
}
