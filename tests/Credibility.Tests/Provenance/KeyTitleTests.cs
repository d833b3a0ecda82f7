using Credibility.Drafts;
using Credibility.Provenance;
using Credibility.Reports;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance;

public sealed class KeyTitleTests
{
    private static DeclaredClaim Plain { get; } = new() { Id = "c1", Text = "The council sold the harbour cranes in March", Kind = ClaimKind.Event };

    [Theory]
    [InlineData("Council sold harbour cranes", true)]
    [InlineData("“Cranes sold”: harbour council in doubt", true)]
    [InlineData("Harbour council meets in March", true)]
    [InlineData("Council meets", false)]
    [InlineData("Crane", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_claim_most_of_whose_words_stand_in_the_title_is_key(string? title, bool key) => Assert.Equal(key, Told(title, Plain).Key);

    [Fact]
    public void It_is_marked_as_derived() => Assert.Contains("key", Told("Council sold harbour cranes", Plain).Derived);

    [Fact]
    public void What_the_author_says_wins() => Assert.False(Told("Council sold harbour cranes", Plain with { Key = false }).Key);

    [Fact]
    public void An_opinion_in_the_title_is_no_key_claim() => Assert.False(Told("Council sold harbour cranes", Plain with { Kind = ClaimKind.Evaluation }).Key);

    [Fact]
    public void Two_words_in_common_are_a_coincidence() => Assert.False(new KeyTitle(0.6, 3, 4).Asserts("Cranes sold", "Cranes sold"));

    [Fact]
    public void The_good_sample_drafts_are_not_upset_by_it()
    {
        var data = Shipped.Data;
        var without = new SourcingAudit(data.Method with { KeyTitle = KeyTitle.Never }, data.Rules, data.Lexicon, data.Mentions, data.LookAlikes);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Requirement.RepositoryRoot, "data", "drafts"), "*.json"))
        {
            var draft = Shipped.Read(File.ReadAllText(file));
            Assert.Equal(
                without.Run(draft, Shipped.Catalog, Shipped.Policy).Findings.Select(finding => (finding.Rule, finding.Level)),
                Shipped.Report(draft).Findings.Select(finding => (finding.Rule, finding.Level)));
        }
    }

    private static ReportClaim Told(string? title, DeclaredClaim claim) =>
        Shipped.Report((Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots")) with { Title = title }).About(claim)).Claims[0];
}
