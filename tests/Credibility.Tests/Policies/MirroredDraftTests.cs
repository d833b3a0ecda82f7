using Credibility.Reports;
using Xunit;

namespace Credibility.Tests.Policies;

/// <summary>Rules treat all parties alike: whoever changes places in a draft changes places in its findings, and nothing else changes.</summary>
public sealed class MirroredDraftTests
{
    private static readonly string Folder = Path.Combine(Requirement.RepositoryRoot, "tests", "corpus", "mirrored");

    public static TheoryData<string> Drafts => [.. Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Parties_exchanged_exchange_the_findings(string draft)
    {
        var request = File.ReadAllText(Path.Combine(Folder, draft + ".json"));
        var codes = draft.ToUpperInvariant().Split('-');
        var mirror = new Mirror(Shipped.Data.States, codes[0], codes[1]);

        var plain = Shipped.Report(request);
        var mirrored = Shipped.Report(mirror.Request(request), catalog: mirror.Catalog(Shipped.Data));

        Assert.NotEmpty(plain.Findings);
        Assert.Equal(Findings(plain, mirror.Text), Findings(mirrored, words => words));
        Assert.Equal(plain.Claims.Select(claim => (claim.Id, claim.Support, claim.Contested)), mirrored.Claims.Select(claim => (claim.Id, claim.Support, claim.Contested)));
    }

    private static IEnumerable<string> Findings(Report report, Func<string, string> words) =>
        report.Findings.Select(finding => $"{finding.Rule} {finding.Level} {finding.ClaimId} {words(finding.Message)} | {words(finding.Rewrite ?? "")}");
}
