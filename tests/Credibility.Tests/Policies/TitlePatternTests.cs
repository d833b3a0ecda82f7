using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies;

public sealed class TitlePatternTests
{
    [Theory]
    [InlineData("^Quay", "quay closed", true)]
    [InlineData("quay|harbour", "The Harbour", true)]
    [InlineData("^Quay$", "Quays", false)]
    public void A_pattern_matches_in_any_case(string pattern, string title, bool matches) => Assert.Equal(matches, TitlePattern.Of(pattern, out _)!.Matches(title));

    [Fact]
    public void A_draft_without_title_matches_nothing() => Assert.False(TitlePattern.Of(".*", out _)!.Matches(null));

    [Fact]
    public void A_pattern_that_would_backtrack_for_ever_runs_in_linear_time()
    {
        var pattern = TitlePattern.Of("^(a+)+$", out _)!;
        Assert.True(pattern.Matches(new string('a', 100_000)));
        Assert.False(pattern.Matches(new string('a', 100_000) + "!"));
    }

    [Theory]
    [InlineData(@"(a)\1(?=b)", "look-ahead and a back-reference")]
    [InlineData("(?!a)b", "look-ahead")]
    [InlineData("(?<=a)b", "look-behind")]
    [InlineData("(?>a+)b", "an atomic group")]
    [InlineData("a(", "is no regular expression")]
    [InlineData("[", "is no regular expression")]
    [InlineData("(((a{1,500}){1,500}){1,500})", "a repetition too large")]
    public void What_cannot_run_in_linear_time_is_refused_by_name(string text, string says)
    {
        Assert.Null(TitlePattern.Of(text, out var fault));
        Assert.Contains(says, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_length_is_capped()
    {
        Assert.NotNull(TitlePattern.Of(new string('a', TitlePattern.MaxChars), out _));
        Assert.Null(TitlePattern.Of(new string('a', TitlePattern.MaxChars + 1), out var fault));
        Assert.Contains("the most is 300", fault, StringComparison.Ordinal);
    }
}
