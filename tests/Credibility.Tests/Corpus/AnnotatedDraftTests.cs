using System.Globalization;
using System.Text.RegularExpressions;
using Credibility.Attributions.Training;
using Credibility.Drafts;
using Credibility.Formats.Corpora;
using Xunit;

namespace Credibility.Tests.Corpus;

/// <summary>
/// What the shipped weights are trained on and measured by: marks that slip, drafts that repeat one another or somebody else's text
/// would spoil both without a word.
/// </summary>
public sealed partial class AnnotatedDraftTests
{
    /// <summary>A sentence of so many words may be common property ("The council did not answer questions.").</summary>
    private const int CommonWords = 8;

    [Fact]
    public void Every_file_is_a_draft_that_can_be_read_and_only_the_guideline_is_none()
    {
        var files = Directory.GetFileSystemEntries(Annotated.Folder).Select(Path.GetFileName).Where(name => name != "README.md").Order(StringComparer.Ordinal);
        Assert.Equal(files, Annotated.Drafts.Select(draft => draft.Id + ".md"));
    }

    [Fact]
    public void Numbers_are_unique_and_have_no_gap() =>
        Assert.Equal(Enumerable.Range(1, Annotated.Drafts.Count), Annotated.Drafts.Select(Number));

    [Fact]
    public void Every_fifth_draft_is_held_out_and_no_other() =>
        Assert.All(Annotated.Drafts, draft => Assert.Equal(Number(draft) % 5 == 0, draft.IsHeldOut));

    [Fact]
    public void Every_draft_has_a_title_of_its_own_a_kind_and_attributions()
    {
        Assert.All(Annotated.Drafts, draft => Assert.True(draft is { Title.Length: > 0, Kind.Length: > 0, Attributions.Count: > 0 }, draft.Id));
        Assert.Empty(Annotated.Drafts.GroupBy(draft => draft.Title, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Kinds_that_are_held_out_are_trained_on_too()
    {
        var trained = Annotated.Drafts.Where(draft => !draft.IsHeldOut).Select(draft => draft.Kind).ToHashSet();
        Assert.All(Annotated.Drafts.Where(draft => draft.IsHeldOut), draft => Assert.Contains(draft.Kind, trained));
    }

    [Fact]
    public void Spans_lie_inside_are_trimmed_and_begin_and_end_with_words() =>
        Assert.Empty(Annotated.Drafts.SelectMany(draft => draft.Attributions.SelectMany(All).Where(span => !IsSound(draft.Text, span))
            .Select(span => $"{draft.Id}: '{draft.Text[Math.Max(0, span.Start - 5)..span.Start]}[{draft.Text[span.Start..span.End]}]'")));

    [Fact]
    public void An_attribution_has_a_source_or_a_content_and_one_without_cue_has_a_content() =>
        Assert.Empty(Annotated.Drafts.SelectMany(draft => draft.Attributions
            .Where(one => (one.Source.Count == 0 && one.Content.Count == 0) || (one.Cue.Count == 0 && one.Content.Count == 0))
            .Select(one => $"{draft.Id} {one.Number}")));

    [Fact]
    public void Every_draft_marks_sources_cues_and_contents() =>
        Assert.All(Annotated.Drafts, draft => Assert.True(
            draft.Attributions.Any(one => one.Source.Count > 0) && draft.Attributions.Any(one => one.Cue.Count > 0) && draft.Attributions.Any(one => one.Content.Count > 0), draft.Id));

    [Fact]
    public void No_two_drafts_share_a_sentence() =>
        Assert.Empty(Annotated.Drafts.SelectMany(draft => Sentences(draft.Text).Distinct().Select(sentence => (sentence, draft.Id)))
            .GroupBy(pair => pair.sentence, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{string.Join(", ", same.Select(pair => pair.Id))}: {same.Key}"));

    [Theory]
    [InlineData("polnear_train.jsonl")]
    [InlineData("gold_dev.jsonl")]
    public void No_draft_shares_a_sentence_with_a_corpus_that_is_only_measured(string corpus)
    {
        var theirs = CorpusReader.Read(Requirement.SharedInput("corpora", corpus)).Value!.Drafts.SelectMany(draft => Sentences(draft.Text)).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(theirs);
        Assert.Empty(Annotated.Drafts.SelectMany(draft => Sentences(draft.Text).Where(theirs.Contains).Select(sentence => $"{draft.Id}: {sentence}")));
    }

    private static int Number(GoldDraft draft) => int.Parse(draft.Id.AsSpan(0, draft.Id.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    private static IEnumerable<TextSpan> All(GoldAttribution one) =>
        [.. one.Source, .. one.Cue, .. one.Content, .. one.ChainCue, .. one.AnonymityReason, .. one.Via.Select(conduit => conduit.Mention).OfType<TextSpan>()];

    /// <summary>A word is not cut in two at either end, and no blank is taken along.</summary>
    private static bool IsSound(string text, TextSpan span) =>
        span.Start >= 0 && span.End <= text.Length && span.Length > 0
        && !char.IsWhiteSpace(text[span.Start]) && !char.IsWhiteSpace(text[span.End - 1])
        && !IsInsideWord(text, span.Start) && !IsInsideWord(text, span.End);

    private static bool IsInsideWord(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLetterOrDigit(text[offset - 1]) && char.IsLetterOrDigit(text[offset]);

    /// <summary>Words of every sentence that has more than the common ones, in small letters.</summary>
    private static IEnumerable<string> Sentences(string text) =>
        Ends().Split(text).Select(sentence => Words().Matches(sentence).Select(word => word.Value.ToLowerInvariant()).ToList())
            .Where(words => words.Count > CommonWords).Select(words => string.Join(' ', words));

    [GeneratedRegex(@"(?<=[.!?…][""'”’)]*)\s+|\n")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
