using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies;

/// <summary>Good journalism passes in silence: stories that rest on one source by design, and stories that hear all sides.</summary>
public sealed class SoundStoryTests
{
    private static readonly string Folder = Path.Combine(Requirement.RepositoryRoot, "tests", "corpus", "sound");

    public static TheoryData<string> Stories => [.. Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_sound_story_has_no_error_and_at_most_one_warning(string story)
    {
        var findings = Findings(story);

        Assert.DoesNotContain(findings, finding => finding.Level == FindingLevel.Error);
        Assert.True(Warnings(findings) <= 1, string.Join('\n', findings.Select(finding => $"{finding.Rule}: {finding.Message}")));
    }

    [Fact]
    public void The_median_sound_story_has_no_warning()
    {
        var warnings = Stories.Select(story => Warnings(Findings(story.Data))).Order().ToList();

        Assert.True(warnings.Count >= 20);
        Assert.Equal(0, warnings[warnings.Count / 2]);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void It_passes_as_well_by_what_it_declares_alone(string story)
    {
        var findings = Shipped.Report(Told(story) with { Text = null, Prose = null }).Findings;

        Assert.DoesNotContain(findings, finding => finding.Level == FindingLevel.Error);
        Assert.True(Warnings(findings) <= 1, string.Join('\n', findings.Select(finding => $"{finding.Rule}: {finding.Message}")));
    }

    [Fact]
    public void Read_from_the_text_alone_no_story_has_an_error_and_most_have_no_warning()
    {
        var findings = Stories.Select(story => Shipped.Report(TextOf(Told(story.Data))).Findings).ToList();
        var warnings = findings.Select(Warnings).Order().ToList();

        Assert.DoesNotContain(findings.SelectMany(story => story), finding => finding.Level == FindingLevel.Error);
        Assert.Equal(0, warnings[warnings.Count / 2]);
        Assert.True(warnings.Count(count => count > 0) <= 2 && warnings[^1] <= 1, string.Join(' ', warnings));
    }

    private static Draft Told(string story) => Shipped.Read(File.ReadAllText(Path.Combine(Folder, story + ".json")));

    /// <summary>What a newsroom has before anybody declares anything.</summary>
    private static Draft TextOf(Draft draft) => new() { Title = draft.Title, Type = draft.Type, Language = draft.Language, PublishedAt = draft.PublishedAt, Publisher = draft.Publisher, Text = draft.Text };

    private static int Warnings(IReadOnlyList<Finding> findings) => findings.Count(finding => finding.Level == FindingLevel.Warning);

    private static IReadOnlyList<Finding> Findings(string story) => Shipped.Report(File.ReadAllText(Path.Combine(Folder, story + ".json"))).Findings;
}
