using Credibility.Attributions.Training;
using Credibility.Formats.Models;
using Xunit;

namespace Credibility.Tests.Formats.Models;

public sealed class ModelCardTests
{
    private static readonly GoldDraft Draft = new("a", "", "Ann said no.") { Attributions = [new(1) { Source = [new(0, 3)], Cue = [new(4, 8)], Content = [new(9, 11)] }] };

    private static readonly ExtractionFigures Figures = ExtractionMetric.Of([(Draft, [new(new(0, 3), new(0, 3), [new(4, 8)], [new(9, 11)], [])])]);

    private static readonly TrainingRun Run = new(ModelFileTests.Packed(), 7, 3, "abc", [new("own", 8, 90, 2, Figures), new("gum.jsonl", 5, 40, 0, null)]);

    [Fact]
    public void A_new_card_names_what_was_trained_on_and_measured()
    {
        var card = ModelCard.Write(null, Run);
        Assert.StartsWith("# Model card\n", card, StringComparison.Ordinal);
        Assert.Contains($"SHA-256 `{Run.Model.Sha256}`, seed 7, 3 epochs, words `abc`.", card, StringComparison.Ordinal);
        Assert.Contains("| gum.jsonl | 5 | 40 | 0 |\n", card, StringComparison.Ordinal);
        Assert.Contains("| own | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 | – | – |\n", card, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_wrote_stays_and_the_figures_are_replaced()
    {
        var card = ModelCard.Write("# Ours\n\nWords.\n\n" + ModelCard.Write(null, Run)["# Model card\n\n".Length..] + "\nKnown failures.\n", Run with { Seed = 8 });
        Assert.StartsWith("# Ours\n\nWords.\n\n<!-- figures", card, StringComparison.Ordinal);
        Assert.EndsWith("<!-- end of figures -->\n\nKnown failures.\n", card, StringComparison.Ordinal);
        Assert.Contains("seed 8", card, StringComparison.Ordinal);
        Assert.DoesNotContain("seed 7", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_without_figures_gets_them_at_its_end() =>
        Assert.StartsWith("# Ours\n\n<!-- figures", ModelCard.Write("# Ours\n", Run), StringComparison.Ordinal);

    [Fact]
    public void Without_anything_held_out_there_is_no_table_of_figures() =>
        Assert.DoesNotContain("held out;", ModelCard.Write(null, Run with { Corpora = [Run.Corpora[1]] }), StringComparison.Ordinal);

    [Fact]
    public void Notices_name_each_text_by_licence_and_bring_no_mark_up_of_their_own()
    {
        var page = NoticeList.Write(
        [
            Draft with { Id = "b", Notice = new("CC BY 4.0", "A *bold*\n[title]", "Ann <Lee>", "https://example.org/b") },
            Draft with { Id = "a", Notice = new("CC BY 4.0", null, null, null) },
            Draft with { Id = "c", Notice = new("CC BY 2.5", "C", "Cy", "https://example.org/c") },
            Draft,
        ])!;
        Assert.EndsWith(
            "\n## CC BY 2.5\n\n<https://creativecommons.org/licenses/by/2.5/>\n\n- c: C, Cy, <https://example.org/c>\n"
            + "\n## CC BY 4.0\n\n<https://creativecommons.org/licenses/by/4.0/>\n\n- a: (no title), author not named\n- b: A \\*bold\\* \\[title], Ann ‹Lee›, <https://example.org/b>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_text_asks_for_a_notice_there_is_no_page() => Assert.Null(NoticeList.Write([Draft]));
}
