using System.Text.Json;
using Xunit;

namespace Credibility.Cli.Training;

/// <summary>Trains on a few small drafts of our own; how well it reads is measured elsewhere.</summary>
public sealed class TrainTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_gives_others()
    {
        var corpus = Corpus();
        Assert.Equal(Weights(corpus, "7", "a"), Weights(corpus, "7", "b"));
        Assert.NotEqual(Weights(corpus, "7", "a"), Weights(corpus, "8", "c"));
    }

    [Fact]
    public void What_is_held_out_is_measured_and_the_folder_can_be_read_with()
    {
        var out_ = _folder.Of("model");
        var run = BuiltProgram.Run("train", Corpus(), Dated(), "--out", out_, "--seed", "1", "--epochs", "2", "--held-out", "0.25");
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("\ndrafts: trained on 8 drafts with 16 attributions, 2 held out\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\ndated.jsonl: trained on 3 drafts with 3 attributions, 1 held out\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("source overlap", run.Output, StringComparison.Ordinal);
        Assert.Contains("| drafts | 8 | 16 | 2 |", File.ReadAllText(Path.Combine(out_, "model-card.md")), StringComparison.Ordinal);
        var notices = File.ReadAllText(Path.Combine(out_, "notices.md"));
        Assert.Contains("- day-1: Quay 1, Ann Lee, <https://example.org/1>", notices, StringComparison.Ordinal);
        Assert.DoesNotContain("day-4", notices, StringComparison.Ordinal);
        var evaluation = BuiltProgram.Run("evaluate", Corpus(), "--model", out_, "--held-out");
        Assert.Equal((0, ""), (evaluation.Code, evaluation.Errors));
        Assert.StartsWith("2 drafts, 4 attributions\n", evaluation.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_lean_towards_finding_find_no_less()
    {
        var corpus = Corpus();
        int[] found = [.. ((string[])["-2", "2"]).Select(lean => Given(corpus, lean))];
        Assert.True(found[0] < found[1], $"{found[0]} sources were given leaning away, {found[1]} leaning towards");
    }

    [Fact]
    public void A_text_that_is_trained_on_and_held_out_at_once_is_refused()
    {
        _folder.File("other/011-twin.md", Draft(5));
        var run = BuiltProgram.Run("train", Corpus(), _folder.Of("other"), "--out", _folder.Of("model"));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("the text of 005-quay is held out in one place and trained on in another", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Of("model")));
    }

    [Fact]
    public void Nothing_to_train_on_and_options_that_are_none_are_usage()
    {
        var held = _folder.File("005-held.md", Draft(5));
        var run = BuiltProgram.Run("train", held, "--out", _folder.Of("model"));
        Assert.Equal(2, run.Code);
        Assert.Contains("there is nothing to train on", run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, BuiltProgram.Run("train", held).Code);
        Assert.Contains("'1' is no share", BuiltProgram.Run("train", held, "--out", "x", "--held-out", "1").Errors, StringComparison.Ordinal);
        Assert.Contains("'3' is no number from -2 to 2", BuiltProgram.Run("train", held, "--out", "x", "--lean", "3").Errors, StringComparison.Ordinal);
        Assert.Contains("'0' is no whole number from 1 to 1000", BuiltProgram.Run("train", held, "--out", "x", "--epochs", "0").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_and_weights_that_are_none_are_told()
    {
        var file = _folder.File("taken", "");
        var run = BuiltProgram.Run("train", Corpus(), "--out", file, "--epochs", "1");
        Assert.Equal(3, run.Code);
        Assert.Contains("cannot be written", run.Errors, StringComparison.Ordinal);
        _folder.File("bad/weights.bin", "nothing");
        var bad = BuiltProgram.Run("evaluate", Corpus(), "--model", _folder.Of("bad"));
        Assert.Equal(3, bad.Code);
        Assert.Contains("holds no weights for reading prose", bad.Errors, StringComparison.Ordinal);
        Assert.Equal(3, BuiltProgram.Run("evaluate", Corpus(), "--model", _folder.Of("nowhere")).Code);
    }

    public void Dispose() => _folder.Dispose();

    private byte[] Weights(string corpus, string seed, string name)
    {
        var run = BuiltProgram.Run("train", corpus, "--out", _folder.Of(name), "--seed", seed, "--epochs", "2");
        Assert.Equal((0, ""), (run.Code, run.Errors));
        return File.ReadAllBytes(Path.Combine(_folder.Of(name), "weights.bin"));
    }

    /// <summary>Sources that weights trained with this lean give.</summary>
    private int Given(string corpus, string lean)
    {
        var run = BuiltProgram.Run("train", corpus, "--out", _folder.Of("lean"), "--epochs", "2", "--lean", lean);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        using var figures = JsonDocument.Parse(BuiltProgram.Run("evaluate", corpus, "--model", _folder.Of("lean"), "--format", "json").Output);
        return figures.RootElement.GetProperty("source").GetProperty("exact").GetProperty("predicted").GetInt32();
    }

    private string Corpus()
    {
        for (var number = 1; number <= 10; number++)
        {
            _folder.File($"drafts/{number:000}-quay.md", Draft(number));
        }

        return _folder.Of("drafts");
    }

    private static string Draft(int number) =>
        $"---\ntitle: Quay {number}\nkind: local\n---\n{{S1|Ann Lee of Pier {number}}} {{C1|said}} {{T1|that the quay was shut}}. It rained.\n\n{{T2|“We wait,”}} {{S2 i|an official}} {{C2|told}} {{V2|Port Radio}}.";

    /// <summary>Four days, of which the last is held out.</summary>
    private string Dated() => _folder.File("dated.jsonl", string.Concat(Enumerable.Range(1, 4).Select(day => $$"""
        {"doc_id":"day-{{day}}","date":"2024-05-0{{day}}","title":"Quay {{day}}","author":"Ann Lee","licence":"CC BY 4.0","source_url":"https://example.org/{{day}}","text":"Bo said no on day {{day}}.","attributions":[{"source":[0,2],"cue":[3,7],"content":[8,10]}]}

        """)));
}
