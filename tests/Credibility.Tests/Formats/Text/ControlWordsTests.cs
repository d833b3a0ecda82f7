using Credibility.Formats.Text;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Text;

/// <summary>Control that is partly open, in words.</summary>
public sealed class ControlWordsTests
{
    [Theory]
    [InlineData("captured-public or state-controlled", "a state owns or governs it and controls its editorial line; open is whether a state is its main funder")]
    [InlineData("captured-private or state-controlled", "a state funds it and controls its editorial line; open is whether a state owns it or appoints those who govern it")]
    [InlineData(
        "captured-private or captured-public or state-controlled",
        "a state controls its editorial line; open is whether a state is its main funder, and whether a state owns it or appoints those who govern it")]
    [InlineData("independent-state-funded or independent-state-funded-and-managed", "a state funds it, and no state controls its editorial line; open is whether a state owns it or appoints those who govern it")]
    [InlineData("independent-private or independent-state-funded", "no state owns it or controls its editorial line; open is whether a state is its main funder")]
    [InlineData("independent-private or independent-public", "no state funds it, owns it or controls its editorial line; open is whether it is public in form")]
    [InlineData(
        "independent-private or independent-public or independent-state-funded",
        "no state owns it or controls its editorial line; open is whether a state is its main funder, and whether it is public in form")]
    public void What_is_sure_stands_before_what_is_open(string level, string words) =>
        Assert.Equal(words, ScoreWords.Level("control-type", level, Table));

    /// <summary>Whatever is evidenced is said once and nothing else is, for every mix of what is known.</summary>
    [Fact]
    public void No_mix_of_factors_is_said_to_be_otherwise_than_it_is()
    {
        bool?[] answers = [true, false, null];
        foreach (var (funding, ownership, editorial) in from f in answers from o in answers from e in answers select (f, o, e))
        {
            var possible = ControlReader.Possible(new SourceProfile { Id = "a", Name = "A", Kind = SourceKind.NewsSite, LegalForm = LegalForm.Private, Control = new(Of(funding), Of(ownership), Of(editorial)) }, new DateOnly(2026, 1, 1));
            if (possible.Count == 1)
            {
                continue;
            }

            var words = ControlWords.Partly([.. possible]);
            Assert.Equal(editorial is null, words.Contains("whether a state controls its editorial line", StringComparison.Ordinal));
            // Who edits without owning is captured, whoever pays: of such a mix nothing can be said about funding.
            Assert.Equal(funding is null && !possible.Contains(ControlType.CapturedPrivate), words.Contains("whether a state is its main funder", StringComparison.Ordinal) && !possible.Contains(ControlType.CapturedPrivate));
            Assert.Equal(ownership is null, words.Contains("whether a state owns it or appoints", StringComparison.Ordinal));
        }
    }

    private static ControlFactor? Of(bool? value) => value is { } known ? new ControlFactor(known, Validity.Unknown, ["e1"]) : null;

    private static ScoreTable Table => Shipped.Data.Method.Scores;
}
