using System.Security.Cryptography;

namespace Credibility.Sources.Scores;

/// <summary>Names a score by what it was made from, so that a stored score can be told from one of other inputs.</summary>
internal static class ScoreVersion
{
    private const int Bytes = 16;

    /// <summary>Hash over every number of the table.</summary>
    public static byte[] Parameters(ScoreTable table)
    {
        var writer = new CanonicalWriter();
        double[] numbers = [table.PriorWeight, table.BaseRate, table.MinEvidence, table.LowQuantile, table.HighQuantile, table.LowAbovePoints, table.HighBelowPoints];
        writer.List(numbers, number => writer.Real(number));
        writer.Number(table.HalfLifeDays);
        writer.Flag(table.People);
        writer.List([.. table.Groups.OrderBy(group => group.Key, StringComparer.Ordinal)], group =>
        {
            writer.Text(group.Key);
            writer.Real(group.Value);
        });
        writer.List(table.Signals, row => Row(row, writer));
        writer.List(table.Letters, letter =>
        {
            writer.Text(letter.Letter);
            writer.Real(letter.Score);
            writer.Real(letter.Low);
        });
        var hash = new byte[SHA256.HashSizeInBytes];
        writer.Finish(hash);
        return hash;
    }

    /// <summary>Hash over the parameters and what counts; the order in which a profile lists its facts and evidence does not matter.</summary>
    public static string Of(byte[] parameters, SourceProfile profile, List<SignalSeen> seen, double[] counted, NotRatedReason? reason)
    {
        var writer = new CanonicalWriter();
        writer.Text(Convert.ToHexString(parameters));
        writer.Text(profile.Id);
        writer.Number(reason is { } why ? (int)why : -1);
        for (var i = 0; i < seen.Count; i++)
        {
            writer.Text(seen[i].Row.Id);
            writer.Text(seen[i].Level);
            writer.Real(seen[i].Value);
            writer.Real(counted[i]);
            writer.Text(seen[i].Valid.From?.Text);
            writer.Text(seen[i].Valid.To?.Text);
            writer.Texts([.. seen[i].Evidence.Order(StringComparer.Ordinal)]);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        writer.Finish(hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }

    private static void Row(SignalRow row, CanonicalWriter writer)
    {
        writer.Text(row.Id);
        writer.Text(row.Group);
        writer.Number((int)row.Reading);
        writer.Real(row.Strength);
        writer.List([.. row.Levels.OrderBy(level => level.Key, StringComparer.Ordinal)], level =>
        {
            writer.Text(level.Key);
            writer.Real(level.Value);
        });
    }
}
