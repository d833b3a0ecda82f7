using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Formats.Yaml;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

/// <summary>The numbers of the shipped method are the published ones; a change here is a change of results.</summary>
public sealed class ShippedMethodTests
{
    private static readonly Method Shipped = Read().Value!;

    [Theory]
    [InlineData(MentionClass.NamedPerson, 1)]
    [InlineData(MentionClass.Body, 1)]
    [InlineData(MentionClass.Document, 1)]
    [InlineData(MentionClass.BodyInContext, .9)]
    [InlineData(MentionClass.Spokesperson, .8)]
    [InlineData(MentionClass.DocumentDescribed, .6)]
    [InlineData(MentionClass.BodyMember, .4)]
    [InlineData(MentionClass.StateOfficials, .3)]
    [InlineData(MentionClass.Branch, .25)]
    [InlineData(MentionClass.Category, .2)]
    [InlineData(MentionClass.Authorities, .1)]
    [InlineData(MentionClass.Generic, .05)]
    [InlineData(MentionClass.None, 0)]
    public void Answerability(MentionClass mention, double v) => Assert.Equal(v, Shipped.Answerability.Of(mention));

    [Theory]
    [InlineData(ControlType.StateControlled, .05)]
    [InlineData(ControlType.CapturedPublic, .20)]
    [InlineData(ControlType.CapturedPrivate, .30)]
    [InlineData(ControlType.IndependentStateFundedAndManaged, .75)]
    [InlineData(ControlType.IndependentStateFunded, .80)]
    [InlineData(ControlType.IndependentStateManaged, .80)]
    [InlineData(ControlType.IndependentPublic, .90)]
    [InlineData(ControlType.IndependentPrivate, .85)]
    public void Autonomy_by_type(ControlType type, double alpha) => Assert.Equal(alpha, Shipped.Autonomy.ByControlType[type]);

    [Theory]
    [InlineData("court", .95, .95)]
    [InlineData("auditor", .95, .95)]
    [InlineData("ombudsman", .95, .95)]
    [InlineData("statistics-office", .9, .9)]
    [InlineData("central-bank", .9, .9)]
    [InlineData("weather-service", .9, .9)]
    [InlineData("seismic-service", .9, .9)]
    [InlineData("electoral-commission", .8, .8)]
    [InlineData("regulator", .8, .8)]
    [InlineData("police", .6, 0)]
    [InlineData("prosecutor", .6, 0)]
    [InlineData("parliament", .6, 0)]
    [InlineData("ministry", .1, 0)]
    [InlineData("head-of-state", 0, 0)]
    [InlineData("armed-forces", 0, 0)]
    [InlineData("press-office", 0, 0)]
    public void Autonomy_of_bodies_that_govern(string row, double value, double inDispute)
    {
        var governing = Shipped.Autonomy.Governing[row];

        Assert.Equal((value, inDispute, false), (governing.Value, governing.InDispute, governing.OwnRoot));
    }

    [Fact]
    public void A_municipality_is_its_own_root() => Assert.True(Shipped.Autonomy.Governing["municipality"].OwnRoot);

    [Theory]
    [InlineData(SourceKind.Ngo, .85)]
    [InlineData(SourceKind.ThinkTank, .85)]
    [InlineData(SourceKind.OsintGroup, .85)]
    [InlineData(SourceKind.Company, .95)]
    [InlineData(SourceKind.Party, .95)]
    [InlineData(SourceKind.Intergovernmental, .95)]
    [InlineData(SourceKind.University, .9)]
    [InlineData(SourceKind.Person, 1)]
    [InlineData(SourceKind.SocialAccount, 0)]
    public void Autonomy_by_kind(SourceKind kind, double alpha) => Assert.Equal(alpha, Shipped.Autonomy.ByKind[kind]);

    [Fact]
    public void The_other_numbers()
    {
        var autonomy = Shipped.Autonomy;
        Assert.Equal((.9, .6, .5, .6, .5), (autonomy.WithSafeguard, autonomy.UnknownFactors, autonomy.AnalystWithEmployer, autonomy.DominantFunder, autonomy.Unknown));
        Assert.Equal((.05, .15, .25, .40, .70), (Shipped.Relay.Named.Direct, Shipped.Relay.Named.Paraphrase, Shipped.Relay.Institution.Direct, Shipped.Relay.Institution.Paraphrase, Shipped.Relay.Generic));
        Assert.Equal(new(.5, 1.3, 1.8, .25, .5, 1e-9), Shipped.Support);
        Assert.Equal(new(1e-9, 32), Shipped.Walk);
        Assert.Equal(.85, Shipped.Resolver.Match);
        Assert.Equal(.5, Shipped.Answerability.AnswerableFrom);
    }

