using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies;

/// <summary>What the table of document types says, type by type.</summary>
public sealed class DocumentTypeTests
{
    private static readonly string[] Brief = ["SRC001", "SRC004", "SRC005", "SRC016", "SRC017", "SRC020"];
    private static readonly string[] Speech = ["SRC001", "SRC003", "SRC004", "SRC005", "SRC017", "SRC020"];

    public static TheoryData<string, string[]> Silences => new()
    {
        { "news", [] }, { "brief", Brief }, { "police-log", Brief }, { "weather-warning", Brief }, { "results", Brief }, { "listing", Brief },
        { "court", ["SRC005", "SRC016"] }, { "company-results", ["SRC001", "SRC004", "SRC005", "SRC017"] },
        { "obituary", ["SRC001", "SRC004", "SRC005", "SRC015", "SRC016", "SRC017"] }, { "interview", Speech }, { "press-conference", Speech }, { "speech", Speech },
        { "live", ["SRC001", "SRC016", "SRC017"] }, { "investigation", [] },
        { "correction", ["SRC001", "SRC002", "SRC003", "SRC004", "SRC005", "SRC006", "SRC007", "SRC008", "SRC009", "SRC010"] },
    };

    [Theory]
    [MemberData(nameof(Silences))]
    public void A_type_silences_what_the_catalogue_says(string type, string[] silent) => Assert.Equal(silent, Shipped.Policy.Types[type].Silent.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("opinion")]
    [InlineData("review")]
    public void An_opinion_leaves_only_what_concerns_imitation_number_and_allegations(string type)
    {
        var spoken = Enumerable.Range(1, 29).Select(number => $"SRC{number:D3}").Except(Shipped.Policy.Types[type].Silent);
        Assert.Equal(["SRC002", "SRC007", "SRC008", "SRC013", "SRC015", "SRC022"], spoken);
        Assert.True(Shipped.Policy.Types[type].NotesOnly);
    }

    [Fact]
    public void In_an_opinion_a_claim_against_nobody_may_stand_on_nobody()
    {
        var draft = Sketch.Of(Sketch.Unnamed("residents of the old town"));
        Assert.NotNull(Shipped.Finding("SRC002", draft));
        Assert.Null(Shipped.Finding("SRC002", draft with { Type = "opinion" }));
        Assert.Equal(FindingLevel.Note, Shipped.Finding("SRC002", draft.InDispute() with { Type = "opinion" })!.Level);
    }

    [Fact]
    public void In_an_obituary_unnamed_sources_matter_for_allegations_only()
    {
        var draft = Sketch.Of(Sketch.Unnamed("friends of the family")) with { Type = "obituary" };
        Assert.Null(Shipped.Finding("SRC002", draft));
        Assert.Equal(FindingLevel.Error, Shipped.Finding("SRC002", draft.InDispute())!.Level);
    }

    [Theory]
    [InlineData(ContentForm.Direct, true)]
    [InlineData(ContentForm.Mixed, true)]
    [InlineData(ContentForm.Paraphrase, false)]
    public void In_company_results_experts_need_an_employer_where_they_are_quoted(ContentForm form, bool found)
    {
        var draft = Sketch.Of(Sketch.Source("Ines Duarte", also: given => given with { Form = form }) with { Kind = "analyst" });
        Assert.NotNull(Shipped.Finding("SRC018", draft));
        Assert.Equal(found, Shipped.Finding("SRC018", draft with { Type = "company-results" }) is not null);
    }

    [Theory]
    [InlineData("interview")]
    [InlineData("press-conference")]
    [InlineData("speech")]
    public void In_an_interview_the_speaker_answers_by_design_and_others_do_not(string type)
    {
        var about = Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots"), Sketch.Source("Norda Ferries", null) with { Kind = "company", Id = "norda" }).About(Sketch.Event(target: "norda"));
        Assert.NotNull(Shipped.Finding("SRC015", about));
        Assert.Null(Shipped.Finding("SRC015", about with { Type = type }));
        Assert.NotNull(Shipped.Finding("SRC015", Sketch.Of(Sketch.Source("Greek Ministry of Defence")).InDispute() with { Type = type }));
        Assert.Single(Shipped.Report(about with { Type = type }).Warnings, "One speaker by design.");
    }

    public static TheoryData<string, string, string?> Scoped => new()
    {
        { "SRC006", "TASS", null }, { "SRC009", "critics", null }, { "SRC010", "local media", null }, { "SRC011", "a nurse on the night shift", null },
        { "SRC014", "a source", null }, { "SRC022", "Rеuters", null }, { "SRC022", "Norda Wire", "https://reuterz.com" }, { "SRC024", "RT", null },
        { "SRC029", "Harbour Lantern", "https://harbour-lantern.example/a" }, { "SRC002", "residents of the old town", null }, { "SRC001", "Greek Ministry of Defence", null },
    };

