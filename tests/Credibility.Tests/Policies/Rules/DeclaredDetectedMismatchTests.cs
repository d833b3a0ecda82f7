using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class DeclaredDetectedMismatchTests
{
    [Fact]
    public void A_source_that_the_text_never_names_is_found()
    {
        var finding = Found("The bridge was closed.", Person)!;
        Assert.Equal("Tomas Kral is declared as a source and never named in the text.", finding.Message);
        Assert.Equal((FindingLevel.Note, null), (finding.Level, finding.ClaimId));
    }

    [Theory]
    [InlineData("Tomas Kral saw it.")]
    [InlineData("KRAL saw it.")]
    [InlineData("Kral's ships waited.")]
    [InlineData("Tomáš Král saw it.")]
    public void A_person_is_named_by_the_surname_in_any_form(string text) => Assert.Null(Found(text, Person));

    [Theory]
    [InlineData("Tomas saw it.")]
    [InlineData("The kraken rose.")]
    [InlineData("Tomas went home.\nNobody saw it.")]
    public void Less_than_that_is_no_name(string text) => Assert.NotNull(Found(text, Person));

    [Fact]
    public void A_body_without_a_profile_needs_half_its_words_in_one_paragraph()
    {
        var body = Sketch.Source("Harbour Safety Board") with { Kind = "government-body" };
        Assert.Null(Found("The Board for Harbour Safety closed it.", body));
        Assert.Null(Found("The harbour was closed.\nThe safety board met.", body));
        Assert.NotNull(Found("The harbour was closed.\nThe board met.", body));
    }

    [Fact]
    public void A_paper_is_named_by_half_the_words_of_its_label() =>
        Assert.Null(Found("Statements of the bank were read out in court.", Sketch.Source("bank statements shown to the court by the police") with { Kind = "document" }));

    [Fact]
    public void An_address_where_the_source_is_declared_is_no_link_to_it()
    {
        const string Text = "tide.example The quay was closed.";
        var draft = Sketch.Of(Sketch.Source("Almanac of levels") with { Url = "https://tide.example" }) with { Text = Text };
        Assert.Null(Shipped.Finding("SRC023", draft));
        Assert.NotNull(Shipped.Finding("SRC023", draft with { DeclaredIn = [new TextSpan(0, 12)] }));
    }

    [Fact]
    public void Whom_a_page_merely_lists_calls_for_no_list_of_all_whom_it_cites()
    {
        var draft = new Draft { Text = "The quay is closed, said Ines Duarte, the harbour master, on Monday. Reuters reported that the builder denied it.", Sources = [new DeclaredSource("s1", "Reuters") { Listed = true }] };
        Assert.Null(Shipped.Finding("SRC023", draft));
        Assert.NotNull(Shipped.Finding("SRC023", draft with { Sources = [new DeclaredSource("s1", "Reuters")] }));
    }

    [Fact]
    public void The_publisher_needs_no_name_in_its_own_text() =>
        Assert.Null(Shipped.Finding("SRC023", Sketch.Of(Sketch.Source("Island Herald") with { Kind = "newspaper" }) with { Text = "We waited at the pier.", Publisher = "Island Herald" }));

    [Fact]
    public void An_alias_of_its_profile_is_enough() => Assert.Null(Found("АР сообщило. ТАСС сообщило об этом.", Sketch.Source("TASS")));

    [Fact]
    public void An_inflected_name_is_the_name() => Assert.Null(Found("По словам Путина, мост закрыт.", Sketch.Source("Владимир Путин")));

    [Fact]
    public void A_name_in_another_script_cannot_be_told() => Assert.Null(Found("Мост закрыт.", Person));

    [Fact]
    public void The_words_of_its_description_are_enough() =>
        Assert.Null(Found("A retired pilot of the port saw it.", Sketch.Source("Ines Duarte") with { Kind = "person", Description = "retired port pilot" }));

    [Fact]
    public void The_host_of_its_link_is_enough() =>
        Assert.Null(Found("See delta-courant.example for more.", Sketch.Source("Courant of the Delta Region") with { Url = "https://www.delta-courant.example/a" }));

    [Fact]
    public void Offsets_show_where_it_stands() => Assert.Null(Found("He saw it.", Sketch.Source("Tomas Kral", also: given => given with { Source = new TextSpan(0, 2) }) with { Kind = "person" }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Without_text_there_is_nothing_to_compare(string? text) => Assert.Null(Found(text, Person));

    [Fact]
    public void Nobody_at_all_cannot_be_named() => Assert.Null(Found("It rained.", Sketch.Source("reportedly", also: given => given with { Mention = MentionClass.None })));

    [Fact]
    public void A_source_that_is_listed_and_cited_nowhere_is_found() => Assert.NotNull(Found("It rained.", new DeclaredSource("s9", "Delta Courant", Kind: "newspaper")));

    [Fact]
    public void All_of_them_are_one_finding()
    {
        var finding = Found("It rained.", Person, Sketch.Source("Harbour Safety Board") with { Kind = "government-body" })!;
        Assert.Equal("Tomas Kral and Harbour Safety Board are declared as sources and never named in the text.", finding.Message);
    }

    private static DeclaredSource Person => Sketch.Source("Tomas Kral") with { Kind = "person", Affiliation = "Quay Shipping" };

    [Fact]
    public void A_name_that_the_text_cites_and_nobody_declared_is_found()
    {
        var finding = Shipped.Finding("SRC023", Detected("Tomas Kral", 0.9))!;
        Assert.Equal("The text cites Ines Duarte, and the draft does not declare this source.", finding.Message);
        Assert.Equal(FindingLevel.Note, finding.Level);
    }

    [Fact]
    public void One_that_was_read_with_little_confidence_is_not() => Assert.Null(Shipped.Finding("SRC023", Detected("Tomas Kral", 0.3)));

    [Fact]
    public void Nor_one_without_a_name() => Assert.Null(Shipped.Finding("SRC023", Detected("Tomas Kral", 0.9, "residents")));

    [Fact]
    public void Where_nobody_is_declared_nothing_is_missing_from_a_list() => Assert.Null(Shipped.Finding("SRC023", Detected(null, 0.9)));

    private static Draft Detected(string? declared, double confidence, string found = "Ines Duarte")
    {
        var text = $"{found} said the bridge is closed. Tomas Kral agreed.";
        return new Draft
        {
            Text = text,
            Language = "en",
            Sources = [.. declared is null ? (DeclaredSource[])[] : [new("s1", declared)], new DeclaredSource("d1", found) { Detected = true }],
            Attributions = [new() { Id = "x1", SourceId = "d1", Source = new(0, found.Length), Cue = new(found.Length + 1, found.Length + 5), Words = 4, DetectedWith = confidence }],
        };
    }

    private static Finding? Found(string? text, params DeclaredSource[] sources) => Shipped.Finding("SRC023", Sketch.Of(sources) with { Text = text });
}
