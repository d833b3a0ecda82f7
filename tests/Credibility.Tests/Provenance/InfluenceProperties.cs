using Credibility.Drafts;
using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Tests.Policies;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Provenance;

/// <summary>G1 rows sum to 1, G3 adding a source changes no row, and no order matters, over small catalogs of any shape.</summary>
public sealed class InfluenceProperties
{
    private const int Size = 7;

    private static readonly string[] Names = ["Alder Daily", "Birch Post", "Cedar News", "Dogwood Wire", "Elm Radio", "Fir Times", "Gorse Press"];
    private static readonly SourceKind[] Kinds = [SourceKind.NewsSite, SourceKind.Company, SourceKind.Ngo, SourceKind.Person, SourceKind.SocialAccount, SourceKind.Broadcaster];

    private static readonly Gen<(int Owner, double Share, bool Control)> Stake = Gen.Select(Gen.Int[0, Size + 1], Gen.Double[.05, 1], Gen.Int[0, 9].Select(roll => roll == 0));

    private static readonly Gen<SourceProfile[]> AnyCatalog = Gen.Select(Gen.Int[0, Kinds.Length - 1], Stake.Array[0, 3], Gen.Int[-1, Size - 1], Gen.Int[0, 3])
        .Array[Size].Select(rows => rows.Select((row, i) => Make(i, Kinds[row.Item1], row.Item2, row.Item3, row.Item4)).ToArray());

    [Fact]
    public void Every_row_sums_to_one_whatever_circles_owners_run_in() => AnyCatalog.Sample(
        profiles => Cite([0, 1, 2, 3, 4, 5, 6]).Trace(profiles).Attributions.All(traced => Math.Abs(traced.Origins.Masses.ToArray().Sum() - 1) < 1e-8), iter: 120);

    [Fact]
    public void Citing_another_source_changes_no_row() => Gen.Select(AnyCatalog, Gen.Shuffle(Enumerable.Range(0, Size).ToArray())).Sample(
        (profiles, order) =>
        {
            var (few, all) = (Cite(order[..2]).Trace(profiles), Cite(order).Trace(profiles));
            return Enumerable.Range(0, 2).All(i => Same(few.Mass(i), all.Mass(i)));
        },
        iter: 120);

    [Fact]
    public void The_order_of_sources_changes_no_row_and_no_count() => Gen.Select(AnyCatalog, Gen.Shuffle(Enumerable.Range(0, Size).ToArray())).Sample(
        (profiles, order) =>
        {
            var (plain, shuffled) = (Cite([.. Enumerable.Range(0, Size)]).Trace(profiles), Cite(order).Trace(profiles));
            return Enumerable.Range(0, Size).All(i => Same(plain.Mass(order[i]), shuffled.Mass(i)))
                && Math.Abs(plain.Claim().Support!.NAnswerable - shuffled.Claim().Support!.NAnswerable) < 1e-6;
        },
        iter: 120);

    [Fact]
    public void The_order_of_profiles_in_a_catalog_changes_no_byte() => Gen.Select(AnyCatalog, Gen.Shuffle(Enumerable.Range(0, Size).ToArray())).Sample(
        (profiles, order) =>
        {
            string Bytes(IEnumerable<SourceProfile> given) => ReportJson.ToText(Shipped.Report(Cite([0, 1, 2, 3, 4, 5, 6]), catalog: Traces.Catalog(given)));
            return Bytes(profiles) == Bytes(order.Select(i => profiles[i]));
        },
        iter: 40);

    private static Draft Cite(int[] order) => Sketch.Of([.. order.Select(i => Sketch.Source(Names[i]))]);

    private static bool Same(Dictionary<string, double> first, Dictionary<string, double> second) =>
        first.Keys.Union(second.Keys).All(key => Math.Abs(first.GetValueOrDefault(key) - second.GetValueOrDefault(key)) < 1e-8);

    /// <summary>An owner numbered beyond the catalog is a state or an unknown body; a person may be employed by any of them.</summary>
    private static SourceProfile Make(int i, SourceKind kind, (int Owner, double Share, bool Control)[] stakes, int employer, int factors)
    {
        var profile = Profiles.Of($"p{i}", kind, Names[i]).Factors(factors > 0 ? true : null, factors > 1, factors > 2);
        var total = Math.Max(1, stakes.Sum(stake => stake.Share));
        foreach (var (owner, share, control) in stakes)
        {
            profile = profile.OwnedBy(owner == Size ? "gr-state" : $"p{owner}", share / total, control);
        }

        return kind == SourceKind.Person && employer >= 0 ? profile.Tied($"p{employer}", AffiliationTie.Employment) : profile;
    }
}
