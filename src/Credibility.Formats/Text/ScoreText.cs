using System.Globalization;
using Credibility.Graphs;
using Credibility.Sources;
using Credibility.Sources.Scores;

namespace Credibility.Formats.Text;

/// <summary>A score as it reads in a terminal: how sure it is in the same line, then every part with its evidence.</summary>
internal static class ScoreText
{
    /// <summary>A sign, two digits, a point and a digit.</summary>
    private const int PointsColumns = 5;

    public static void Write(ColumnText text, ScoreExplanation explanation)
    {
        var (score, table) = (explanation.Score, explanation.Table);
        text.Heading(FormattableString.Invariant($"Score, as known on {score.AsOf:yyyy-MM-dd}"));
        if (score.Rated is { } rated)
        {
            text.Paragraph(ReportWords.Score(rated.Shown, rated.Low, rated.High, rated.HowSure, score.Facts), 2, 4);
            Part(text, rated.BaseShown.ToString("0.0", CultureInfo.InvariantCulture), "where every source starts; each part below is relative to it");
        }
        else
        {
            text.Paragraph(ReportWords.NotRated(score.NotRated!.Value.InWords()), 2, 4);
        }

        foreach (var part in score.Contributions)
        {
            var said = ScoreWords.SaidBesidePoints(part, table) + ProfileWords.Span(part.Valid) + ProfileText.Marks(part.Evidence);
            if (part.Shown is { } shown)
            {
                Part(text, Points(shown), said);
            }
            else
            {
                text.Item(said);
            }
        }

        text.Paragraph(
            score.Rated is { } sure ? ScoreWords.Of(sure, explanation.Sureness!, explanation) : ScoreWords.Of(score.NotRated!.Value, score.Evidence, table), 2, 2);
        ProfileText.Facts(text, "Held, and not counted", explanation.Uncounted.Select(fact => new FactLine(ScoreWords.Of(fact, table), fact.Evidence)));
        ProfileText.Facts(text, "What is missing, and what would show it", explanation.Missing.Select(missing => new FactLine(ScoreWords.Of(missing, table), [])));
    }

    /// <summary>Points of one part, with their sign.</summary>
    public static string Points(double shown) => shown.ToString("+0.0;−0.0;±0.0", CultureInfo.InvariantCulture);

    /// <summary>An item whose number stands in a column of its own.</summary>
    private static void Part(ColumnText text, string points, string words) =>
        text.Paragraph(words, 2, 2 + 2 + PointsColumns + 1, uncut: "- " + points.PadLeft(PointsColumns));

    /// <summary>Raw counts with the interval of their share, which says how little a few cases tell.</summary>
    public static string Record(AdjudicatedRecord record)
    {
        var (low, high) = WilsonInterval.Of(record.InFavour, record.Decided);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{record.Body}, {record.Basis}, {record.Period}: {record.InFavour} of {record.Decided} in favour ({100 * low:0}–{100 * high:0} % at 95 % confidence)");
    }
}
