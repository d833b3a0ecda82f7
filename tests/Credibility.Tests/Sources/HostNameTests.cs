using Credibility.Sources;
using Xunit;

namespace Credibility.Tests.Sources;

public sealed class HostNameTests
{
    [Theory]
    [InlineData("example.org", "example.org")]
    [InlineData("WWW.Example.ORG", "example.org")]
    [InlineData("example.org.", "example.org")]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("BÜCHER.example", "xn--bcher-kva.example")]
    [InlineData("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f")]
    [InlineData("xn--bcher-kva.example", "xn--bcher-kva.example")]
    [InlineData("a.b.c.d.example", "a.b.c.d.example")]
    [InlineData("9.example", "9.example")]
    public void A_host_has_one_form(string given, string host)
    {
        Assert.True(HostName.TryRead(given, out var read, out var problem), problem);
        Assert.Equal(host, read);
    }

    [Theory]
    [InlineData("", "missing")]
    [InlineData("example", "write it like example.org")]
    [InlineData("*.example.org", "wildcard")]
    [InlineData("https://example.org", "is an address")]
    [InlineData("example.org/news", "has a path")]
    [InlineData("example.org:443", "has a port")]
    [InlineData("[::1]", "numeric address")]
    [InlineData("10.0.0.1", "numeric address")]
    [InlineData("0x7f.1", "numeric address")]
    [InlineData("user@example.org", "'@'")]
    [InlineData("exa mple.org", "no host name")]
    [InlineData("-a.example", "no host name")]
    [InlineData("a..example", "no host name")]
    [InlineData("..", "no host name")]
    [InlineData("a_b.example", "no host name")]
    [InlineData("a\ufffd.example", "no host name")]
    [InlineData("a\u200b.example", "no host name")]
    [InlineData("ex。ample", "write it like")]
    [InlineData("a\0.example", "no host name")]
    public void What_is_no_host_is_refused_with_the_reason(string given, string reason)
    {
        Assert.False(HostName.TryRead(given, out var read, out var problem));
        Assert.Equal("", read);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.Example.org/", "example.org")]
    [InlineData("http://example.org", "example.org")]
    [InlineData("HTTPS://example.org", "example.org")]
    [InlineData("example.org/", "example.org")]
    [InlineData("example.org", "example.org")]
    public void A_site_is_its_host(string given, string host)
    {
        Assert.True(HostName.TryReadSite(given, out var read, out var problem), problem);
        Assert.Equal(host, read);
    }

    [Theory]
    [InlineData("https://social.example/page", "is a page")]
    [InlineData("https://example.org/?a=1", "is a page")]
    [InlineData("https://example.org?a", "is a page")]
    [InlineData("https://example.org#top", "is a page")]
    [InlineData("https://example.org\\@other.example/", "is a page")]
    [InlineData("ftp://example.org/", "is no web address")]
    [InlineData("https://example.org:8443/", "has a port")]
    [InlineData("https://user:pw@example.org/", "'@'")]
    [InlineData("https:///", "missing")]
    public void A_page_or_another_scheme_is_no_site(string given, string reason)
    {
        Assert.False(HostName.TryReadSite(given, out _, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_no_host() => Assert.False(HostName.TryRead("a" + (char)0xD800 + ".example", out _, out _));

    [Fact]
    public void A_name_longer_than_names_can_be_is_refused() =>
        Assert.False(HostName.TryRead(string.Join('.', Enumerable.Repeat("abcdefghi", 26)) + ".example", out _, out _));
}
