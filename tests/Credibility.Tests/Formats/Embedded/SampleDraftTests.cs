using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Provenance;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Embedded;

/// <summary>The sample of a draft whose author declares what it rests on.</summary>
public sealed class SampleDraftTests
{
    private static readonly Draft Sample = FrontMatter.Read(File.ReadAllText(Path.Combine(Shipped.Folder, "drafts", "weir.md")));

    [Fact]
    public void It_declares_sources_claims_parties_and_who_was_asked()
    {
        Assert.Empty(Sample.Faults);
        Assert.Equal((3, 1, 2, 1), (Sample.Sources.Count, Sample.Claims.Count, Sample.Parties.Count, Sample.Asked.Count));
        Assert.Equal(("Who left the weir at Tarn open?", new DateOnly(2026, 4, 14)), (Sample.Title, Sample.PublishedAt));
    }

    [Fact]
    public void Its_claim_is_what_was_declared_and_its_remark_meets_something()
    {
        var report = Shipped.Report(Sample);
        Assert.Equal(ContestedState.Denied, report.Claims.Single(claim => claim.Id == "open").Contested);
        Assert.DoesNotContain(report.Findings, finding => finding.Rule.StartsWith("SRC90", StringComparison.Ordinal));
        Assert.True(report.Findings.Single(finding => finding.Rule == "SRC009").IsSuppressed);
    }

    [Fact]
    public void Without_its_front_matter_less_is_known()
    {
        var bare = Shipped.Report(FrontMatter.Read(Sample.Text!.Replace("sources:", "#sources:", StringComparison.Ordinal)));
        Assert.Contains(bare.Findings, finding => finding is { Rule: "SRC901", Level: FindingLevel.Error });
    }
}
