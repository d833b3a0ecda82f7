using Credibility.Drafts;
using Credibility.Formats.Changes;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Changes;

public sealed class ChangedWordsTests
{
    private const string Draft = "The quay is shut, Ann Reed said. The mayor denied it.\n\nTwo ships waited outside, a pilot said.\n";

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("c."), Gen.Const("d"), Gen.Const("\n"), Gen.Const("\n\n"), Gen.Const("\r\n"), Gen.Const(" "), Gen.Const("\t"), Gen.Const("“e.”"), Gen.Const("<p>f.</p>")).Array[0, 40].Select(parts => string.Join(' ', parts));

    private static string[] Changed(string before, string after) =>
        [.. ChangedWords.Between(before, after).Spans.Select(span => string.Join(' ', after[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    [Theory]
    [InlineData("shut, Ann", "closed, Ann", "closed,")]
    [InlineData("The mayor", "Yesterday the mayor", "Yesterday the")]
    [InlineData(" Ann Reed", " Dr Ann Reed", "Dr")]
    [InlineData("a pilot said.", "a pilot said. Nobody was hurt.", "Nobody was hurt.")]
    public void New_words_are_told_and_no_others(string old, string fresh, string changed) => Assert.Equal([changed], Changed(Draft, Draft.Replace(old, fresh, StringComparison.Ordinal)));

    [Fact]
    public void What_is_taken_out_of_a_sentence_touches_its_neighbours_there() =>
        Assert.Equal(["waited a"], Changed(Draft, Draft.Replace("outside, ", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("The mayor denied it.")]
    [InlineData("The quay is shut, Ann Reed said. ")]
    [InlineData("Two ships waited outside, a pilot said.\n")]
    [InlineData("The quay is shut, Ann Reed said. The mayor denied it.\n\n")]
    public void A_whole_sentence_that_is_gone_touches_none_that_is_left(string sentence)
    {
        var change = ChangedWords.Between(Draft, Draft.Replace(sentence, "", StringComparison.Ordinal));

        Assert.Empty(change.Spans);
        Assert.True(change.IsAny);
    }

    [Fact]
    public void A_sentence_put_before_one_that_begins_alike_is_the_only_one_that_changed() => Assert.Equal(
        ["Ann Reed said the quay is shut."],
        Changed("Ann Reed said the pier is shut. Nobody came.", "Ann Reed said the quay is shut. Ann Reed said the pier is shut. Nobody came."));

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\n", "\r")]
    [InlineData(" ", "  ")]
    [InlineData(" ", "\n")]
    [InlineData("\n\n", "\n\n\n")]
    public void White_space_is_no_change(string old, string fresh) => Assert.False(ChangedWords.Between(Draft, Draft.Replace(old, fresh, StringComparison.Ordinal)).IsAny);

    [Fact]
    public void A_text_without_an_older_version_is_new_in_all_its_words()
    {
        var all = ChangedWords.All(Draft);

        Assert.True(all.Touch(new TextSpan(0, 3)) && all.Touch(new TextSpan(Draft.Length - 3, Draft.Length)));
        Assert.Empty(ChangedWords.All("").Spans);
    }

    [Fact]
    public void Texts_with_nothing_in_common_cost_no_square_of_their_length()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 100_000)), string.Join(' ', Enumerable.Range(200_000, 100_000)));

        Assert.Equal([new TextSpan(0, after.Length)], ChangedWords.Between(before, after).Spans);
    }

    [Fact]
    public void A_text_differs_from_itself_in_nothing() => Text.Sample(text =>
    {
        var change = ChangedWords.Between(text, text);
        return !change.IsAny && change.Spans.Count == 0;
    });

    [Fact]
    public void Words_that_are_not_told_stand_in_the_old_text_in_the_same_order() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        var change = ChangedWords.Between(before, after);
        var kept = new List<string>();
        var words = new TextWords(after);
        for (var i = 0; i < words.Words.Count; i++)
        {
            if (!change.Touch(words.Span(i)))
            {
                kept.Add(words.Words[i]);
            }
        }

        var at = 0;
        foreach (var word in new TextWords(before).Words)
        {
            at += at < kept.Count && kept[at] == word ? 1 : 0;
        }

        return at == kept.Count;
    });

    [Fact]
    public void A_longer_stretch_is_touched_by_all_that_touches_a_part_of_it() => Gen.Select(Text, Text, Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 60]).Sample((before, after, a, b, c, d) =>
    {
        int[] ends = [a, b, c, d];
        Array.Sort(ends);
        var change = ChangedWords.Between(before, after);
        return !change.Touch(new TextSpan(ends[1], ends[2])) || change.Touch(new TextSpan(ends[0], Math.Max(ends[3], ends[1] + 1)));
    });

    /// <summary>An edit of one word more never makes fewer words new, where each edit replaces a word by one that stands nowhere else.</summary>
    [Fact]
    public void The_more_is_replaced_the_more_is_touched() => Gen.Select(Gen.Int[1, 40], Gen.Bool.Array[40], Gen.Bool.Array[40]).Sample((count, first, second) =>
    {
        string With(Func<int, bool> isReplaced) => string.Join(' ', Enumerable.Range(0, count).Select(i => isReplaced(i) ? $"y{i:00}" : $"x{i:00}"));
        var before = With(_ => false);
        bool[] Touched(Func<int, bool> isReplaced)
        {
            var change = ChangedWords.Between(before, With(isReplaced));
            return [.. Enumerable.Range(0, count).Select(i => change.Touch(new TextSpan(4 * i, (4 * i) + 3)))];
        }

        var (fewer, more) = (Touched(i => first[i]), Touched(i => first[i] || second[i]));
        return fewer.Zip(more).All(pair => !pair.First || pair.Second) && fewer.AsSpan().SequenceEqual(first.AsSpan(0, count));
    });
}
