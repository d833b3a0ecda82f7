using Credibility.Attributions.Training;
using Credibility.Drafts;
using Credibility.Formats.Corpora;
using Xunit;

namespace Credibility.Tests.Formats.Corpora;

/// <summary>Real folders with small texts of our own, laid out as corpora are published.</summary>
public sealed class CorpusReaderTests : IDisposable
{
    private const string Text = "Ann Lee said no, but\nCole hopes it works. “We go,” Ann told us.";

    private const string Annotation =
        "T1\tSource 0 7\tAnn Lee\nT2\tCue 8 12\tsaid\nT3\tContent 13 15\tno\nT4\tAttribution 8 12\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
        + "T5\tSource 21 25\tCole\nT6\tCue 26 31\thopes\nT7\tContent 32 34;35 40\tit works\nT9\tAttribution 26 31\thopes\nE2\tAttribution:T9 Source:T5 Cue:T6 Content:T7\n"
        + "T10\tDiscuss 0 3\tAnn\n#1\tAnnotatorNotes T10\thm\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("corpus").FullName;

    [Fact]
    public void A_compartment_is_read_with_split_spans_and_the_first_annotator()
    {
        Write("text/paper_2016-03-11_slug-.txt", Text);
        Write("attributions/paper_2016-03-11_slug-_b2.ann", "T1\tCue 8 12\tsaid\nE1\tAttribution:T1 Cue:T1\n");
        Write("attributions/paper_2016-03-11_slug-_a1.ann", Annotation);
        var draft = Assert.Single(Read());
        Assert.Equal(("paper_2016-03-11_slug-", new DateOnly(2016, 3, 11), false), (draft.Id, draft.Published, draft.MarksChains));
        Assert.Equal(2, draft.Attributions.Count);
        Assert.Equal([new TextSpan(32, 34), new TextSpan(35, 40)], draft.Attributions[1].Content);
        Assert.Equal("Ann Lee", Text[..draft.Attributions[0].Source[0].End]);
    }

    [Fact]
    public void Relations_join_what_shares_a_cue_and_a_source_may_serve_two()
    {
        Write("a.txt", Text);
        Write("a.ann", "T1\tSource 0 7\tAnn Lee\nT2\tCue 8 12\tsaid\nT3\tContent 13 15\tno\nT6\tCue 55 59\ttold\nT7\tContent 42 50\t“We go,”\n"
            + "R1\tSays Arg1:T2 Arg2:T1\nR2\tSays Arg1:T2 Arg2:T3\nR3\tSays Arg1:T6 Arg2:T7\nR4\tSays Arg1:T1 Arg2:T6\n");
        var draft = Assert.Single(Read());
        Assert.Equal(2, draft.Attributions.Count);
        Assert.All(draft.Attributions, one => Assert.Equal(new TextSpan(0, 7), Assert.Single(one.Source)));
        Assert.Equal(["no", "“We go,”"], draft.Attributions.Select(one => Text[one.Content[0].Start..one.Content[0].End]));
    }

    [Fact]
    public void A_published_corpus_gives_its_training_part_and_holds_its_development_part_out()
    {
        foreach (var part in (string[])["train", "dev", "test", "annotator-training"])
        {
            Write($"data/{part}/text/{part}.txt", Text);
            Write($"data/{part}/attributions/{part}_x.ann", Annotation);
        }

        Assert.Equal([("train", false), ("dev", true)], Read().Select(draft => (draft.Id, draft.IsHeldOut)));
        Assert.Equal("test", Assert.Single(CorpusReader.Read(Path.Combine(_folder, "data/test")).Value!.Drafts).Id);
    }

    [Fact]
    public void Offsets_hold_whatever_line_ends_a_checkout_has_and_behind_a_byte_order_mark()
    {
        Write("a.txt", Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Write("a.ann", Annotation.Replace("\n", "\r\n", StringComparison.Ordinal));
        Write("b.txt", "\uFEFF" + "Bo said no");
        Write("b.ann", "T1\tCue 4 8\tsaid\nE1\tAttribution:T1 Cue:T1\n");
        Assert.Equal(3, Read().Sum(draft => draft.Attributions.Count));
    }

    [Theory]
    [InlineData("T1\tSource 0 700\tAnn\n", 1, 4, "0–700 is no stretch of the text, which has 63 characters")]
    [InlineData("T1\tSource 0 3\tBob\n", 1, 15, "the words here are 'Bob', those of the text at these offsets 'Ann'")]
    [InlineData("T1\tSource\tAnn\n", 1, 1, "a T line must be")]
    [InlineData("T1\tCue 0 3\tAnn\nT1\tCue 0 3\tAnn\n", 2, 1, "T1 is given twice")]
    [InlineData("T1\tCue 0 3\tAnn\nE1\tAttribution:T1 Content:T8\n", 2, 1, "'T8' is no span")]
    public void An_annotation_that_does_not_fit_is_told(string annotation, int line, int column, string message)
    {
        Write("a.txt", Text);
        Write("a.ann", annotation);
        var problem = Assert.Single(CorpusReader.Read(_folder).Problems);
        Assert.EndsWith("a.ann", problem.File, StringComparison.Ordinal);
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_may_hold_corpora_of_every_kind_and_the_guideline_is_no_draft()
    {
        Write("README.md", "# Guideline");
        Write("b.jsonl", """{"doc_id":"line","text":"x"}""");
        Write("005-held.md", "---\ntitle: A\nkind: war\n---\n{C1|Allegedly} {T1|so}.");
        Write("sub/c.txt", Text);
        Write("sub/c.ann", Annotation);
        Write("sub/plain.txt", "no annotation");
        Assert.Equal(["005-held", "line", "c"], Read().Select(draft => draft.Id));
        Assert.Equal("c", Assert.Single(CorpusReader.Read(Path.Combine(_folder, "sub", "c.ann")).Value!.Drafts).Id);
    }

    [Theory]
    [InlineData("", "no annotated drafts here")]
    [InlineData("nowhere", "no such file or folder")]
    public void Where_nothing_is_that_is_told(string name, string message) =>
        Assert.Contains(message, Assert.Single(CorpusReader.Read(Path.Combine(_folder, name)).Problems).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IReadOnlyList<GoldDraft> Read()
    {
        var result = CorpusReader.Read(_folder);
        Assert.Empty(result.Problems);
        return result.Value!.Drafts;
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
