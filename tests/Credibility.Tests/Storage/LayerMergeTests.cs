using System.Text.Json.Nodes;
using Credibility.Storage.Layers;
using Xunit;

namespace Credibility.Tests.Storage;

public class LayerMergeTests
{
    [Fact]
    public void The_highest_layer_that_gives_a_property_wins() => Merges(
        """{"name":"L","country":"II","scope":"local"}""",
        Shipped("""{"name":"S","country":"SS","scope":"local"}"""), Import("""{"country":"II"}"""), Local("""{"name":"L"}"""));

    [Fact]
    public void A_list_is_one_property() => Merges(
        """{"languages":["nl"]}""", Shipped("""{"languages":["en","fr"]}"""), Local("""{"languages":["nl"]}"""));

    [Fact]
    public void A_null_says_unknown_on_purpose() => Merges("""{"name":"S"}""", Shipped("""{"name":"S","country":"SS"}"""), Local("""{"country":null}"""));

    [Fact]
    public void Evidence_is_joined_and_an_entry_that_no_upper_fact_cites_is_a_correction() => Merges(
        """{"evidence":[{"id":"e2","url":"b"},{"id":"e1","url":"mended"},{"id":"e3","url":"c"}]}""",
        Shipped("""{"evidence":[{"id":"e1","url":"a"},{"id":"e2","url":"b"}]}"""),
        Local("""{"evidence":[{"id":"e1","url":"mended"},{"id":"e3","url":"c"}]}"""));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    public void No_layer_takes_evidence_away_from_those_below(string evidence) => Merges(
        """{"evidence":[{"id":"e1","url":"a"}]}""", Shipped("""{"evidence":[{"id":"e1","url":"a"}]}"""), Local("""{"evidence":""" + evidence + "}"));

    [Fact]
    public void A_key_that_means_another_proof_below_is_renamed_wherever_it_is_cited() => Merges(
        """
        {"identityEvidence":["register-e1"],
         "evidence":[{"id":"e1","url":"a"},{"id":"register-e1","url":"b"},{"id":"e2","url":"c"}],
         "owners":[{"owner":"x","evidence":["register-e1","e2"]}],
         "control":{"funding":{"value":true,"evidence":["register-e1"]}}}
        """,
        Shipped("""{"identityEvidence":["e1"],"evidence":[{"id":"e1","url":"a"}]}"""),
        Import("""
        {"identityEvidence":["e1"],"evidence":[{"id":"e1","url":"b"},{"id":"e2","url":"c"}],
         "owners":[{"owner":"x","evidence":["e1","e2"]}],"control":{"funding":{"value":true,"evidence":["e1"]}}}
        """));

    [Fact]
    public void The_same_proof_in_two_layers_stays_one() => Merges(
        """{"evidence":[{"id":"e1","url":"a"}],"owners":[{"evidence":["e1"]}]}""",
        Shipped("""{"evidence":[{"id":"e1","url":"a"}]}"""), Local("""{"evidence":[{"id":"e1","url":"a"}],"owners":[{"evidence":["e1"]}]}"""));

    [Fact]
    public void Merging_leaves_the_layers_as_they_were()
    {
        var shipped = Shipped("""{"evidence":[{"id":"e1","url":"a"}]}""");
        var local = Local("""{"evidence":[{"id":"e1","url":"b"}],"owners":[{"evidence":["e1"]}]}""");
        var before = shipped.Body.ToJsonString() + local.Body.ToJsonString();

        LayerMerge.Merge([shipped, local]);

        Assert.Equal(before, shipped.Body.ToJsonString() + local.Body.ToJsonString());
    }

    [Fact]
    public void A_source_is_withdrawn_when_no_layer_holds_it()
    {
        var gone = Shipped("""{"name":"S"}""") with { Withdrawn = true };

        Assert.True(LayerMerge.Effective([gone]).Withdrawn);
        Assert.True(LayerMerge.Effective([gone, Local("{}")]).Withdrawn);
        Assert.False(LayerMerge.Effective([gone, Import("""{"name":"I"}""")]).Withdrawn);
        Assert.False(LayerMerge.Effective([gone, Local("""{"country":"LL"}""")]).Withdrawn);
        Assert.True(LayerMerge.Effective([Shipped("""{"name":"S"}"""), Local("{}") with { Withdrawn = true }]).Withdrawn);
    }

    [Fact]
    public void A_withdrawn_layer_says_nothing_while_another_data_set_holds_the_source() => Assert.Equal(
        """{"name":"I"}""",
        LayerMerge.Effective([Shipped("""{"name":"S","country":"SS"}""") with { Withdrawn = true }, Import("""{"name":"I"}""")]).Body.ToJsonString());

    [Fact]
    public void A_source_that_comes_back_changed_asks_about_what_changed()
    {
        var local = Local("""{"country":"LL"}""");
        var conflicts = LayerConflict.Between(
            [Shipped("""{"country":"SS"}""") with { Withdrawn = true }, local], [Shipped("""{"country":"TT"}"""), local]);

        Assert.Equal([("*", true), ("country", false)], conflicts.Select(conflict => (conflict.Property, conflict.Agrees)));
    }

    private static void Merges(string expected, params LayerBody[] layers)
    {
        var merged = LayerMerge.Merge(layers);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), merged), merged.ToJsonString());
    }

    private static LayerBody Shipped(string json) => new(Layer.Shipped, "shipped", false, (JsonObject)JsonNode.Parse(json)!);

    private static LayerBody Import(string json) => new(Layer.Import, "register", false, (JsonObject)JsonNode.Parse(json)!);

    private static LayerBody Local(string json) => new(Layer.Local, "local", false, (JsonObject)JsonNode.Parse(json)!);
}
