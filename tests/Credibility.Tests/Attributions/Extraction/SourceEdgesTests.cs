using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Xunit;

namespace Credibility.Tests.Attributions.Extraction;

public sealed class SourceEdgesTests
{
    [Theory]
    [InlineData("The hall went quiet when a Lindqvist aide said the vote was off.", "The hall went quiet when a Lindqvist aide", "a Lindqvist aide")]
    [InlineData("It was hailed for what many observers call a revival.", "for what many observers", "many observers")]
    [InlineData("Villagers, however, said the well was dry.", "Villagers, however,", "Villagers")]
    [InlineData("Local councillors, on the other hand, said it was full.", "Local councillors, on the other hand,", "Local councillors")]
    [InlineData("The mayor, Ilse Brandt, said it was full.", "The mayor, Ilse Brandt,", "The mayor, Ilse Brandt")]
    public void A_source_is_cut_back_to_who_speaks(string prose, string source, string expected)
    {
        var (text, found) = Cut(prose, source);
        Assert.Equal(expected, text.TextOf(found.Source!.Value));
        Assert.Empty(found.Via);
    }

    [Fact]
    public void Who_is_quoted_by_an_outlet_is_the_source_and_the_outlet_carried_it()
    {
        var (text, found) = Cut("Nord Wire quoted a harbour official as saying the quay was closed.", "Nord Wire quoted a harbour official");
        Assert.Equal("a harbour official", text.TextOf(found.Source!.Value));
        Assert.Equal("Nord Wire", text.TextOf(Assert.Single(found.Via)));
    }

    private static (TokenisedText Text, FoundAttribution Found) Cut(string prose, string source)
    {
        var text = new TokenisedText(prose);
        var start = prose.IndexOf(source, StringComparison.Ordinal);
        var tokens = Enumerable.Range(0, text.Count).Where(at => text.Tokens[at].Start >= start && text.Tokens[at].End <= start + source.Length).ToList();
        var found = new FoundAttribution { Source = new TokenRange(tokens[0], tokens[^1] + 1) };
        return (text, Assert.Single(SourceEdges.Read(new ClassedText(text, Readings.Words), [found])));
    }
}
