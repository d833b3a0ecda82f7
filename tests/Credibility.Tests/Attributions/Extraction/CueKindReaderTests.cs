using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Xunit;

namespace Credibility.Tests.Attributions.Extraction;

public sealed class CueKindReaderTests
{
    [Theory]
    [InlineData("The envoy", "said", CueKind.Statement)]
    [InlineData("The envoy", "denied", CueKind.Statement)]
    [InlineData("The survey", "showed", CueKind.Statement)]
    [InlineData("The envoy", "wants", CueKind.Attitude)]
    [InlineData("The envoy", "believes", CueKind.Attitude)]
    [InlineData("The envoy", "fears", CueKind.Attitude)]
    [InlineData("The envoy", "blorped", CueKind.Statement)]
    public void A_cue_that_nobody_classed_gets_its_kind_from_its_words(string source, string cue, CueKind kind)
    {
        var words = source.Split(' ').Length;
        Assert.Equal(kind, Read($"{source} {cue} that boats float.", new TokenRange(0, words), new TokenRange(words, words + 1), CueKind.Statement));
    }

    [Fact]
    public void Words_of_saying_beside_words_of_wanting_make_a_statement() =>
        Assert.Equal(CueKind.Statement, Read("The envoy said he wants a boat.", new TokenRange(0, 2), new TokenRange(2, 5), CueKind.Statement));

    [Fact]
    public void A_hedge_without_anybody_behind_it_is_the_writers_distance() =>
        Assert.Equal(CueKind.Hedge, Read("The boat reportedly sank.", null, new TokenRange(2, 3), CueKind.Statement));

    [Fact]
    public void A_hedge_beside_somebody_stays_what_they_said() =>
        Assert.Equal(CueKind.Statement, Read("The envoy reportedly said so.", new TokenRange(0, 2), new TokenRange(2, 4), CueKind.Statement));

    [Theory]
    [InlineData(CueKind.Attitude)]
    [InlineData(CueKind.Hedge)]
    public void What_a_rule_said_of_its_hit_stands(CueKind kind) => Assert.Equal(kind, Read("The envoy said so.", new TokenRange(0, 2), new TokenRange(2, 3), kind));

    private static CueKind Read(string prose, TokenRange? source, TokenRange cue, CueKind kind)
    {
        var found = new FoundAttribution { Source = source, Cue = [cue], Kind = kind };
        return CueKindReader.Read(new ClassedText(new TokenisedText(prose), Readings.Words), [found])[0].Kind;
    }
}
