using BenchmarkDotNet.Attributes;
using Credibility.Graphs;
using Credibility.Measures;

namespace Credibility.Benchmarks.Core;

/// <summary>The measures over 2,000 sources that share 30 origins, and the walk that finds origins.</summary>
public class GraphBenchmarks : Yardstick
{
    private const int Sources = 2_000, Origins = 30, SharedByEach = 4, Entities = 50_000, ChannelsOfEach = 2, Above = 8;

    private readonly SparseRow[] rows = new SparseRow[Sources];
    private readonly double[] words = new double[Sources];
    private readonly TransitionRow[] entities = new TransitionRow[Entities];

    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(7);
        for (var i = 0; i < Sources; i++)
        {
            words[i] = random.Next(1, 200);
            rows[i] = Row(random, Origins + i);
        }

        for (var i = 0; i < Entities; i++)
        {
            entities[i] = Entity(random, i);
        }
    }

    [Benchmark]
    public double EffectiveNumber2000() => EffectiveNumber.Of(rows).Value;

    [Benchmark]
    public double DiversityQ1Over2000() => SimilarityDiversity.Of(words, 1, rows);

    [Benchmark]
    public double DiversityQ2Over2000() => SimilarityDiversity.Of(words, 2, rows);

    /// <summary>Twenty starts, each with its whole reach.</summary>
    [Benchmark]
    public int InfluenceWalkFrom20()
    {
        Span<int> starts = stackalloc int[20];
        for (var i = 0; i < starts.Length; i++)
        {
            // Never a multiple of ten: those are at the top and have nothing to walk.
            starts[i] = (i * (Entities / starts.Length)) + 1;
        }

        return AbsorptionWalk.From(starts, node => entities[node]).Length;
    }

    /// <summary>Up to four of the shared origins, the rest a source's own.</summary>
    private static SparseRow Row(Random random, int own)
    {
        var atoms = new int[SharedByEach + 1];
        var masses = new double[SharedByEach + 1];
        for (var e = 0; e < SharedByEach; e++)
        {
            (atoms[e], masses[e]) = (random.Next(Origins), random.NextDouble() / SharedByEach);
        }

        (atoms[SharedByEach], masses[SharedByEach]) = (own, 1 - masses.Sum());
        return SparseRow.From(atoms, masses);
    }

    /// <summary>Each keeps half and follows two of the next few further up, as owners do; one in ten is at the top.</summary>
    private static TransitionRow Entity(Random random, int index)
    {
        if (index % 10 == 0 || index == Entities - 1)
        {
            return TransitionRow.Absorbing;
        }

        var targets = Enumerable.Range(0, ChannelsOfEach).Select(_ => Math.Min(index + 1 + random.Next(Above), Entities - 1)).Distinct().ToArray();
        return new TransitionRow(targets, targets.Select(_ => 0.5 / targets.Length).ToArray(), 0.5);
    }
}
