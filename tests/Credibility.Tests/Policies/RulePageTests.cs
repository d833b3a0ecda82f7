using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Credibility.Policies;
using Credibility.Reports;
using Credibility.Sources;
using Xunit;

namespace Credibility.Tests.Policies;

public sealed class RulePageTests
{
    private static readonly string[] Sections =
        ["## What it asks", "## Why it matters", "## When it fires", "## When it is silent", "## Example that fires", "## Example that is silent", "## How to mend it", "## Relevant guidance"];

    public static TheoryData<string> Rules => new(FindingCollector.Catalogue.Select(rule => rule.Id));

    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var example in RuleExamples.All)
            {
                examples.Add(example.Rule, example.Number);
            }

            return examples;
        }
    }

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(FindingCollector.Catalogue.Select(rule => rule.Id).Order(StringComparer.Ordinal), Shipped.Data.Rules.Pages.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_default_policy_sets_every_rule_and_no_other() =>
        Assert.Equal(FindingCollector.Catalogue.Select(rule => rule.Id).Order(StringComparer.Ordinal), Shipped.Policy.Rules.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_bears_the_name_of_its_class(string id) =>
        Assert.Equal(Kebab(FindingCollector.Catalogue.Single(rule => rule.Id == id).GetType().Name), Shipped.Data.Rules.Page(id).Name);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_gives_the_level_of_the_default_policy(string id) =>
        Assert.Equal(Shipped.Policy.Rules[id].Level, Shipped.Data.Rules.Page(id).Level);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_its_sections_in_order(string id) =>
        Assert.Equal(Sections, Shipped.Data.Rules.Page(id).Body.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_cites_guidance_in_its_own_words(string id)
    {
        var page = Shipped.Data.Rules.Page(id);
        Assert.NotEmpty(page.Guidance);
        Assert.All(page.Guidance, citation => Assert.DoesNotContain('"', citation.Says));
        Assert.All(page.Guidance, citation => Assert.True(citation.Retrieved is not null || citation.Secondary, citation.Standard));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_shows_two_examples_that_fire_and_two_that_are_silent(string id)
    {
        var examples = RuleExamples.All.Where(example => example.Rule == id).ToList();
        Assert.InRange(examples.Count(example => example.Fires), 2, 9);
        Assert.InRange(examples.Count(example => !example.Fires), 2, 9);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_fires_or_is_silent_as_its_page_says(string rule, int number)
    {
        var example = Example(rule, number);
        var report = Shipped.Report(example.Request);
        Assert.True(example.Fires == report.Findings.Any(finding => finding.Rule == rule), $"{example}\n{Told(report)}");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_with_the_states_swapped_finds_the_same_with_the_parties_swapped(string rule, int number)
    {
        var example = Example(rule, number);
        var mirror = MirrorOf(example);
        var mirrored = Shipped.Report(mirror.Request(example.Request), catalog: mirror.Catalog(Shipped.Data));
        Assert.Equal(Lines(Shipped.Report(example.Request), text => text), Lines(mirrored, mirror.Text));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_moved_to_two_other_states_finds_the_same_about_them(string rule, int number)
    {
        var example = Example(rule, number);
        var states = Shipped.Read(example.Request).Parties.SelectMany(party => party.States).ToList();
        if (states.Count < 2)
        {
            return;
        }

        string[] others = states.Contains("GR") ? ["IN", "PK"] : ["GR", "TR"];
        var (one, two) = (new Mirror(Shipped.Data.States, states[0], others[0]), new Mirror(Shipped.Data.States, states[1], others[1]));
        var catalog = SourceCatalog.Create(two.Profiles(one.Profiles(Shipped.Data.Profiles)), Shipped.Data.States, Shipped.Data.AsOf).WithFlags(Shipped.Flags);
        var moved = Shipped.Report(two.Request(one.Request(example.Request)), catalog: catalog);
        Assert.Equal(Lines(Shipped.Report(example.Request), text => text), Lines(moved, text => one.Text(two.Text(text))));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_swapped_twice_is_the_example(string rule, int number)
    {
        var example = Example(rule, number);
        var mirror = MirrorOf(example);
        var twice = mirror.Request(mirror.Request(example.Request));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(example.Request), JsonNode.Parse(twice)), twice);
    }

    /// <summary>Rule, level, number of places and words of each finding, and what is not known.</summary>
    private static List<string> Lines(Report report, Func<string, string> words) =>
    [
        .. report.Findings.Select(finding => $"{finding.Rule} {finding.Level} {finding.Places.Count} {finding.Lead} {words(finding.Message)} {words(finding.Rewrite ?? "")}"),
        .. report.Findings.SelectMany(finding => finding.Places).Select(place => words(place.Quote)),
    ];

    private static Mirror MirrorOf(RuleExample example)
    {
        var states = Shipped.Read(example.Request).Parties.SelectMany(party => party.States).ToList();
        return states.Count == 2 ? new Mirror(Shipped.Data.States, states[0], states[1]) : new Mirror(Shipped.Data.States, "RU", "UA");
    }

    private static RuleExample Example(string rule, int number) => RuleExamples.All.Single(example => example.Rule == rule && example.Number == number);

    private static string Told(Report report) => string.Join('\n', report.Findings.Select(finding => $"{finding.Rule} {finding.Level}: {finding.Message}"));

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (var letter in name)
        {
            kebab.Append(char.IsUpper(letter) && kebab.Length > 0 ? "-" : "").Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }

        return kebab.ToString();
    }
}
