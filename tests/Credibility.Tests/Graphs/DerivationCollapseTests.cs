using System.Text.Json;
using Credibility.Graphs;
using Credibility.Tests.Golden;
using Xunit;

namespace Credibility.Tests.Graphs;

public sealed class DerivationCollapseTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases => GoldenFile.Ids(GoldenFile.Measures, "provenance");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Derivations_end_where_the_reference_says(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "provenance", id);
        var named = new NamedDerivations(vector);
        var circular = vector.TryGetProperty("circular", out var groups) ? groups.EnumerateArray().Select(group => string.Join('+', group.EnumerateArray())) : [];
        Assert.Equal(circular, named.Collapse.CircularGroups.Select(named.NamesOf));
        foreach (var row in vector.GetProperty("rows").EnumerateObject())
        {
            var actual = named.Collapse.Rows[named.IndexOf(row.Name)].Mass;
            Assert.Equal(row.Value.EnumerateObject().Count(), actual.Count);
            for (var e = 0; e < actual.Count; e++) Assert.Equal(row.Value.Number(named.AtomName(actual.Atoms[e])), actual.Masses[e], GoldenFile.Tolerance);
        }

        if (!vector.TryGetProperty("depth", out var depths)) return;
        foreach (var depth in depths.EnumerateObject()) Assert.Equal(depth.Value.GetInt32(), named.Collapse.Depths[named.IndexOf(depth.Name)]);
    }

    [Fact]
    public void The_same_anonymous_origin_through_two_relays_counts_once_with_its_own_weight()
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "provenance", "two-relays-one-anonymous");
        var rows = new NamedDerivations(vector).Collapse.Rows;
        var weight = vector.GetProperty("v").Number("X_anon");
        Assert.Equal(vector.Number("N"), EffectiveNumber.Of([rows[0].Mass, rows[1].Mass], [weight, weight]).Value, GoldenFile.Tolerance);
    }

    [Fact]
    public void A_loop_without_exit_has_an_atom_of_its_own_and_a_loop_with_one_has_none()
    {
        var loops = new[] { new WeightedEdge(0, 1, 1), new WeightedEdge(1, 0, 1), new WeightedEdge(2, 3, 1), new WeightedEdge(3, 2, 0.5), new WeightedEdge(3, 4, 0.5) };
        var collapse = DerivationCollapse.Of(CsrGraph.FromEdges(5, loops));
        Assert.Equal(5, collapse.CircularGroups[0].PseudoOrigin);
        Assert.False(collapse.CircularGroups[0].HasExit);
        Assert.True(collapse.CircularGroups[1].HasExit);
        Assert.Equal([0, 0, 1, 1, 0], collapse.Depths);
    }

    [Fact]
    public void What_the_members_of_a_closed_loop_add_themselves_is_no_end_either()
    {
        var edges = new[] { new WeightedEdge(0, 1, 0.9), new WeightedEdge(1, 0, 0.9) };
        var collapse = DerivationCollapse.Of(CsrGraph.FromEdges(2, edges), [0.1, 0.1]);
        Assert.Equal(1, collapse.Rows[0].Mass[2]);
        Assert.Equal(1, collapse.Rows[1].Mass[2]);
    }

    [Fact]
    public void A_self_citation_is_dropped_and_the_rest_scaled_to_one()
    {
        var edges = new[] { new WeightedEdge(0, 0, 0.5), new WeightedEdge(0, 1, 0.3) };
        var row = DerivationCollapse.Of(CsrGraph.FromEdges(2, edges), [0.2, 0]).Rows[0].Mass;
        Assert.Equal(0.4, row[0], 1e-12);
        Assert.Equal(0.6, row[1], 1e-12);
    }

    [Fact]
    public void An_own_mass_of_another_length_or_below_zero_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => DerivationCollapse.Of(CsrGraph.FromEdges(2, []), [1]));
        Assert.Throws<ArgumentException>(() => DerivationCollapse.Of(CsrGraph.FromEdges(1, []), [-1]));
    }

    /// <summary>A vector with names: a node that derives from others has its own atom starred, an end has not.</summary>
    private sealed class NamedDerivations
    {
        private readonly string[] _names;
        private readonly CsrGraph _graph;

        public NamedDerivations(JsonElement vector)
        {
            var edges = vector.GetProperty("edges").EnumerateObject().SelectMany(row => row.Value.EnumerateObject().Select(edge => (From: row.Name, To: edge.Name, Weight: edge.Value.Number()))).ToArray();
            _names = [.. edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Order(StringComparer.Ordinal)];
            _graph = CsrGraph.FromEdges(_names.Length, [.. edges.Select(edge => new WeightedEdge(IndexOf(edge.From), IndexOf(edge.To), edge.Weight))]);
            var own = new double[_names.Length];
            if (vector.TryGetProperty("self", out var self))
            {
                foreach (var mass in self.EnumerateObject()) own[IndexOf(mass.Name)] = mass.Value.Number();
            }

            Collapse = DerivationCollapse.Of(_graph, own);
        }

        public DerivationCollapse Collapse { get; }

        public int IndexOf(string name) => Array.IndexOf(_names, name);

        public string NamesOf(CircularGroup group) => string.Join('+', group.Members.Select(member => _names[member]));

        public string AtomName(int atom)
        {
            if (atom >= _names.Length) return "cycle:" + NamesOf(Collapse.CircularGroups.Single(group => group.PseudoOrigin == atom));
            return _graph.TargetsOf(atom).ToArray().Any(target => target != atom) ? _names[atom] + "*" : _names[atom];
        }
    }
}