    [Fact]
    public void Every_topic_says_what_could_settle_it_best_first()
    {
        string[] order = ["document", "record", "person", "outlet"];
        foreach (var topic in Shipped.Topics.Topics.Values)
        {
            Assert.True(topic.CouldSettle.Count >= 4, topic.Id);
            var ranks = topic.CouldSettle.Select(source => Math.Max(1, Array.IndexOf(order, source.Kind))).ToArray();
            Assert.True(ranks.SequenceEqual(ranks.Order()), topic.Id + ": papers, then people, then outlets");
        }
    }

    [Fact]
    public void Every_topic_has_a_paper_a_person_an_outlet_and_a_word_of_care() => Assert.All(Shipped.Topics.Topics.Values, topic =>
    {
        var kinds = topic.CouldSettle.Select(source => source.Kind).ToHashSet();
        Assert.True((kinds.Contains("document") || kinds.Contains("record")) && kinds.Contains("person") && kinds.Contains("outlet"), topic.Id);
        Assert.True(topic.CouldSettle.Any(source => source.Care is not null), topic.Id);
    });

    [Fact]
    public void Figures_of_one_party_are_asked_about_on_five_topics() => Assert.Equal(
        ["casualties", "desertion", "losses", "prisoners", "strength"],
        Shipped.Topics.Topics.Values.Where(topic => topic.PartyFigure).Select(topic => topic.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void A_title_asserts_what_shares_most_of_its_longer_words() => Assert.Equal(new KeyTitle(0.6, 3, 4), Shipped.KeyTitle);

    [Fact]
    public void A_topic_is_found_by_its_other_ids() => Assert.Equal("warning", Shipped.Topics.Find("weather-warning")!.Id);

    [Theory]
    [InlineData("body: 1 ", "body: 2 ", "'body' is 2; write a number from 0 to 1")]
    [InlineData("  spokesperson: 0.8", "  spokeswoman: 0.8", "needs 'spokesperson'")]
    [InlineData("captured-public: 0.20", "captured: 0.20", "has no key 'captured'")]
    [InlineData("named: { direct: 0.05, paraphrase: 0.15 }", "named: { direct: 0.25, paraphrase: 0.15 }", "'paraphrase' must not be below direct")]
    [InlineData("    recordKeptBy: { kinds: [company] }", "    recordKeptBy: { kinds: [firm] }", "'firm' is no kind of source")]
    [InlineData("- { kind: document, what: \"published prosecution", "- { kind: outlet, what: \"published prosecution", "documents and records come first, then people, then outlets")]
    [InlineData("minLetters: 4", "minLetters: 0", "'minLetters' is 0; write a number from 1 to 100")]
    [InlineData("twoOrMore: 1.8", "twoOrMore: 1.2", "'twoOrMore' must not be below partlySeparate")]
    [InlineData("partyMass: 0.5", "partyMass: 0.2", "'partyMass' must not be below outsidePartyMass")]
    [InlineData("    nearShare: 0.34", "    nearShare: 0.6", "'share' must not be below nearShare")]
    [InlineData("  claimFrom: 0.4 ", "  claimFrom: 4 ", "'claimFrom'")]
    [InlineData("    sentences: 12", "    sentences: 1.2", "must be a whole number")]
    [InlineData("near: 0.60", "near: 0.90", "'match' must not be below near")]
    [InlineData("maxDepth: 32", "maxDepth: 3.5", "must be a whole number")]
    [InlineData("court: { value: 0.95 }", "court: { value: 0.5, inDispute: 0.6 }", "a dispute between states never raises")]
    [InlineData("  - id: charge\n", "  - id: arrest\n", "'arrest' is given twice")]
    [InlineData("kind: record, what: \"court registers", "kind: rumour, what: \"court registers", "'rumour' is none of document")]
    public void A_method_out_of_range_or_order_is_refused(string right, string wrong, string says)
    {
        var text = File.ReadAllText(Path).ReplaceLineEndings("\n");
        Assert.Contains(right, text, StringComparison.Ordinal);
        var result = MethodReader.Read(Path, Problems.Bytes(text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Null(result.Value);
        var problem = result.Problems.First(problem => problem.Message.Contains(says, StringComparison.Ordinal));
        Assert.True(problem.Line > 1);
    }

    [Fact]
    public void The_reading_of_prose_takes_its_numbers_from_the_data() => Assert.Equal(
        new ReadingNumbers(new(4, 1.4, .3), new(12, 3, .5), new(.5, .34, 3), ContentAlone: .85, ClaimFrom: .4, HedgedSentence: .8, NearMiss: .6, EnglishShare: .1), Shipped.Reading);

    [Fact]
    public void The_hash_does_not_depend_on_line_ends()
    {
        var text = File.ReadAllText(Path).ReplaceLineEndings("\n");

        Assert.Equal(Shipped.Sha256, MethodReader.Read(Path, System.Text.Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))).Value!.Sha256);
        Assert.Equal(64, Shipped.Sha256.Length);
    }

    private static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "data", "method", "v1.yaml");

    private static DataResult<Method> Read() => MethodReader.Read(Path, File.ReadAllBytes(Path));
}
