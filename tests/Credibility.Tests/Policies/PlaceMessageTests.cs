using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Reports;
using Credibility.Tests.Corpus;
using Xunit;

namespace Credibility.Tests.Policies;

/// <summary>Whoever reads one place of a finding, such as a remark beside a line, reads something that is whole without the others.</summary>
public sealed class PlaceMessageTests
{
    /// <summary>Speaks of the draft as a whole: what it says of a place is what it says of the draft.</summary>
    private const string OfTheDraft = "SRC017";

    private static readonly Lazy<IReadOnlyList<Report>> Audited = new(() =>
    [
        .. RuleExamples.All.Select(example => example.Request)
            .Concat(Json("data", "drafts")).Concat(Json("tests", "corpus", "sound")).Concat(Json("tests", "corpus", "mirrored")).Select(request => Shipped.Report(request)),
        .. Annotated.Drafts.Select(draft => Shipped.Report(new Draft { Text = draft.Text })),
    ]);

    private static IEnumerable<(Report Report, Finding Finding, FindingPlace Place)> Places =>
        Audited.Value.SelectMany(report => report.Findings.SelectMany(finding => finding.Places.Select(place => (report, finding, place))));

    [Fact]
    public void Every_rule_is_met() => Assert.Superset(
        FindingCollector.RuleIds.ToHashSet(), Places.Select(place => place.Finding.Rule).ToHashSet());

    [Fact]
    public void A_place_never_counts_others() =>
        Assert.DoesNotContain(Places, place => place.Place.Message.Contains("The same holds", StringComparison.Ordinal) || place.Place.Message.Length == 0);

    [Fact]
    public void A_place_names_what_stands_there() =>
        Assert.Empty(Places.Where(place => place.Finding.Rule != OfTheDraft && !IsOfTheFile(place.Finding) && !NamesIt(place.Report, place.Place)).Select(Shown).Distinct());

    [Fact]
    public void Where_there_is_one_place_it_says_what_the_finding_says() =>
        Assert.Empty(Places.Where(place => place.Finding.Places.Count == 1 && !IsOfTheFile(place.Finding) && place.Place.Message != place.Finding.Message).Select(place => $"{Shown(place)} / {place.Finding.Message}").Distinct());

    /// <summary>The worst stands first, and the finding begins with what is said of it.</summary>
    [Fact]
    public void What_a_finding_says_first_is_said_of_its_first_place() =>
        Assert.Empty(Places.Where(place => place.Finding.Message.Contains(" The same holds ", StringComparison.Ordinal)
            && !place.Finding.Message.StartsWith(place.Finding.Places[0].Message, StringComparison.Ordinal)).Select(Shown).Distinct());

    /// <summary>What is wrong with a declaration or a remark is said of its place, and the finding says what follows from it.</summary>
    private static bool IsOfTheFile(Finding finding) => finding.Rule.StartsWith("SRC9", StringComparison.Ordinal);

    /// <summary>Of an address the listed host is named, which it holds.</summary>
    private static bool NamesIt(Report report, FindingPlace place) =>
        Names(report, place).Any(name => name.Length > 0 && place.Message.Contains(name, StringComparison.OrdinalIgnoreCase))
        || place.Quote.Contains(place.Message.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Names(Report report, FindingPlace place)
    {
        var attributions = report.Attributions.Where(attribution => place.AttributionIds.Contains(attribution.Id)).ToList();
        var sources = report.Sources.Where(source => attributions.Exists(attribution => attribution.SourceId == source.Id));
        return
        [
            place.Quote, .. report.Claims.Where(claim => claim.Id == place.ClaimId).Select(claim => Wording.Shorten(claim.Text)),
            .. sources.Select(source => source.Name), .. attributions.SelectMany(attribution => attribution.Via).Select(via => via.Name),
        ];
    }

    private static string Shown((Report Report, Finding Finding, FindingPlace Place) place) => $"{place.Finding.Rule} {place.Place.Quote}: {place.Place.Message}";

    private static IEnumerable<string> Json(params string[] folder) =>
        Directory.GetFiles(Path.Combine([Requirement.RepositoryRoot, .. folder]), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
