using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class NoFirstHandSourceTests
{
    private static Draft Long => Words(Sketch.Of(Sketch.Source("Delta Courant") with { Kind = "newspaper" }), 300);

    [Fact]
    public void A_long_text_on_hearsay_is_found()
    {
        var finding = Found(Long)!;
        Assert.StartsWith("In 300 words nobody is cited who knows at first hand", finding.Message, StringComparison.Ordinal);
        Assert.Equal(("c1", FindingLevel.Note), (finding.ClaimId, finding.Level));
    }

    [Fact]
    public void One_word_less_is_short() => Assert.Null(Found(Words(Long, 299)));

    [Fact]
    public void A_policy_sets_the_length()
    {
        var policy = Shipped.Policy with { Rules = new Dictionary<string, RuleSettings>(Shipped.Policy.Rules) { ["SRC017"] = new(FindingLevel.Note, new Dictionary<string, double> { ["minWords"] = 301 }) } };
        Assert.Null(Shipped.Finding("SRC017", Long, policy));
    }

    public static TheoryData<string> Knowing => ["witness", "first hand", "document", "described paper", "record", "told this newspaper"];

    [Theory]
    [MemberData(nameof(Knowing))]
    public void One_source_that_knows_is_enough(string how) => Assert.Null(Found(With(how switch
    {
        "witness" => Sketch.Source("Ines Duarte", null, also: given => given with { Standing = Standing.Witness }) with { Kind = "person" },
        "first hand" => Sketch.Person("Ines Duarte", "Port Pilots", null),
        "document" => Sketch.Source("Harbour log of 3 May", null, also: given => given with { Mention = MentionClass.Document }),
        "described paper" => Sketch.Source("a letter to the board", null, also: given => given with { Mention = MentionClass.DocumentDescribed }),
        "record" => Sketch.Source("Harbour Court", null, also: given => given with { Mention = MentionClass.Body, Standing = Standing.RecordHolder }),
        _ => Sketch.Source("Tomas Kral", null, also: given => given.Through("Quay Herald")) with { Kind = "person" },
    }) with { Publisher = "Quay Herald" }));

    [Fact]
    public void Words_through_another_paper_are_not_said_to_the_publisher() =>
        Assert.NotNull(Found(With(Sketch.Source("Tomas Kral", null, also: given => given.Through("Valley Courier")) with { Kind = "person" }) with { Publisher = "Quay Herald" }));

    [Fact]
    public void Without_text_the_question_stays_open()
    {
        var report = Shipped.Report(Long with { Text = null });
        Assert.DoesNotContain(report.Findings, finding => finding.Rule == "SRC017");
        Assert.Contains(report.NotKnown, open => open.StartsWith("SRC017: whether a draft of this length", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_text_and_with_a_witness_nothing_is_open() =>
        Assert.DoesNotContain(Shipped.Report(Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots"))).NotKnown, open => open.StartsWith("SRC017", StringComparison.Ordinal));

    [Theory]
    [InlineData(ClaimKind.Evaluation)]
    [InlineData(ClaimKind.Position)]
    public void Opinions_need_no_witness(ClaimKind kind) => Assert.Null(Found(Long.About(Sketch.Event() with { Kind = kind })));

    [Fact]
    public void A_list_of_sources_without_claims_asks_nothing() =>
        Assert.DoesNotContain(Shipped.Report(Sketch.Of(Sketch.Source("Delta Courant", null)).About()).NotKnown, open => open.StartsWith("SRC017", StringComparison.Ordinal));

    private static Draft With(DeclaredSource source) => Long with { Sources = [.. Long.Sources, source] };

    private static Draft Words(Draft draft, int count) => draft with { Text = "Delta Courant. " + string.Join(' ', Enumerable.Repeat("water", count - 2)) };

    private static Finding? Found(Draft draft) => Shipped.Finding("SRC017", draft);
}
