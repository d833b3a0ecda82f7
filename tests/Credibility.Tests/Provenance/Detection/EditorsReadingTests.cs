using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Provenance;
using Credibility.Reports;
using Credibility.Tests.Attributions;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance.Detection;

/// <summary>A draft read as an editor reads it: who is behind which claim, in words that can be shown.</summary>
public sealed class EditorsReadingTests
{
    private static readonly Lazy<Report> Desertions = new(() => Read(File.ReadAllText(Path.Combine(Shipped.Folder, "drafts", "desertions.md")).Split("---", 3)[2]));

    [Theory]
    [InlineData("{S1|The bishop} {C1|has repeatedly condemned} {T1|the closures as heartless}.", "Condemned the closures as heartless")]
    [InlineData("{S1|The union} {C1|accused} {T1|Halden Rail of hiding the defects}.", "Accused Halden Rail of hiding the defects")]
    [InlineData("{S1|Ilse Brandt} {C1|said} {T1|that “the bridge is shut”}.", "The bridge is shut")]
    [InlineData("{S1|The clerk} {C1|reported} {T1|the theft of nine bells}.", "The theft of nine bells")]
    [InlineData("{T1|HARSTAD (Nord Wire) - A ferry ran aground on Monday}, {S1|police} {C1|said}.", "A ferry ran aground on Monday")]
    public void A_claim_is_shown_in_words_that_can_be_read_alone(string marked, string expected) => Assert.Equal(expected, Assert.Single(Detected(marked).Claims).Text);

    [Theory]
    [InlineData("{S1|Ilse Brandt} {C1|shared} {T1|a photograph}.")]
    [InlineData("{S1|The party} {C1|pressed} {T1|Vang to step aside}.")]
    [InlineData("{S1|A clerk} {C1|asked} {T1|not to be named}.")]
    public void What_is_only_named_wished_or_agreed_is_no_event(string marked) => Assert.False(Assert.Single(Detected(marked).Claims).Kind is ClaimKind.Event or ClaimKind.Figure);

    [Fact]
    public void An_outlet_that_repeats_what_authorities_called_it_carried_their_account()
    {
        var claim = Claim("12 soldiers");
        Assert.Equal(SupportLevel.None, claim.Support);
        var told = Assert.Single(Desertions.Value.Attributions, attribution => attribution.ClaimId == claim.Id);
        Assert.Equal("authorities", Name(told.SourceId));
        Assert.Equal("local media outlets in Kharkiv Oblast", Assert.Single(told.Via).Name);
    }

    [Fact]
    public void Reporters_of_an_agency_are_the_agency_and_carry_for_whom_they_cite()
    {
        var told = Assert.Single(Desertions.Value.Attributions, attribution => attribution.ClaimId == Claim("whole battalion").Id);
        Assert.Equal(("Russian law enforcement sources", "TASS"), (Name(told.SourceId), Assert.Single(told.Via).Name));
    }

    [Fact]
    public void A_denial_answers_the_claim_beside_it_and_no_other()
    {
        var answered = Assert.Single(Desertions.Value.Claims, claim => claim.Disputes.Count > 0);
        Assert.Contains("discipline", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_without_a_title_are_the_only_origin_of_what_they_are_said_to_hold()
    {
        var told = Assert.Single(Desertions.Value.Attributions, attribution => attribution.ClaimId == Claim("take men").Id);
        Assert.Equal("reports", Name(told.SourceId));
    }

    [Fact]
    public void Who_only_reads_events_in_some_way_is_a_voice_too() => Assert.Contains(Desertions.Value.Sources, source => source.Name == "some");

    [Fact]
    public void Days_without_a_year_are_named_among_what_is_not_known() =>
        Assert.Contains("Of which year July 18th and July 10th are: neither the text nor a publication date says so.", Desertions.Value.NotKnown);

    [Fact]
    public void A_year_beside_the_day_leaves_nothing_open() =>
        Assert.DoesNotContain(Read("The quay opened on 3 May 2021, said Mayor Ilse Brandt.").NotKnown, line => line.StartsWith("Of which year", StringComparison.Ordinal));

    [Fact]
    public void The_motivating_article_is_read_as_its_editor_read_it()
    {
        var report = Read(File.ReadAllText(Requirement.SharedInput("articles", "seed-article.txt")));
        string[] voices = ["Andrey Kalinovsky", "Vladimir Putin", "Russia", "Ukrainian officials", "Russian law enforcement sources", "authorities", "critics", "some", "reports"];
        Assert.Empty(voices.Except(report.Sources.Select(source => source.Name)));
        var carried = report.Attributions.Where(attribution => attribution.Via.Count > 0).SelectMany(attribution => attribution.Via.Select(via => via.Name)).Distinct();
        Assert.Equal(["local media outlets in Kharkiv Oblast", "TASS"], carried);
        var graded = report.Claims.Where(claim => claim.Support is not null && claim.Key).ToList();
        Assert.Equal([SupportLevel.OneSide, SupportLevel.None, SupportLevel.None, SupportLevel.None, SupportLevel.OneSide], graded.Select(claim => claim.Support!.Value));
        Assert.Single(report.Claims, claim => claim.Contested == ContestedState.Denied);
        Assert.DoesNotContain(report.Findings, finding => finding.Level == FindingLevel.Error);
    }

    private static ReportClaim Claim(string words) => Assert.Single(Desertions.Value.Claims, claim => claim.Text.Contains(words, StringComparison.Ordinal));

    private static string Name(string sourceId) => Desertions.Value.Sources.Single(source => source.Id == sourceId).Name;

    private static Report Read(string text) => Shipped.Audit.Run(new Draft { Text = text, Language = "en" }, Shipped.Catalog, Shipped.Policy);

    private static Draft Detected(string marked) => new Credibility.Provenance.Detection.DraftDetector(Shipped.Data.Lexicon, Shipped.Data.Method.Topics, Shipped.Data.Method.Reading)
        .Detect(new Draft { Text = MarkedText.Read(marked).Text.Text }, MarkedText.Read(marked), Shipped.Catalog);
}
