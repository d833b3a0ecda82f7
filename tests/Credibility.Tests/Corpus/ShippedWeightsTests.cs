using System.Globalization;
using System.Text.RegularExpressions;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Training;
using Credibility.Formats.Models;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Corpus;

/// <summary>
/// The weights were trained with the words, the features and the drafts that are here now. Whoever changes one of them trains anew:
/// weights that meet other features than they learnt read worse, and nothing else says so.
/// </summary>
public sealed partial class ShippedWeightsTests
{
    private const string Retrain = "train anew, as CONTRIBUTING.md says";

    /// <summary>What figures may lose before it counts as drift, in points.</summary>
    private const double Slack = 3;

    private static readonly string Card = File.ReadAllText(Path.Combine(Shipped.Folder, "model", ModelCard.FileName));

    private static readonly Lazy<ExtractionFigures> Measured = new(() =>
    {
        var extractor = new AttributionExtractor(Shipped.Data.Words, Shipped.Data.Model!.Model, Shipped.Data.Method.Reading);
        return ExtractionMetric.Of(Annotated.Drafts.Where(draft => draft.IsHeldOut).Select(draft => (draft, PredictedAttribution.Of(extractor.Read(draft.Text)))));
    });

    [Fact]
    public void The_card_speaks_of_the_weights_that_are_shipped()
    {
        var stated = Hashes().Match(Card);
        Assert.True(stated.Success, "the card states no hashes; " + Retrain);
        Assert.Equal(stated.Groups["weights"].Value, Shipped.Data.Model!.Sha256);
        Assert.Equal(int.Parse(stated.Groups["bytes"].Value, CultureInfo.InvariantCulture), Shipped.Data.Model.Bytes.Length);
    }

    [Fact]
    public void The_words_are_those_that_the_weights_were_trained_with() =>
        Assert.True(Hashes().Match(Card).Groups["words"].Value == Shipped.Data.Words.Sha256, "data/lexicon/words.yaml has changed since the weights were trained; " + Retrain);

    [Fact]
    public void The_weights_were_trained_on_the_drafts_that_are_there()
    {
        var trained = Annotated.Drafts.Where(draft => !draft.IsHeldOut).ToList();
        var row = FormattableString.Invariant($"| annotated | {trained.Count} | {trained.Sum(draft => draft.Attributions.Count)} | {Annotated.Drafts.Count - trained.Count} |");
        Assert.True(Card.Contains(row, StringComparison.Ordinal), $"the card has no row '{row}': drafts have changed since the weights were trained; {Retrain}");
    }

    [Fact]
    public void Whose_texts_were_trained_on_is_named()
    {
        var others = TrainedRows().Matches(Card).Where(row => row.Groups[1].Value != "annotated").Sum(row => int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture));
        var notices = File.ReadLines(Path.Combine(Shipped.Folder, "model", NoticeList.FileName)).Count(line => line.StartsWith("- ", StringComparison.Ordinal));
        Assert.True(others > 0 && others == notices, $"{others} drafts of others were trained on and {notices} are named in the notices");
    }

    [Theory]
    [InlineData("source exact", 0)]
    [InlineData("source overlap", 1)]
    [InlineData("source and content", 2)]
    [InlineData("sentences", 3)]
    [InlineData("named", 4)]
    [InlineData("pronoun", 5)]
    [InlineData("unnamed", 6)]
    public void Held_out_drafts_are_read_as_well_as_the_card_says(string what, int column)
    {
        var figures = Measured.Value;
        double[] now =
        [
            figures.Source.Exact.F1, figures.Source.Overlap.F1, figures.Pair.F1, figures.Sentence.F1,
            .. new[] { SourceWording.Named, SourceWording.Pronoun, SourceWording.Unnamed }.Select(wording => figures.RecallByWording[wording].OverlapRecall),
        ];
        var row = HeldOutRow().Match(Card);
        Assert.True(row.Success, "the card has no figures of held-out drafts; " + Retrain);
        var stated = double.Parse(row.Groups[1].Captures[column].Value, CultureInfo.InvariantCulture);
        Assert.True(100 * now[column] >= stated - Slack, FormattableString.Invariant($"{what}: {100 * now[column]:0.0} now, {stated:0.0} on the card: features, rules or words have changed since the weights were trained; {Retrain}"));
    }

    [GeneratedRegex("`weights.bin`: (?<bytes>[0-9]+) bytes, SHA-256 `(?<weights>[0-9a-f]{64})`.* words `(?<words>[0-9a-f]{64})`")]
    private static partial Regex Hashes();

    [GeneratedRegex(@"^\| ([^|]+) \| ([0-9]+) \| [0-9]+ \| [0-9]+ \|$", RegexOptions.Multiline)]
    private static partial Regex TrainedRows();

    /// <summary>Seven figures, each with one decimal place.</summary>
    [GeneratedRegex(@"^\| annotated (?:\| ([0-9]+\.[0-9]) ){7}\|$", RegexOptions.Multiline)]
    private static partial Regex HeldOutRow();
}
