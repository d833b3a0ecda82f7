using System.Text;
using Credibility.Attributions.Training;
using Credibility.Drafts;
using Credibility.Formats.Corpora;
using Xunit;

namespace Credibility.Tests.Formats.Corpora;

public sealed class MarkupDraftTests
{
    private const string Front = "---\ntitle: Quay: closed again\nkind: local\nmust: [SRC011, SRC001]\nmustNot: []\n---\n";

    [Fact]
    public void Marks_are_taken_out_and_kept_as_spans()
    {
        var draft = Read("{S1|Wharf master Olu Hart} {C1|said} {T1|the quay was “unsafe”}.\n\n{T2|“Go home,”} {S2 =Hart|he} {C2|added}, {T2|“all of you.”}\n");
        Assert.Equal("Wharf master Olu Hart said the quay was “unsafe”.\n\n“Go home,” he added, “all of you.”", draft.Text);
        Assert.Equal("Quay: closed again", draft.Title);
        Assert.Equal(["Wharf master Olu Hart", "he"], draft.Attributions.Select(one => Words(draft, one.Source)));
        Assert.Equal("“Go home,”|“all of you.”", Words(draft, draft.Attributions[1].Content));
        Assert.Equal((GoldClass.Named, GoldClass.Pronoun, "Hart"), (draft.Attributions[0].Class!.Value, draft.Attributions[1].Class!.Value, draft.Attributions[1].RefersTo));
        Assert.True(draft.MarksChains);
    }

    [Fact]
    public void One_span_may_serve_several_attributions_and_marks_may_stand_inside_marks()
    {
        var draft = Read("{S1,2|Ada} {C1|says} {T1|that {S3 c|fishers} {C3 ~|fear} {T3|him}} and {C2|doubts} {T2|it}.");
        Assert.Equal([1, 2, 3], draft.Attributions.Select(one => one.Number));
        Assert.Equal(draft.Attributions[0].Source, draft.Attributions[1].Source);
        Assert.Equal("that fishers fear him", Words(draft, draft.Attributions[0].Content));
        Assert.Equal([false, false, true], draft.Attributions.Select(one => one.IsAttitude));
    }

    [Fact]
    public void Chains_answers_reasons_and_traps_are_read()
    {
        var draft = Read("{V1|Port Radio}, {K1|citing} {S1 g|a source} {R1|who feared for his job}, {C1|said} {T1|it sank}. {S2 i|The ministry} {C2 ~!1|denied} {T2|this}. {X asked=Hart|Hart did not answer}. {X idiom|So to speak}.");
        var (first, second) = (draft.Attributions[0], draft.Attributions[1]);
        Assert.Equal(new GoldConduit(new TextSpan(0, 10), "Port Radio", GoldClass.Named), Assert.Single(first.Via));
        Assert.Equal(("citing", "who feared for his job", true), (Words(draft, first.ChainCue), Words(draft, first.AnonymityReason), first.HasAnonymityReason));
        Assert.Equal((Stance.Supports, null, GoldClass.Generic), (first.Stance, first.Disputes, first.Class));
        Assert.Equal((Stance.Disputes, 1, true), (second.Stance, second.Disputes, second.IsAttitude));
        Assert.Equal([("negated report", "Hart"), ("idiom", null)], draft.Traps.Select(trap => (trap.Why, trap.Asked)));
    }

    [Fact]
    public void Judged_rules_are_read_and_a_draft_without_is_not_judged()
    {
        Assert.Equal(["SRC011", "SRC001"], Read("{C1|Reportedly} {T1|x}")!.Rules!.Must!);
        Assert.Empty(Read("{C1|Reportedly} {T1|x}")!.Rules!.MustNot);
        Assert.Null(MarkupDraft.Read("1-a.md", "---\ntitle: A\nkind: war\n---\n{C1|Allegedly} {T1|x}"u8).Value!.Rules);
    }

    [Fact]
    public void What_is_right_where_it_is_found_and_at_which_words_is_read()
    {
        var rules = Judged("right: [SRC012]\nplaces: SRC012 an aide; SRC012 one donor").Value!.Rules!;
        Assert.Null(rules.Must);
        Assert.Equal(["SRC012"], rules.Right);
        Assert.Equal([new GoldPlace("SRC012", "an aide"), new GoldPlace("SRC012", "one donor")], rules.Places);
    }

