using System.Text.Json.Nodes;
using Credibility.Reports;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Reports;

/// <summary>K8: the parties exchanged everywhere give the exchanged report and nothing else; nationality alone gives nothing.</summary>
public sealed class MirrorTests
{
    private static readonly string Request = File.ReadAllText(Path.Combine(Shipped.Folder, "drafts", "desertions.json"));

    [Fact]
    public void The_sample_draft_with_its_parties_exchanged_gives_the_exchanged_report()
    {
        var mirror = new Mirror(Shipped.Data.States, "RU", "UA");
        var plain = Shipped.Report(Request);
        var mirrored = Shipped.Report(mirror.Request(Request), catalog: mirror.Catalog(Shipped.Data));

        Assert.Equal(plain.Claims.Select(claim => Claim(claim, mirror.Text)), mirrored.Claims.Select(claim => Claim(claim, text => text)));
        Assert.Equal(plain.Attributions.Select(Attribution), mirrored.Attributions.Select(Attribution));
        Assert.Equal(plain.Attributions.Select(row => row.Camp is { } camp ? mirror.Id(camp) : null), mirrored.Attributions.Select(row => row.Camp));
        Assert.Equal(plain.Findings.Select(finding => (finding.Rule, finding.Level, finding.ClaimId, mirror.Text(finding.Message))), mirrored.Findings.Select(finding => (finding.Rule, finding.Level, finding.ClaimId, finding.Message)));
        Assert.Equal(mirror.Text(plain.Headline.Sentence), mirrored.Headline.Sentence);
        Assert.Equal(Numbers(plain), Numbers(mirrored));
    }

    [Theory]
    [InlineData("Ukrainian")]
    [InlineData("Brazilian")]
    [InlineData("Greek")]
    public void Nationality_alone_changes_nothing_but_the_words(string nationality)
    {
        var plain = Shipped.Report(Request);
        var other = Shipped.Report(WithAnalyst(analyst => analyst["description"] = $"{nationality} military analyst"));

        Assert.Equal(plain.Claims.Select(claim => Claim(claim, text => text)), other.Claims.Select(claim => Claim(claim, text => text)));
        Assert.Equal(plain.Attributions.Select(Attribution), other.Attributions.Select(Attribution));
        Assert.Equal(plain.Findings.Select(finding => (finding.Rule, finding.Message)), other.Findings.Select(finding => (finding.Rule, finding.Message)));
        Assert.Equal(Numbers(plain), Numbers(other));
    }

    [Theory]
    [InlineData("Russian")]
    [InlineData("Ukraine")]
    public void Nationality_given_as_affiliation_is_none(string nationality) =>
        Assert.Equal(Numbers(Shipped.Report(Request)), Numbers(Shipped.Report(WithAnalyst(analyst => analyst["affiliation"] = nationality))));

    private static string WithAnalyst(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(Request)!;
        change(root["sources"]![0]!);
        return root.ToJsonString();
    }

    private static (string, object?, object?, double?, double?, string, string) Claim(ReportClaim claim, Func<string, string> text) => (
        claim.Id, claim.Support, claim.Contested, Round(claim.NAnswerable), Round(claim.NOutside), text(claim.Words), text(string.Join('\n', claim.Reasons)));

    private static (string, object, object, double, bool) Attribution(ReportAttribution row) => (row.Id, row.Mention, row.Standing, row.Answerability, row.Outside);

    private static IEnumerable<(string, double?, double?, double?)> Numbers(Report report) =>
        report.Measures.Where(entry => !entry.Key.EndsWith("country", StringComparison.Ordinal)).Select(entry => (entry.Key, Round(entry.Value.Value), Round(entry.Value.Low), Round(entry.Value.High)));

    private static double? Round(double? number) => number is { } value ? Math.Round(value, 9) : null;
}
