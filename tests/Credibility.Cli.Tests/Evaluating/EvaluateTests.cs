using System.Text.Json;
using Xunit;

namespace Credibility.Cli.Evaluating;

public sealed class EvaluateTests : IDisposable
{
    private const string Gold = """
        {"doc_id":"a","title":"Quay","text":"Port Wire, citing Ann Lee, said it sank. Bo denied this. He declined to comment.","attributions":[{"id":1,"source":[18,25],"cue":[27,31],"content":[32,39],"via":[{"mention":[0,9],"name":"Port Wire"}]},{"id":2,"source":[41,43],"cue":[44,50],"content":[51,55],"via":[],"stance":"disputes","disputes":1}],"nonAttributions":[[60,79,"negated report"]],"rules":{"must":[],"mustNot":["SRC999"]}}
        """;

    private const string Whole = """
        {"doc_id":"a","attributions":[{"source":[18,25],"cue":[27,31],"content":[32,39],"via":[[0,9]]},{"source":[41,43],"cue":[44,50],"content":[51,55],"answers":0}],"asked":[[60,79]]}
        """;

    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Predictions_that_are_the_gold_score_a_hundred_throughout()
    {
        var run = BuiltProgram.Run("evaluate", _folder.File("gold.jsonl", Gold), "--predictions", _folder.File("found.jsonl", Whole), "--misses");
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith("1 drafts, 2 attributions\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("source with content          100.00   100.00   100.00        2        2        2\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("chains followed to the origin         100.0  1 of 1\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("answers tied to what they answer      100.0  1 of 1\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("traps taken for attributions            0.0  0 of 1\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Misses", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_gives_shares_and_misses_say_what_was_lost()
    {
        var run = BuiltProgram.Run("evaluate", _folder.File("gold.jsonl", Gold), "--predictions", _folder.File("found.jsonl", """{"doc_id":"a"}"""), "--format", "json", "--misses");
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(0, json.GetProperty("pair").GetProperty("f1").GetDouble());
        Assert.Equal(2, json.GetProperty("source").GetProperty("exact").GetProperty("gold").GetInt32());
        Assert.False(json.TryGetProperty("rules", out _));
        var misses = json.GetProperty("misses").EnumerateArray().Select(miss => miss.GetString()!).ToList();
        Assert.Contains("a#1: source missed: Ann Lee · said · it sank", misses);
        Assert.Contains("a#1: chain not followed (Port Wire): Ann Lee · said · it sank", misses);
        Assert.Contains("a#2: answer to 1 not tied: Bo · denied · this", misses);
        Assert.Contains("a: not read as asked: declined to comment", misses);
    }

    [Fact]
    public void Reading_the_drafts_runs_the_rules_and_dumps_what_a_second_run_scores_the_same()
    {
        var gold = _folder.File("gold.jsonl", Gold);
        var first = BuiltProgram.Run("evaluate", gold, "--dump", _folder.Of("dump.jsonl"), "--format", "json");
        Assert.Equal((0, ""), (first.Code, first.Errors));
        var rules = JsonDocument.Parse(first.Output).RootElement.GetProperty("rules");
        Assert.Equal((0, 1, 1), (rules.GetProperty("mustNot").GetProperty("count").GetInt32(), rules.GetProperty("mustNot").GetProperty("of").GetInt32(), rules.GetProperty("cleanDrafts").GetInt32()));
        var second = BuiltProgram.Run("evaluate", gold, "--predictions", _folder.Of("dump.jsonl"), "--format", "json");
        Assert.Equal(Part(first, "source"), Part(second, "source"));
        Assert.Equal(Part(first, "pair"), Part(second, "pair"));
        Assert.Equal(Part(first, "layers"), Part(second, "layers"));
    }

    [Fact]
    public void Only_what_is_held_out_is_measured_where_that_is_asked()
    {
        const string draft = "---\ntitle: A\nkind: war\n---\n{S1|Ann} {C1|said} {T1|no}.";
        _folder.File("drafts/005-a.md", draft);
        _folder.File("drafts/006-b.md", draft);
        Assert.StartsWith("1 drafts", BuiltProgram.Run("evaluate", _folder.Of("drafts"), "--held-out").Output, StringComparison.Ordinal);
        Assert.StartsWith("2 drafts", BuiltProgram.Run("evaluate", _folder.Of("drafts")).Output, StringComparison.Ordinal);
        var none = BuiltProgram.Run("evaluate", _folder.Of("drafts/006-b.md"), "--held-out");
        Assert.Equal((2, ""), (none.Code, none.Output));
        Assert.Contains("none of these drafts is held out", none.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_told_with_its_place_and_measures_nothing()
    {
        var gold = _folder.File("gold.jsonl", Gold + "\n{\"doc_id\":7}\n");
        var broken = BuiltProgram.Run("evaluate", gold);
        Assert.Equal((3, ""), (broken.Code, broken.Output));
        Assert.Contains("gold.jsonl:2:1: doc_id: must be a text", broken.Errors, StringComparison.Ordinal);
        var missing = BuiltProgram.Run("evaluate", _folder.Of("nowhere"));
        Assert.Equal(3, missing.Code);
        Assert.Contains("there is no such file or folder", missing.Errors, StringComparison.Ordinal);
        Assert.Equal(3, BuiltProgram.Run("evaluate", _folder.File("good.jsonl", Gold), "--predictions", _folder.Of("nowhere")).Code);
        Assert.Equal(3, BuiltProgram.Run("evaluate", _folder.Of("good.jsonl"), "--dump", _folder.Of("no/such/folder")).Code);
    }

    public void Dispose() => _folder.Dispose();

    private static string Part(ProgramRun run, string name) => JsonDocument.Parse(run.Output).RootElement.GetProperty(name).ToString();
}
