using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class FewSeparateOriginsTests
{
    [Fact]
    public void Four_bodies_of_one_state_are_few() => Assert.StartsWith("Four voices are cited, and those that someone answers for come down to one", Asked(Bodies(4))!.Message, StringComparison.Ordinal);

    [Fact]
    public void Three_bodies_are_too_few_voices_to_look_like_many() => Assert.Null(Asked(Bodies(3)));

    [Fact]
    public void The_other_side_makes_two_origins() => Assert.Null(Asked(Bodies(4) with { Sources = [.. Bodies(4).Sources, Sketch.Source("Turkish Ministry of Defence", null)] }));

    [Fact]
    public void Four_unnamed_voices_have_nobody_who_answers() =>
        Assert.EndsWith("nobody who can be identified answers for any of them.", Asked(Sketch.Of(Sketch.Source("critics", null), Sketch.Source("observers", null), Sketch.Source("residents", null), Sketch.Source("police sources", null)))!.Message, StringComparison.Ordinal);

    [Fact]
    public void The_same_voice_four_times_is_one_voice() =>
        Assert.Null(Asked(Sketch.Of([.. Enumerable.Range(0, 4).Select(_ => Sketch.Person("Ines Duarte", "Port Pilots", null))])));

    [Fact]
    public void Keepers_of_a_record_are_no_crowd()
    {
        var record = Sketch.Source("Harbour Court", also: given => given with { Mention = MentionClass.Body, Standing = Standing.RecordHolder });
        Assert.Null(Asked(Bodies(3) with { Sources = [.. Bodies(3).Sources, record] }));
    }

    [Fact]
    public void Four_people_of_four_employers_are_many() =>
        Assert.Null(Asked(Sketch.Of([.. "ABCD".Select(letter => Sketch.Person($"Ines {letter}uarte", $"{letter}lmeria Pilots", null))])));

    private static Draft Bodies(int count) =>
        Sketch.Of([.. new[] { "Greek Ministry of Defence", "Greek foreign ministry", "General Staff of Greece", "Greek Navy" }.Take(count).Select(name => Sketch.Source(name, null))]).Between();

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC005", draft);
}
