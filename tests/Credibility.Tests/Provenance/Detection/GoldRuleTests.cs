using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Reports;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance.Detection;

public sealed class GoldRuleTests
{
    private static readonly Lazy<IReadOnlyList<(GoldDrafts.Gold Gold, Report Report)>> Audited = new(() =>
        [.. GoldDrafts.All().Select(gold => (gold, Shipped.Audit.Run(new Draft { Title = gold.Title, Text = gold.Text, Language = "en" }, gold.Reading, Shipped.Catalog, Shipped.Policy)))]);

    [Fact]
    public void Rules_that_an_editor_calls_noise_stay_silent()
    {
        var fired = Audited.Value.SelectMany(pair => pair.Report.Findings.Where(finding => pair.Gold.MustNot.Contains(finding.Rule))
            .Select(finding => $"{pair.Gold.Id} {finding.Rule}: {finding.Message}")).ToList();
        Assert.True(fired.Count == 0, $"{fired.Count}\n{string.Join('\n', fired)}");
    }

    [Fact]
    public void Read_from_plain_text_too_noise_stays_silent_and_most_of_what_is_expected_is_said()
    {
        var audited = GoldDrafts.All().Select(gold => (Gold: gold, Report: Shipped.Audit.Run(new Draft { Title = gold.Title, Text = gold.Text, Language = "en" }, Shipped.Catalog, Shipped.Policy))).ToList();
        var fired = audited.SelectMany(pair => pair.Report.Findings.Where(finding => pair.Gold.MustNot.Contains(finding.Rule)).Select(finding => $"{pair.Gold.Id} {finding.Rule}: {finding.Message}")).ToList();
        var said = audited.Sum(pair => pair.Gold.Must.Count(rule => pair.Report.Findings.Any(finding => finding.Rule == rule)));
        Assert.True(fired.Count == 0, $"{fired.Count}\n{string.Join('\n', fired)}");
        Assert.True(said >= 0.8 * audited.Sum(pair => pair.Gold.Must.Count), $"{said} said");
    }

    [Fact]
    public void Rules_that_an_editor_expects_speak()
    {
        var all = Audited.Value.Sum(pair => pair.Gold.Must.Count);
        var missed = Audited.Value.SelectMany(pair => pair.Gold.Must.Where(rule => pair.Report.Findings.All(finding => finding.Rule != rule)).Select(rule => $"{pair.Gold.Id} {rule}")).ToList();
        Assert.True(missed.Count <= 0.15 * all, $"{missed.Count} of {all} missed:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void Sound_drafts_get_no_error_and_hardly_a_warning()
    {
        var clean = Audited.Value.Where(pair => pair.Gold.Must.Count == 0).Select(pair => (pair.Gold.Id, Warnings: pair.Report.Findings.Where(finding => finding.Level >= FindingLevel.Warning).ToList())).ToList();
        var said = string.Join('\n', clean.SelectMany(pair => pair.Warnings.Select(finding => $"{pair.Id} {finding.Rule}: {finding.Message}")));
        Assert.DoesNotContain(clean, pair => pair.Warnings.Any(finding => finding.Level == FindingLevel.Error));
        Assert.True(clean.All(pair => pair.Warnings.Count <= 1) && clean.Count(pair => pair.Warnings.Count == 0) * 2 > clean.Count, said);
    }

    [Fact]
    public void Mirrored_drafts_get_mirrored_findings()
    {
        foreach (var (gold, report) in Audited.Value.Where(pair => pair.Gold.MirrorOf is not null))
        {
            var other = Audited.Value.Single(pair => pair.Gold.Id == gold.MirrorOf).Report;
            Assert.True(
                report.Findings.Select(finding => (finding.Rule, finding.Level)).SequenceEqual(other.Findings.Select(finding => (finding.Rule, finding.Level))),
                $"{gold.Id}: {string.Join(' ', report.Findings.Select(finding => finding.Rule))} | {string.Join(' ', other.Findings.Select(finding => finding.Rule))}");
        }
    }
}
