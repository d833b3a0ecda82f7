using Credibility.Benchmarks.Runs;
using Credibility.Benchmarks.Servers;
using Credibility.Benchmarks.Synthetic;

namespace Credibility.Benchmarks.Reading;

/// <summary>How fast prose is read: beside libraries of others, by length of text, and through the service.</summary>
internal static class ProseRun
{
    private const double GoalTagging = 250_000, GoalReading = 100_000, GoalLongMilliseconds = 1_000;

    private const int Longest = 200_000;

    private static readonly int[] Lengths = [10_000, 20_000, 50_000, 100_000, Longest];

    public static async Task<int> Run(string[] args, bool small)
    {
        var (drafts, rounds) = small ? (24, 3) : (int.MaxValue, 7);
        var texts = DraftTexts.Read(Path.Combine(Published.Root, "tests", "corpus", "annotated"), drafts);
        var data = ShippedData.Read();
        var reader = new Reader(data);
        if (args.Contains("--parts"))
        {
            ReportParts.Run(texts.OfWords(ProseLoad.Words, ProseLoad.Texts), data, rounds * 4);
            return 0;
        }

        if (args.Contains("--service"))
        {
            return await ProseLoad.Run(texts, small) ? 0 : 1;
        }

        Console.WriteLine($"load average before: {Load()}");
        var met = Speed(texts, reader, rounds);
        met &= Growth(texts, reader, rounds);
        ReportParts.Run(texts.OfWords(ProseLoad.Words, ProseLoad.Texts), data, rounds);
        met &= await ProseLoad.Run(texts, small);
        Console.WriteLine($"load average after: {Load()}");
        return met ? 0 : 1;
    }

    /// <summary>In turns, so that what else the machine does meets all of them.</summary>
    private static bool Speed(DraftTexts texts, Reader reader, int rounds)
    {
        var tokens = Reader.Tokens(texts.All);
        Console.WriteLine(FormattableString.Invariant($"{texts.All.Count} drafts, {texts.All.Sum(text => text.Length)} characters, {tokens} tokens; medians of {rounds} rounds in turns, one thread"));
        using var peers = Peers.Start(texts.All);
        (string What, Func<RoundTime> Round)[] all =
        [
            ("tagging", () => RoundTime.Of(texts.All, reader.Tag)), ("the whole reading", () => RoundTime.Of(texts.All, reader.ReadAll)),
            .. peers is null ? [] : Peers.All.Select(peer => (peer.What, new Func<RoundTime>(() => peers.Round(peer.Name)))),
        ];
        var times = all.Select(_ => new List<RoundTime>()).ToArray();
        for (var round = -2; round < rounds; round++)
        {
            for (var i = 0; i < all.Length; i++)
            {
                var time = all[i].Round();
                if (round >= 0)
                {
                    times[i].Add(time);
                }
            }
        }

        for (var i = 0; i < all.Length; i++)
        {
            // Of one round each: what slows one turn slows the others of that turn.
            double[] ratios = [.. times[i].Zip(times[0], (own, tagging) => tagging.Milliseconds / own.Milliseconds)];
            Console.WriteLine($"{all[i].What,-42} {PerSecond(times[i], tokens, time => time.ProcessorMilliseconds).Text("0")} tokens a second of processor time, {PerSecond(times[i], tokens, time => time.Milliseconds).Text("0")} by the clock; {ratios.Text()} × the speed of tagging");
        }

        var met = Figures.JudgeLeast("tagging", PerSecond(times[0], tokens, time => time.ProcessorMilliseconds).Median(), GoalTagging, "tokens a second");
        return Figures.JudgeLeast("the whole reading", PerSecond(times[1], tokens, time => time.ProcessorMilliseconds).Median(), GoalReading, "tokens a second") && met;
    }

    /// <summary>The same characters in pieces of every length: only the length differs.</summary>
    private static bool Growth(DraftTexts texts, Reader reader, int rounds)
    {
        var whole = texts.Long(Longest);
        var pieces = Lengths.Select(length => Enumerable.Range(0, Longest / length).Select(i => whole.Substring(i * length, length)).ToList()).ToArray();
        var times = Lengths.Select(_ => new List<double>()).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < pieces.Length; i++)
            {
                var time = RoundTime.Of(pieces[i], reader.ReadAll).ProcessorMilliseconds;
                if (round >= 0)
                {
                    times[i].Add(time);
                }
            }
        }

        for (var i = 0; i < pieces.Length; i++)
        {
            double[] ratios = [.. times[i].Zip(times[0], (own, first) => own / first)];
            double[] ofOne = [.. times[i].Select(time => time / pieces[i].Count)];
            Console.WriteLine(FormattableString.Invariant($"{Lengths[i],7} characters: {ofOne.Text("0.0")} ms, {times[i].Median() * 1e6 / Longest:0} ns a character, {ratios.Text()} × that of {Lengths[0]}"));
        }

        return Figures.Judge($"{Longest} characters", times[^1].Median(), GoalLongMilliseconds, "ms");
    }

    private static double[] PerSecond(List<RoundTime> times, long tokens, Func<RoundTime, double> milliseconds) => [.. times.Select(time => tokens * 1000.0 / milliseconds(time))];

    private static string Load() => File.ReadAllText("/proc/loadavg").Trim();
}
