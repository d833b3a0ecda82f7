using System.Globalization;
using Credibility.Sources.Ownership;

namespace Credibility.Sources.Scores;

/// <summary>One signal as a profile shows it on a day, before caps.</summary>
/// <param name="Undated">How many of the facts have no known begin.</param>
internal readonly record struct SignalSeen(
    SignalRow Row, string Level, double Value, double Strength, int Facts, int Undated, Validity Valid, IReadOnlyList<string> Evidence)
{
    /// <summary>Of one fact.</summary>
    public static SignalSeen One(SignalRow row, string level, Validity valid, IReadOnlyList<string> evidence) =>
        new(row, level, row.Levels[level], row.Strength, 1, valid.From is null ? 1 : 0, valid, evidence);
}

/// <summary>Reads from a profile what each signal shows. A missing signal is left out: it neither helps nor harms.</summary>
internal sealed class SignalReader(ScoreTable table)
{
    public List<SignalSeen> Read(SourceProfile profile, DateOnly on)
    {
        var seen = new List<SignalSeen>();
        foreach (var row in table.Signals)
        {
            var found = row.Reading switch
            {
                SignalReading.ControlFactors => Control(row, profile, on),
                SignalReading.Record => Record(row, profile, on),
                SignalReading.Safeguard => Observed(row, profile, on) ?? Safeguard(row, profile, on),
                _ => Observed(row, profile, on),
            };
            if (found is { Strength: > 0 } signal)
            {
                seen.Add(signal);
            }
        }

        return seen;
    }

    /// <summary>
    /// The observation that began last; of two that began together the lower, since contested evidence helps nobody. What is
    /// left is settled by evidence, so that the order of a profile's lists never matters.
    /// </summary>
    private static SignalSeen? Observed(SignalRow row, SourceProfile profile, DateOnly on)
    {
        ObservedSignal? chosen = null;
        foreach (var signal in profile.Signals)
        {
            if (signal.Signal == row.Id && row.Levels.ContainsKey(signal.Level) && signal.Valid.Covers(on) && (chosen is null || Goes(signal, chosen, row)))
            {
                chosen = signal;
            }
        }

        return chosen is null ? null : SignalSeen.One(row, chosen.Level, chosen.Valid, chosen.Evidence);
    }

    private static bool Goes(ObservedSignal signal, ObservedSignal before, SignalRow row)
    {
        var order = Start(signal).CompareTo(Start(before));
        if (order == 0)
        {
            order = row.Levels[before.Level].CompareTo(row.Levels[signal.Level]);
        }

        return order != 0 ? order > 0 : string.CompareOrdinal(Trace(signal), Trace(before)) < 0;
    }

    /// <summary>Tells two observations of a signal apart, whatever the order of their evidence.</summary>
    public static string Trace(ObservedSignal signal) =>
        string.Join('\n', [signal.Level, signal.Valid.To?.Text ?? "", .. signal.Evidence.Order(StringComparer.Ordinal)]);

    private static DateOnly Start(ObservedSignal signal) => signal.Valid.From?.First ?? DateOnly.MinValue;

    private static SignalSeen? Safeguard(SignalRow row, SourceProfile profile, DateOnly on) =>
        profile.EditorialSafeguard is { } safeguard && safeguard.Valid.Covers(on) && row.Levels.ContainsKey(SignalRow.SafeguardInForce)
            ? SignalSeen.One(row, SignalRow.SafeguardInForce, safeguard.Valid, safeguard.Evidence)
            : null;

    /// <summary>
    /// The types that open factors leave possible count as far as they agree: all below the base rate, the mildest of them; all
    /// above, the least. Where they pull both ways, nothing is known of control and the signal is left out.
    /// </summary>
    private SignalSeen? Control(SignalRow row, SourceProfile profile, DateOnly on)
    {
        var factors = new ControlFactors(Counted(profile.Control.Funding), Counted(profile.Control.Ownership), Counted(profile.Control.Editorial));
        var held = new[] { factors.Funding, factors.Ownership, factors.Editorial }.OfType<ControlFactor>().Where(factor => factor.Valid.Covers(on)).ToList();
        if (held.Count == 0)
        {
            return null;
        }

        var possible = ControlReader.Possible(profile with { Control = factors }, on).Select(type => (Name: ControlTypeNames.Write(type), Value: Level(row, type))).ToList();
        var (least, most) = (possible.MinBy(type => type.Value), possible.MaxBy(type => type.Value));
        var agreed = most.Value < table.BaseRate ? most : least.Value > table.BaseRate ? least : default;
        if (agreed.Name is null)
        {
            return null;
        }

        var name = possible.Count == 1 ? agreed.Name : string.Join(" or ", possible.Select(type => type.Name).Order(StringComparer.Ordinal));
        return new SignalSeen(
            row, name, agreed.Value, row.Strength * held.Count, held.Count, held.Count(factor => factor.Valid.From is null), Together([.. held.Select(factor => factor.Valid)]),
            [.. held.SelectMany(factor => factor.Evidence).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>From when all factors hold, which one without a date leaves unknown, until the first of them ends.</summary>
    private static Validity Together(List<Validity> spans) =>
        new(spans.TrueForAll(span => span.From is not null) ? spans.Max(span => span.From) : null, spans.Select(span => span.To).Where(to => to is not null).Min());

    /// <summary>What only a listing says is shown and never counts.</summary>
    private static ControlFactor? Counted(ControlFactor? factor) => factor is { FromListing: false } ? factor : null;

    private double Level(SignalRow row, ControlType type) => row.Levels.GetValueOrDefault(ControlTypeNames.Write(type), table.BaseRate);

    /// <summary>Decisions weigh 2^(−age/H), so that an old record fades instead of standing for good.</summary>
    private SignalSeen? Record(SignalRow row, SourceProfile profile, DateOnly on)
    {
        double weight = 0, inFavour = 0;
        var (decided, won) = (0, 0);
        var evidence = new List<string>();
        // In an order of their own: the last bits of a sum depend on the order of its parts.
        var begun = profile.Records.Where(record => record.Period.First <= on)
            .OrderBy(record => record.Period.Last).ThenBy(record => record.Decided).ThenBy(record => record.InFavour).ToList();
        foreach (var record in begun)
        {
            var age = Math.Max(0, on.DayNumber - record.Period.Last.DayNumber);
            var each = row.Strength * Math.Pow(2, -(double)age / table.HalfLifeDays);
            weight += each * record.Decided;
            inFavour += each * record.InFavour;
            (decided, won) = (decided + record.Decided, won + record.InFavour);
            evidence.AddRange(record.Evidence);
        }

        return weight > 0
            ? new SignalSeen(
                row, string.Create(CultureInfo.InvariantCulture, $"{won} of {decided}"), inFavour / weight, weight, begun.Count, 0, new Validity(begun.MinBy(record => record.Period.First)!.Period),
                [.. evidence.Distinct(StringComparer.Ordinal)])
            : null;
    }
}
