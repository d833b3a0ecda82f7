using BenchmarkDotNet.Attributes;
using Credibility.Benchmarks.Synthetic;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Benchmarks.Core;

/// <summary>One name among 400,000 of 100,000 profiles.</summary>
public class ResolverBenchmarks : Yardstick
{
    private const int Profiles = 100_000;

    private SourceResolver resolver = null!;
    private SourceProfile profile = null!;
    private string misspelt = "";

    [GlobalSetup]
    public void Load()
    {
        var data = ShippedData.Read();
        var profiles = SyntheticCatalog.Of(Profiles);
        profile = profiles[Profiles / 2];
        misspelt = profile.Name.Remove(3, 1);
        resolver = ShippedData.Audit(data).ResolverOf(ShippedData.Catalog(data, profiles));
    }

    [Benchmark]
    public object ExactName() => resolver.Resolve(new SourceQuery(profile.Name));

    [Benchmark]
    public object Transliterated() => resolver.Resolve(new SourceQuery(profile.Aliases[2].Text));

    [Benchmark]
    public object Misspelt() => resolver.Resolve(new SourceQuery(misspelt));

    [Benchmark]
    public object BodyOfState() => resolver.Resolve(new SourceQuery("Norwegian Ministry of Defence"));

    [Benchmark]
    public object Nobody() => resolver.Resolve(new SourceQuery("a passer-by at the station"));
}