    [Theory]
    [MemberData(nameof(Scoped))]
    public void A_scope_of_allegations_reaches_every_rule(string rule, string name, string? url)
    {
        var policy = Shipped.Policy with { Types = new Dictionary<string, DocumentType> { ["essay"] = Essay(rule) } };
        var draft = Sketch.Of(Sketch.Source(name) with { Url = url }) with { Type = "essay", Text = $"Something happened at the quay on Monday, {name} said." };

        Assert.NotNull(Shipped.Finding(rule, draft));
        Assert.Null(Shipped.Finding(rule, draft, policy));
        Assert.NotNull(Shipped.Finding(rule, draft.InDispute(), policy));
    }

    [Fact]
    public void A_scope_reaches_a_number_an_opinion_and_a_claim_in_the_drafts_own_voice()
    {
        var plural = Sketch.Of(Sketch.Source("officials", also: given => given with { Speakers = 1 }));
        var opinion = Sketch.Of(Sketch.Unnamed("a port official")).About(Sketch.Event() with { Kind = ClaimKind.Forecast });
        var own = Sketch.Of(Sketch.Unnamed("residents of the old town")).About(Sketch.Event() with { OwnVoice = true });
        foreach (var (rule, draft) in new[] { ("SRC013", plural), ("SRC012", opinion), ("SRC007", own) })
        {
            var policy = Shipped.Policy with { Types = new Dictionary<string, DocumentType> { ["essay"] = Essay(rule) } };
            var adverse = draft.Between() with { Type = "essay", Claims = [draft.Claims[0] with { Target = "tr" }] };

            Assert.NotNull(Shipped.Finding(rule, draft));
            Assert.Null(Shipped.Finding(rule, draft with { Type = "essay" }, policy));
            Assert.NotNull(Shipped.Finding(rule, adverse, policy));
        }
    }

    [Fact]
    public void In_a_court_report_a_charge_that_the_defence_denies_has_been_heard_from_both_sides()
    {
        var charge = Sketch.Of(Sketch.Source("Helen Marsh") with { Kind = "person", Affiliation = "prosecution" }).About(Sketch.Event(target: "defence")) with { Type = "court" };
        charge = charge with { Parties = [new DeclaredParty("prosecution", "the prosecution", [], []), new DeclaredParty("defence", "the defence", [], ["Paul Whitlow"])], };
        var denied = charge with { Sources = [.. charge.Sources, Sketch.Source("Paul Whitlow", also: given => given with { Stance = Stance.Disputes }) with { Kind = "person" }] };

        Assert.NotNull(Shipped.Finding("SRC001", charge));
        Assert.Null(Shipped.Finding("SRC001", denied));
        Assert.Null(Shipped.Finding("SRC008", denied));
        Assert.NotNull(Shipped.Finding("SRC001", denied with { Type = "news" }));
    }

    private static DocumentType Essay(string rule) => new("essay", new HashSet<string>(), new HashSet<string>(), false, new Dictionary<string, FindingLevel>(), null)
    {
        Scopes = new Dictionary<string, RuleScope> { [rule] = RuleScope.Allegations },
    };

    [Fact]
    public void An_investigation_is_expected_to_say_whom_it_asked()
    {
        var draft = Sketch.Of(Sketch.Source("Greek Ministry of Defence")).InDispute() with { Type = "investigation" };
        Assert.Contains(Shipped.Report(draft).Warnings, warning => warning.StartsWith("A contact log (`asked`) is expected", StringComparison.Ordinal));
        Assert.DoesNotContain(Shipped.Report(draft.WithAsked("tr")).Warnings, warning => warning.StartsWith("A contact log", StringComparison.Ordinal));
        Assert.DoesNotContain(Shipped.Report(draft with { Type = "news" }).Warnings, warning => warning.StartsWith("A contact log", StringComparison.Ordinal));
    }

    [Fact]
    public void No_rule_and_no_station_knows_a_type_by_its_name()
    {
        var names = Shipped.Policy.Types.Keys.Select(name => $"\"{name}\"").Where(name => name is not "\"court\"").ToList();
        var files = new[] { "Provenance", "Measures", "Policies", "Reports" }
            .SelectMany(station => Directory.EnumerateFiles(Path.Combine(Requirement.RepositoryRoot, "src", "Credibility", station), "*.cs", SearchOption.AllDirectories));
        Assert.DoesNotContain(files, file => names.Any(name => File.ReadAllText(file).Contains(name, StringComparison.Ordinal)));
    }
}