    [Theory]
    [InlineData("right: [SRC012]\nplaces: SRC012 a donor", "'a donor' does not stand in the text")]
    [InlineData("right: [SRC012]\nplaces: an aide", "'an aide' must be a rule and words of the draft")]
    [InlineData("right: [SRC012]\nmustNot: [SRC012]", "'SRC012' is also among the rules that are right here")]
    public void A_judgement_that_contradicts_itself_or_the_text_is_refused(string judgement, string says) =>
        Assert.Contains(says, Assert.Single(Judged(judgement).Problems).Message, StringComparison.Ordinal);

    private static Credibility.Formats.Yaml.DataResult<GoldDraft> Judged(string judgement) =>
        MarkupDraft.Read("1-a.md", Encoding.UTF8.GetBytes($"---\ntitle: A\nkind: war\n{judgement}\n---\n{{S1 g|an aide}} and {{S2 g|one donor}} {{C1,2|said}} {{T1,2|x}}"));

    [Theory]
    [InlineData("drafts/015-a.md", true)]
    [InlineData("drafts/016-a.md", false)]
    public void Every_fifth_draft_is_held_out(string file, bool heldOut) =>
        Assert.Equal(heldOut, MarkupDraft.Read(file, Encoding.UTF8.GetBytes(Front + "{C1|Allegedly} {T1|x}")).Value!.IsHeldOut);

    [Fact]
    public void Line_ends_of_either_kind_give_the_same_draft()
    {
        var crlf = (Front + "{S1|Ada} {C1|said}\n\n{T1|no}").Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal("Ada said\n\nno", MarkupDraft.Read("1-a.md", Encoding.UTF8.GetBytes(crlf)).Value!.Text);
    }

    [Theory]
    [InlineData("{S1|Ada said", 7, 1, "never closed")]
    [InlineData("Ada} said", 7, 4, "no mark is open")]
    [InlineData("x\n{Q1|Ada} said", 8, 1, "this is no mark")]
    [InlineData("{S|Ada} said", 7, 1, "needs the number")]
    [InlineData("{S1|Ada} {C1 ?|said} {T1|x}", 7, 10, "'?' must be ~")]
    [InlineData("{S1 z|Ada} {C1|said} {T1|x}", 7, 1, "'z' must be one of")]
    [InlineData("{S1|Ada} {C1|said} {T1 n|x}", 7, 20, "takes no attributes")]
    [InlineData("{X huh|x}", 7, 1, "'huh' must be idiom")]
    [InlineData("{S1|Ada }{C1|said}", 7, 1, "blanks stand at the edge")]
    [InlineData("{S1|}{C1|said}", 7, 1, "holds no words")]
    [InlineData("{S1|Ada} left", 7, 1, "neither a cue nor a content")]
    [InlineData("{C1 !2|denied} {T1|x}", 7, 1, "!2 is no other attribution")]
    [InlineData("{C1 !1|denied} {T1|x}", 7, 1, "!1 is no other attribution")]
    public void A_mark_that_is_wrong_is_told_with_its_place(string body, int line, int column, string message)
    {
        var problem = MarkupDraft.Read("1-a.md", Encoding.UTF8.GetBytes(Front + body)).Problems[0];
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: A\n", 1, "front matter")]
    [InlineData("---\ntitle: A\n---\n", 1, "'kind' is missing")]
    [InlineData("---\ntitle: A\nkind: gossip\n---\n", 3, "'gossip' is none of")]
    [InlineData("---\ntitle: A\nkind: war\nsort: x\n---\n", 4, "'sort' is none of")]
    [InlineData("---\ntitle: A\ntitle: B\nkind: war\n---\n", 3, "given twice")]
    [InlineData("---\ntitle:\nkind: war\n---\n", 2, "has no value")]
    [InlineData("---\ntitle: A\nkind: war\nmust: SRC001\n---\n", 4, "list in brackets")]
    [InlineData("---\ntitle: A\nkind: war\nmust: [1]\n---\n", 4, "'1' is no rule")]
    public void Front_matter_that_is_wrong_is_told_with_its_line(string text, int line, string message)
    {
        var problem = MarkupDraft.Read("1-a.md", Encoding.UTF8.GetBytes(text)).Problems[0];
        Assert.Equal(line, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_number_is_refused() =>
        Assert.Contains("must begin with the draft's number", Assert.Single(MarkupDraft.Read("README.md", Encoding.UTF8.GetBytes(Front + "x")).Problems).Message, StringComparison.Ordinal);

    private static GoldDraft Read(string body)
    {
        var result = MarkupDraft.Read("drafts/001-quay.md", Encoding.UTF8.GetBytes(Front + body));
        Assert.Empty(result.Problems);
        return result.Value!;
    }

    private static string Words(GoldDraft draft, IReadOnlyList<TextSpan> spans) => string.Join('|', spans.Select(span => draft.Text[span.Start..span.End]));
}
