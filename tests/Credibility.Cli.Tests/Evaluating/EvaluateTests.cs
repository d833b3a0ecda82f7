using System.Text.Json;
using Xunit;

namespace Credibility.Cli.Evaluating;

public sealed class EvaluateTests : IDisposable
{
    internal const string Gold = """
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

    internal const string Judged = "---\ntitle: Quay\nkind: local\nmust: [SRC009]\nmustNot: [SRC011]\n---\n{S1 g|Critics} {C1|said} {T1|the quay was unsafe}.\n\n{S2 c|An aide} {C2|said} {T2|that the mayor knew of it in May}.";

    [Fact]
    public void Rules_are_counted_by_corpus_and_together()
    {
        _folder.File("drafts/005-a.md", Judged);
        _folder.File("drafts/006-b.md", Judged);
        _folder.File("more/010-c.md", Judged);
        var run = BuiltProgram.Run("evaluate", _folder.Of("drafts"), _folder.Of("more"), "--format", "json");
        Assert.Equal((0, ""), (run.Code, run.Errors));
        var precision = JsonDocument.Parse(run.Output).RootElement.GetProperty("precision");
        Assert.Equal(
            [("drafts", 1, false), ("drafts", 1, true), ("more", 1, false)],
            precision.GetProperty("corpora").EnumerateArray().Select(corpus => (corpus.GetProperty("name").GetString()!, corpus.GetProperty("drafts").GetInt32(), corpus.GetProperty("trainedOn").GetBoolean())));
        var together = precision.GetProperty("together").EnumerateArray().ToDictionary(rule => rule.GetProperty("rule").GetString()!);
        Assert.Equal((2, 2, 2, 0), (Number("SRC009", "fired"), Number("SRC009", "judged"), Number("SRC009", "right"), Number("SRC009", "unjudged")));
        Assert.Equal((2, 0, 0.0), (Number("SRC011", "judged"), Number("SRC011", "right"), together["SRC011"].GetProperty("share").GetDouble()));
        Assert.Equal((2, 2), (together["SRC009"].GetProperty("must").GetProperty("count").GetInt32(), together["SRC009"].GetProperty("must").GetProperty("of").GetInt32()));
        Assert.Equal(0.3424, together["SRC009"].GetProperty("low").GetDouble());

        int Number(string rule, string name) => together[rule].GetProperty(name).GetInt32();
    }

    /// <summary>Nobody reads a source in these words; an editor marked one.</summary>
    private const string Unread = """
        {"doc_id":"a","title":"Quay","text":"The quay is shut. So much for what critics had, over coffee, of the builder: that the piles were rotten.","attributions":[{"id":1,"source":[35,42],"cue":[43,46],"content":[77,103],"sourceClass":"generic","via":[]}],"nonAttributions":[],"rules":{"must":["SRC009"],"mustNot":["SRC003"]}}
        """;

    [Fact]
    public void Declared_runs_the_rules_on_the_marks_and_not_on_what_is_read()
    {
        var gold = _folder.File("unread.jsonl", Unread);
        Assert.Equal((0, 1), Must(BuiltProgram.Run("evaluate", gold, "--format", "json").Output));
        Assert.Equal((1, 1), Must(BuiltProgram.Run("evaluate", gold, "--declared", "--format", "json").Output));

        static (int, int) Must(string output)
        {
            var must = JsonDocument.Parse(output).RootElement.GetProperty("rules").GetProperty("must");
            return (must.GetProperty("count").GetInt32(), must.GetProperty("of").GetInt32());
        }
    }

    [Theory]
    [InlineData("--write-precision", "pages")]
    [InlineData("--predictions", "x.jsonl")]
    public void Declared_says_nothing_of_what_is_read(string option, string value)
    {
        var run = BuiltProgram.Run("evaluate", _folder.File("unread.jsonl", Unread), "--declared", option, value);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("leave --predictions and --write-precision away", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_says_right_judged_and_the_interval()
    {
        _folder.File("drafts/005-a.md", Judged);
        var run = BuiltProgram.Run("evaluate", _folder.Of("drafts"));
        Assert.Contains("\nRules that were right: drafts, 1 drafts\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("SRC009      1       1   100.0    21–100          1         0   1 of 1\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_are_written_into_the_pages_twice_the_same_and_nothing_else_changes()
    {
        var (drafts, pages) = (_folder.File("drafts/005-a.md", Judged), CopyOfPages());
        var before = File.ReadAllText(Path.Combine(pages, "SRC009.md"));
        Assert.Equal(0, BuiltProgram.Run("evaluate", drafts, "--write-precision", pages, "--on", "2026-01-02").Code);
        var once = File.ReadAllText(Path.Combine(pages, "SRC009.md"));
        Assert.Equal(0, BuiltProgram.Run("evaluate", drafts, "--write-precision", pages, "--on", "2026-01-02").Code);
        Assert.Equal(once, File.ReadAllText(Path.Combine(pages, "SRC009.md")));
        Assert.Contains("\nmeasured:\n  on: 2026-01-02\n  method: v1.3\n  corpora:\n    - { name: 005-a, drafts: 1, judged: 1, right: 1 }\n---\n", once, StringComparison.Ordinal);
        Assert.Equal(WithoutFigures(before), WithoutFigures(once));
    }

    [Theory]
    [InlineData("--on", "2 May", "must be a day")]
    [InlineData("--predictions", "x.jsonl", "leave --predictions away")]
    public void What_cannot_be_written_is_refused_before_anything_is_read(string option, string value, string says)
    {
        var run = BuiltProgram.Run("evaluate", _folder.File("drafts/005-a.md", Judged), "--write-precision", _folder.Of("pages"), option, value);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_missing_leaves_every_page_as_it_was()
    {
        var pages = CopyOfPages();
        File.Delete(Path.Combine(pages, "SRC028.md"));
        var before = File.ReadAllText(Path.Combine(pages, "SRC001.md"));
        Assert.Equal(3, BuiltProgram.Run("evaluate", _folder.File("drafts/005-a.md", Judged), "--write-precision", pages, "--on", "2026-01-02").Code);
        Assert.Equal(before, File.ReadAllText(Path.Combine(pages, "SRC001.md")));
    }

    /// <summary>Run <c>credibility evaluate tests/corpus/annotated GOLD_DEV --write-precision data/rules</c> where this fails.</summary>
    [Fact]
    public void The_pages_carry_what_our_own_held_out_drafts_say()
    {
        var run = BuiltProgram.Run("evaluate", Path.Combine(Requirement.RepositoryRoot, "tests", "corpus", "annotated"), "--held-out", "--format", "json");
        Compare(run.Output, "annotated");
    }

    [Fact]
    public void The_pages_carry_what_the_gold_drafts_say()
    {
        var run = BuiltProgram.Run("evaluate", Requirement.SharedInput("corpora", "gold_dev.jsonl"), "--format", "json");
        Compare(run.Output, "gold_dev");
    }

    private static void Compare(string output, string name)
    {
        var corpus = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("precision").GetProperty("corpora").EnumerateArray());
        var counted = corpus.GetProperty("rules").EnumerateArray().ToDictionary(
            rule => rule.GetProperty("rule").GetString()!, rule => (rule.GetProperty("judged").GetInt32(), rule.GetProperty("right").GetInt32()));
        var stale = new List<string>();
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Requirement.RepositoryRoot, "data", "rules"), "SRC*.md").Order(StringComparer.Ordinal))
        {
            var (judged, right) = counted.GetValueOrDefault(Path.GetFileNameWithoutExtension(page));
            var line = $"    - {{ name: {name}, drafts: {corpus.GetProperty("drafts").GetInt32()}, judged: {judged}, right: {right} }}\n";
            if (!File.ReadAllText(page).Contains(line, StringComparison.Ordinal))
            {
                stale.Add($"{Path.GetFileName(page)} should say{line}");
            }
        }

        Assert.Empty(stale);
    }

    private string CopyOfPages()
    {
        var pages = Directory.CreateDirectory(_folder.Of("pages")).FullName;
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Requirement.RepositoryRoot, "data", "rules"), "*.md"))
        {
            File.Copy(page, Path.Combine(pages, Path.GetFileName(page)));
        }

        return pages;
    }

    private static string WithoutFigures(string page)
    {
        var (from, end) = (page.IndexOf("\nmeasured:\n", StringComparison.Ordinal), page.IndexOf("\n---\n", StringComparison.Ordinal));
        return from < 0 ? page : page[..from] + page[end..];
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
