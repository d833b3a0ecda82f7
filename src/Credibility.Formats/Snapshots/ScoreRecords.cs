using Credibility.Sources;
using Credibility.Sources.Scores;

namespace Credibility.Formats.Snapshots;

/// <summary>The numbers of the source score in the snapshot; write and read mirror each other.</summary>
internal static class ScoreRecords
{
    public static void Write(ContentWriter to, ScoreTable table)
    {
        foreach (var number in new[]
        {
            table.PriorWeight, table.BaseRate, table.MinEvidence, table.LowQuantile, table.HighQuantile, table.LowAbovePoints, table.HighBelowPoints,
        })
        {
            to.Real(number);
        }

        to.Number(table.HalfLifeDays);
        to.Map(table.Groups, to.Real);
        to.List(table.Signals, row =>
        {
            to.Text(row.Id);
            to.Text(row.Group);
            to.Number((int)row.Reading);
            to.Real(row.Strength);
            to.Map(row.Levels, to.Real);
        });
        to.List(table.Letters, letter =>
        {
            to.Text(letter.Letter);
            to.Real(letter.Score);
            to.Real(letter.Low);
        });
        to.Map(table.Words, words =>
        {
            to.Text(words.Name);
            to.Text(words.Evidence);
            to.List(words.AskedOf, kind => to.Number((int)kind));
            to.Map(words.Levels, to.Text);
        });
    }

    public static ScoreTable Read(ContentReader from) => new(
        from.Real(), from.Real(), from.Real(), from.Real(), from.Real(), from.Real(), from.Real(), from.Number(), from.Map(r => r.Real()),
        from.List(r => new SignalRow(r.Text(), r.Text(), (SignalReading)r.Number(), r.Real(), r.Map(level => level.Real()))),
        from.List(r => new ScoreLetter(r.Text(), r.Real(), r.Real())))
    {
        Words = from.Map(r => new SignalWords(r.Text(), r.Text(), r.List(kind => (SourceKind)kind.Number()), r.Map(level => level.Text()))),
    };
}
