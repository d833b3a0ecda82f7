using Credibility.Sources;
using Credibility.Sources.Scores;

namespace Credibility.Tests.Sources.Scores;

/// <summary>Scores from bare values and strengths, one level "seen" to a signal, no caps in the way.</summary>
internal static class ScoreSketch
{
    public static SourceScore Score(DateOnly day, params (string Signal, double Value, double Strength)[] signals) =>
        new SourceScorer(Table(signals)).Score(Profile(signals), day);

    public static ScoreTable Table(params (string Signal, double Value, double Strength)[] signals) => ScoreTable.Empty with
    {
        Groups = new Dictionary<string, double> { ["g"] = 1e9 },
        Signals = [.. signals.Select(signal => new SignalRow(
            signal.Signal, "g", SignalReading.Observed, signal.Strength, new Dictionary<string, double> { ["seen"] = signal.Value }))],
    };

    public static SourceProfile Profile(params (string Signal, double Value, double Strength)[] signals) => new()
    {
        Id = "outlet",
        Name = "Outlet",
        Kind = SourceKind.NewsSite,
        Signals = [.. signals.Select(signal => new ObservedSignal(signal.Signal, "seen", Validity.Unknown, ["e1"]))],
    };
}
