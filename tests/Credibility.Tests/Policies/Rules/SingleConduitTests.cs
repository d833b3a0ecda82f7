using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class SingleConduitTests
{
    [Fact]
    public void Sixty_words_in_three_attributions_through_one_outlet_are_enough() => Assert.NotNull(Asked(Draft(20, 20, 20)));

    [Fact]
    public void Fifty_nine_words_are_not() => Assert.Null(Asked(Draft(20, 20, 19)));

    [Fact]
    public void Two_attributions_are_not() => Assert.Null(Asked(Draft(100, 100)));

    [Fact]
    public void Seventy_per_cent_of_the_words_are_not_more_than_seventy() => Assert.Null(Asked(With(Draft(30, 20, 20), Sketch.Person("Tomas Kral", "Kral Shipping", null, 30))));

    [Fact]
    public void A_word_more_is() => Assert.NotNull(Asked(With(Draft(31, 20, 20), Sketch.Person("Tomas Kral", "Kral Shipping", null, 30))));

    [Fact]
    public void In_a_draft_under_a_hundred_and_twenty_words_thirty_are_enough() => Assert.NotNull(Asked(Draft(10, 10, 10) with { Text = Words(119) }));

    [Fact]
    public void In_a_draft_of_a_hundred_and_twenty_words_they_are_not() => Assert.Null(Asked(Draft(10, 10, 10) with { Text = Words(120) }));

    [Fact]
    public void Where_words_are_missing_the_question_is_listed_as_not_known()
    {
        var report = Shipped.Report(Draft(20, null, 20));
        Assert.DoesNotContain(report.Findings, finding => finding.Rule == "SRC004");
        Assert.Contains(report.NotKnown, line => line.Contains("whether most words came through one outlet", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_words_are_missing_and_no_outlet_carried_three_nothing_is_asked() =>
        Assert.DoesNotContain(Shipped.Report(Draft(20, null)).NotKnown, line => line.Contains("one outlet", StringComparison.Ordinal));

    [Fact]
    public void The_publisher_is_no_conduit() => Assert.Null(Asked(Draft(20, 20, 20) with { Publisher = "Meridian Wire" }));

    [Fact]
    public void The_publishers_own_reporting_counts_for_no_outlet() =>
        Assert.Null(Asked(Sketch.Of(Outlet(30), Outlet(30), Outlet(30)) with { Publisher = "Meridian Wire" }));

    [Fact]
    public void An_outlet_that_speaks_for_itself_counts_with_what_it_carries() => Assert.NotNull(Asked(With(Draft(20, 20), Outlet(20))));

    [Fact]
    public void Local_media_are_not_one_outlet()
    {
        var draft = Draft(20, 20, 20);
        Assert.Null(Asked(draft with { Sources = [.. draft.Sources.Select(source => source with { Shorthand = source.Shorthand! with { Via = [new DeclaredConduit("local media")] } })] }));
    }

    [Fact]
    public void A_ministry_that_passes_words_on_is_no_outlet()
    {
        var draft = Draft(20, 20, 20);
        Assert.Null(Asked(draft with { Sources = [.. draft.Sources.Select(source => source with { Shorthand = source.Shorthand! with { Via = [new DeclaredConduit("Greek Ministry of Defence")] } })] }));
    }

    private static Draft Draft(params int?[] words) => Sketch.Of([.. words.Select((count, i) => Carried($"Ana{(char)('a' + i)} Berger", count))]);

    private static DeclaredSource Carried(string name, int? words) => Sketch.Source(name, null, words, given => given.Through("Meridian Wire")) with { Kind = "person" };

    private static DeclaredSource Outlet(int words) => Sketch.Source("Meridian Wire", null, words) with { Kind = "news-agency" };

    private static Draft With(Draft draft, DeclaredSource source) => draft with { Sources = [.. draft.Sources, source] };

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("quay", count));

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC004", draft);
}
