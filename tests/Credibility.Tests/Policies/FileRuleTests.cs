using Credibility.Drafts;
using Credibility.Formats.Yaml;
using Credibility.Policies;
using Credibility.Tests.Formats.Embedded;
using Xunit;

namespace Credibility.Tests.Policies;

/// <summary>Rules about the file of a draft ask every kind of text the same, and policies have the only say on them.</summary>
public sealed class FileRuleTests
{
    private const string Broken = "---\ntitle: x\nsources: critics\n---\n\nCritics said that the quay was unsafe.\n";

    public static TheoryData<string> Types => [.. Shipped.Policy.Types.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Broken_front_matter_is_an_error_in_every_kind_of_text(string type)
    {
        var finding = Shipped.Finding("SRC901", FrontMatter.Read(Broken) with { Type = type })!;
        Assert.Equal((FindingLevel.Error, true, 1.0), (finding.Level, finding.Lead, finding.Confidence));
        Assert.Equal(("critics", "This must be a list, not a string."), (finding.Places[0].Quote, finding.Places[0].Message));
    }

    [Fact]
    public void A_policy_turns_it_off_and_one_that_does_not_list_it_does_not()
    {
        var draft = FrontMatter.Read(Broken);
        Assert.Null(Shipped.Finding("SRC901", draft, With(FindingLevel.None)));
        Assert.Equal(FindingLevel.Note, Shipped.Finding("SRC901", draft, With(FindingLevel.Note))!.Level);
        var bare = Shipped.Policy with { Rules = new Dictionary<string, RuleSettings>() };
        Assert.Equal(FindingLevel.Error, Assert.Single(Shipped.Report(draft, bare).Findings).Level);
    }

    [Fact]
    public void A_remark_without_a_reason_is_told_where_the_policy_lists_the_rule()
    {
        var draft = FrontMatter.Read("<!-- credibility-disable-draft SRC009 -->\n\nText.\n");
        Assert.Equal(FindingLevel.Warning, Shipped.Finding("SRC902", draft)!.Level);
        Assert.Empty(Shipped.Report(draft, Shipped.Policy with { Rules = new Dictionary<string, RuleSettings>() }).Findings);
    }

    [Fact]
    public void Several_faults_are_one_finding_with_a_place_for_each()
    {
        var finding = Shipped.Finding("SRC901", FrontMatter.Read("---\nsouces: [A]\nclaim: B\npartis: []\n---\n\nText.\n"))!;
        Assert.Equal(["souces", "claim", "partis"], finding.Places.Select(place => place.Quote));
        Assert.EndsWith("Two more places have to be mended.", finding.Message, StringComparison.Ordinal);
        Assert.Equal(3, finding.Places.Select(place => place.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void A_fault_of_a_whole_map_is_shown_on_its_first_line()
    {
        var place = Shipped.Finding("SRC901", FrontMatter.Read("---\nsources:\n  - kind: person\n    words: 3\n---\n\nText.\n"))!.Places[0];
        Assert.Equal("kind: person", place.Quote);
        Assert.Contains("\"name\" is missing", place.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_that_stands_at_no_word_has_no_words()
    {
        var draft = new Draft { Text = "Text.", Faults = [new DraftFault(new TextSpan(0, 0), DraftFaultKind.Declaration, "It is broken.")] };
        Assert.Equal(("", "It is broken."), (Shipped.Finding("SRC901", draft)!.Places[0].Quote, Shipped.Finding("SRC901", draft)!.Places[0].Message));
    }

    [Theory]
    [InlineData("silent: [SRC901]")]
    [InlineData("onlyErrors: [SRC902]")]
    [InlineData("levels: { SRC903: note }")]
    public void A_kind_of_text_has_no_say_on_them(string line)
    {
        var text = File.ReadAllText(Path.Combine(Shipped.Folder, "policies", "default.yaml")).Replace("  news: {}\n", $"  news: {{ {line} }}\n", StringComparison.Ordinal);
        var problem = Assert.Single(PolicyReader.Read("default.yaml", System.Text.Encoding.UTF8.GetBytes(text)).Problems);
        Assert.Contains("is about the draft's file", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editors_decision_covers_them_as_it_covers_others()
    {
        var fingerprint = Shipped.Finding("SRC901", FrontMatter.Read(Broken))!.Fingerprint;
        var decision = new EditorsDecision("SRC901", null, null, fingerprint, null, "A. Editor", "The site needs it so.", new DateOnly(2020, 1, 1), new DateOnly(2099, 1, 1));
        Assert.NotNull(Shipped.Finding("SRC901", FrontMatter.Read(Broken), Shipped.Policy with { Decisions = [decision] })!.Decision);
    }

    private static Policy With(FindingLevel level) => Shipped.Policy with
    {
        Rules = new Dictionary<string, RuleSettings>(Shipped.Policy.Rules) { ["SRC901"] = new(level, new Dictionary<string, double>()) },
    };
}
