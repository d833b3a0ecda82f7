using Credibility.Provenance;
using Credibility.Reports;
using Xunit;

namespace Credibility.Tests.Policies;

/// <summary>The mirror itself is held to account: one that swaps too little would let every test of symmetry pass.</summary>
public sealed class MirrorTests
{
    private const string Agency = """
        {
          "publishedAt": "2026-06-01",
          "sources": [ { "name": "TASS", "claimId": "c1", "words": 20 } ],
          "claims": [ { "id": "c1", "text": "A Ukrainian boat sank off the Russian coast", "kind": "event", "target": "ua", "key": true } ],
          "parties": [ { "id": "ru", "name": "Russia", "states": ["RU"] }, { "id": "ua", "name": "Ukraine", "states": ["UA"] } ]
        }
        """;

    private static Mirror Mirror { get; } = new(Shipped.Data.States, "RU", "UA");

    [Theory]
    [InlineData("Russian sources in Moscow", "Ukrainian sources in Kyiv")]
    [InlineData("Ministry of Defence of Ukraine", "Ministry of Defence of Russia")]
    [InlineData("Russians and Ukrainians", "Ukrainians and Russians")]
    [InlineData("the Kremlin", "the Bankova")]
    [InlineData("Prussian blue", "Prussian blue")]
    public void Words_are_swapped_whole(string text, string swapped) => Assert.Equal(swapped, Mirror.Text(text));

    [Theory]
    [InlineData("ru", "ua")]
    [InlineData("ua-ministry-of-defence", "ru-ministry-of-defence")]
    [InlineData("rural-post", "rural-post")]
    public void Ids_are_swapped_by_their_code(string id, string swapped) => Assert.Equal(swapped, Mirror.Id(id));

    [Fact]
    public void A_medium_keeps_its_id_and_changes_its_state()
    {
        var agency = Mirror.Catalog(Shipped.Data).Find("tass")!;
        Assert.Equal(("UA", "ua-state"), (agency.Country, agency.Owners[0].Owner));
    }

    [Fact]
    public void Every_example_between_two_states_changes()
    {
        var between = RuleExamples.All.Select(example => example.Request).Where(request => Shipped.Read(request).Parties.Count == 2).ToList();
        Assert.NotEmpty(between);
        Assert.All(between, request =>
        {
            var states = Shipped.Read(request).Parties.SelectMany(party => party.States).ToList();
            var swapped = Shipped.Read(new Mirror(Shipped.Data.States, states[0], states[1]).Request(request));
            Assert.Equal(states.AsEnumerable().Reverse(), swapped.Parties.SelectMany(party => party.States));
        });
    }

    [Fact]
    public void An_agency_follows_its_owner_to_the_other_side_and_stays_where_the_catalog_is_not_swapped()
    {
        Assert.Equal(SupportLevel.OneSide, Support(Shipped.Report(Agency)));
        Assert.Equal(SupportLevel.OneSide, Support(Shipped.Report(Mirror.Request(Agency), catalog: Mirror.Catalog(Shipped.Data))));
        Assert.NotEqual(SupportLevel.OneSide, Support(Shipped.Report(Mirror.Request(Agency))));
    }

    private static SupportLevel? Support(Report report) => report.Claims[0].Support;
}
