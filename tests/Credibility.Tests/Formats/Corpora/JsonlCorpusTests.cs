using System.Text;
using Credibility.Attributions.Training;
using Credibility.Drafts;
using Credibility.Formats.Corpora;
using Xunit;

namespace Credibility.Tests.Formats.Corpora;

public sealed class JsonlCorpusTests
{
    [Fact]
    public void Offsets_in_code_points_become_utf16()
    {
        var draft = Only("""{"doc_id":"a","text":"😀😀 Ann said no","attributions":[{"source":[3,6],"cue":[7,11],"content":[12,14]}]}""");
        var one = Assert.Single(draft.Attributions);
        Assert.Equal(["Ann", "said", "no"], [Words(draft, one.Source), Words(draft, one.Cue), Words(draft, one.Content)]);
        Assert.Equal((1, false), (one.Number, draft.MarksChains));
    }

    [Fact]
    public void Everything_that_gold_drafts_mark_is_read()
    {
        var draft = Only("""
            {"doc_id":"g","title":"T","text":"Wire, citing Bo, said no. Al, fearing reprisal, denied it. Cy declined.","topic":"war",
             "attributions":[
              {"id":4,"source":[13,15],"cue":[17,21],"content":[22,24],"sourceClass":"named","refersTo":"Bo Li","via":[{"mention":[0,4],"name":"The Wire"}],"chainCues":[[6,12]],"stance":"supports","disputes":null,"form":"mixed","anonymityReason":false},
              {"id":9,"source":[26,28],"cue":[48,54],"content":null,"via":[],"stance":"disputes","disputes":4,"sourceClass":null,"anonymityReason":true,"reason":[30,46]}],
             "nonAttributions":[[59,70,"negated report"]],"rules":{"must":["SRC001"],"mustNot":["SRC006"]}}
            """.ReplaceLineEndings(""));
        var (first, second) = (draft.Attributions[0], draft.Attributions[1]);
        Assert.Equal((4, GoldClass.Named, "Bo Li", ContentForm.Mixed, false), (first.Number, first.Class, first.RefersTo, first.Form, first.HasAnonymityReason));
        Assert.Equal(new GoldConduit(new TextSpan(0, 4), "The Wire"), Assert.Single(first.Via));
        Assert.Equal("citing", Words(draft, first.ChainCue));
        Assert.Equal((Stance.Disputes, 4, true, "fearing reprisal"), (second.Stance, second.Disputes, second.HasAnonymityReason, Words(draft, second.AnonymityReason)));
        Assert.Empty(second.Content);
        Assert.Equal(new GoldTrap(new TextSpan(59, 70), "negated report"), Assert.Single(draft.Traps));
        Assert.Equal(("T", "war", true, "SRC001", "SRC006"), (draft.Title, draft.Kind, draft.MarksChains, draft.Rules!.Must![0], draft.Rules.MustNot[0]));
    }

    [Fact]
    public void Pieces_that_overlap_become_one_and_names_like_e7_get_a_place()
    {
        var draft = Only("""{"doc_id":"a","text":"one two three","date":"2016-03-11","licence":"CC BY 4.0","source_url":"https://example.org/a","title":"T","author":"Ann","attributions":[{"id":"E7","source":null,"cue":null,"content":[0,7],"content_spans":[[4,13],[0,7]]}]}""");
        Assert.Equal(new TextSpan(0, 13), Assert.Single(draft.Attributions[0].Content));
        Assert.Equal(1, draft.Attributions[0].Number);
        Assert.Equal(new DateOnly(2016, 3, 11), draft.Published);
        Assert.Equal(new CorpusNotice("CC BY 4.0", "T", "Ann", "https://example.org/a"), draft.Notice);
    }

    [Theory]
    [InlineData("""{"doc_id":"a","text":"x"},""", 2, "no JSON")]
    [InlineData("[]", 2, "one JSON object")]
    [InlineData("""{"text":"x"}""", 2, "doc_id: is missing")]
    [InlineData("""{"doc_id":"a","text":7}""", 2, "text: must be a text")]
    [InlineData("""{"doc_id":"first","text":"x"}""", 2, "'first' stands further up")]
    [InlineData("""{"doc_id":"a","text":"x","attributions":[{"cue":[0,2]}]}""", 2, "attributions[0].cue: [0, 2] is no stretch of the text, which has 1 code points")]
    [InlineData("""{"doc_id":"a","text":"x","attributions":[{"cue":[1,1]}]}""", 2, "attributions[0].cue: [1, 1]")]
    [InlineData("""{"doc_id":"a","text":"x","attributions":[{"cue":["a",1]}]}""", 2, "must be a span")]
    [InlineData("""{"doc_id":"a","text":"x","attributions":{}}""", 2, "attributions: must be a list")]
    [InlineData("""{"doc_id":"a","text":"x","attributions":[3]}""", 2, "attributions[0]: must be an object")]
    [InlineData("""{"doc_id":"a","text":"x","attributions":[{"stance":"odd"}]}""", 2, "'odd' is none of supports, disputes")]
    [InlineData("""{"doc_id":"a","text":"x","date":"May"}""", 2, "date: 'May' is no day")]
    public void A_line_that_is_wrong_is_told(string line, int number, string message)
    {
        var problem = JsonlCorpus.Read("c.jsonl", Encoding.UTF8.GetBytes("""{"doc_id":"first","text":"x"}""" + "\n" + line)).Problems[0];
        Assert.Equal(number, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_told() => Assert.Contains("empty", Assert.Single(JsonlCorpus.Read("c.jsonl", "\n"u8).Problems).Message, StringComparison.Ordinal);

    private static GoldDraft Only(string line)
    {
        var result = JsonlCorpus.Read("c.jsonl", Encoding.UTF8.GetBytes(line));
        Assert.Empty(result.Problems);
        return Assert.Single(result.Value!.Drafts);
    }

    private static string Words(GoldDraft draft, IReadOnlyList<TextSpan> spans) => string.Join('|', spans.Select(span => draft.Text[span.Start..span.End]));
}
