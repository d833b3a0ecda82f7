using System.Text.RegularExpressions;
using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Tests.Corpus;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Attributions;

public sealed class PhraseSetTests
{
    private static readonly PhraseSet Phrases = new(["could not be verified", "state", "state-run", "ministry's"]);

    [Theory]
    [InlineData("It could not be verified.")]
    [InlineData("IT COULD NOT BE VERIFIED")]
    [InlineData("It could not\r\n  be verified")]
    [InlineData("It could not, be verified")]
    [InlineData("the state's agency")]
    [InlineData("a state–run agency")]
    [InlineData("the ministry’s agency")]
    public void Phrases_are_found_across_case_breaks_and_marks(string text) => Assert.True(Phrases.IsIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("a statement")]
    [InlineData("an estate")]
    [InlineData("It could be verified")]
    [InlineData("the ministry")]
    public void Parts_of_words_and_other_words_are_not(string text) => Assert.False(Phrases.IsIn(text));

    [Theory]
    [InlineData("Neither account could be verified.", true)]
    [InlineData("Neither side's account of the long night, nor the pictures shown later on, could be verified.", false)]
    [InlineData("Neither side's account of that night could be verified.", true)]
    [InlineData("Neither came. The rest could be verified.", false)]
    [InlineData("Neither could be verified.", false)]
    public void A_gap_is_some_words_of_the_same_sentence(string text, bool found) => Assert.Equal(found, new PhraseSet(["neither … could be verified"]).IsIn(text));

    [Fact]
    public void The_longest_phrase_at_a_place_counts_once() => Assert.Equal([new TextSpan(2, 11), new TextSpan(16, 21)], Phrases.In("a state-run and state agency"));

    [Fact]
    public void An_empty_list_finds_nothing()
    {
        var none = new PhraseSet([]);
        Assert.False(none.IsIn("anything"));
        Assert.Empty(none.In("anything"));
        Assert.Equal("anything", none.Without("anything"));
    }

    [Fact]
    public void Phrases_can_be_taken_out() => Assert.Equal("run by the  ", Phrases.Without("run by the state"));

    [Fact]
    public void A_phrase_with_marks_of_patterns_is_taken_as_it_stands() => Assert.False(new PhraseSet(["a.b"]).IsIn("axb"));

    [Fact]
    public void A_phrase_that_no_word_begins_is_found_where_it_stands() => Assert.Equal([new TextSpan(2, 5)], new PhraseSet(["#ad"]).In("a #ad #adverb"));

    [Fact]
    public void Looking_at_the_first_words_finds_what_one_pattern_tried_everywhere_finds()
    {
        var lexicon = Shipped.Data.Lexicon;
        foreach (var list in new[] { lexicon.Unverified, lexicon.AnonymityReasons, lexicon.AnonymityRequests, lexicon.Disclosures, lexicon.Cues, lexicon.Occasions, lexicon.Days, lexicon.Factives, lexicon.Presuppositions, lexicon.BackReferences, lexicon.Messengers })
        {
            var (phrases, pattern) = (new PhraseSet(list), OnePattern(list));
            foreach (var draft in Annotated.Drafts.Where(draft => draft.IsHeldOut))
            {
                Assert.Equal(pattern.Matches(draft.Text).Select(match => new TextSpan(match.Index, match.Index + match.Length)), phrases.In(draft.Text));
            }
        }
    }

    /// <summary>Phrases as one pattern, the longest first.</summary>
    private static Regex OnePattern(IEnumerable<string> phrases) => new(
        @"(?<![\p{L}\p{N}])(?:" + string.Join('|', phrases.OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal)
            .Select(phrase => Regex.Escape(phrase).Replace("\\ …\\ ", @"(?:,?\s+[^\s.!?;:]+){1,8}?,?\s+", StringComparison.Ordinal).Replace("\\ ", @",?\s+", StringComparison.Ordinal)
                .Replace("'", "['’]", StringComparison.Ordinal).Replace("-", "[-‐‑–]", StringComparison.Ordinal)))
        + @")(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
