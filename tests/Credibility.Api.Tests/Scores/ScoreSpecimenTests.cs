using Credibility.Api.Scores;
using Credibility.Formats.Snapshots;
using Credibility.Sources.Scores;
using Xunit;

namespace Credibility.Api.Tests.Scores;

/// <summary>What moves every tag at once: another way to work out or to word scores, and nothing else.</summary>
public sealed class ScoreSpecimenTests
{
    private static readonly Method Shipped = DataFolder.Load(Path.Combine(Requirement.RepositoryRoot, "data")).Value!.Method;

    private static readonly string Usual = Hash(Shipped);

    [Fact]
    public void The_same_build_writes_the_same_and_what_is_no_part_of_scores_moves_nothing()
    {
        Assert.Equal(Usual, Hash(Shipped));
        Assert.Equal(Usual, Hash(Shipped with { Sha256 = "other", KeyTitle = Shipped.KeyTitle with { MinWords = 9 } }));
    }

    [Fact]
    public void The_version_of_the_method_and_whom_to_write_to_stand_in_every_answer()
    {
        Assert.NotEqual(Usual, Hash(Shipped with { Version = "v9" }));
        Assert.NotEqual(Usual, Convert.ToHexString(ScoreSpecimen.Hash(Shipped, "desk@operator.example")));
    }

    /// <summary>So the invented sources hold every signal at every level.</summary>
    [Fact]
    public void Any_word_or_number_of_any_signal_moves_it()
    {
        var table = Shipped.Scores;
        foreach (var row in table.Signals)
        {
            var words = table.Words[row.Id];
            Assert.True(Usual != Hash(With(words with { Name = words.Name + "!" })), row.Id);
            foreach (var level in words.Levels.Keys)
            {
                Assert.True(Usual != Hash(With(words with { Levels = new Dictionary<string, string>(words.Levels) { [level] = "otherwise" } })), $"{row.Id} {level}");
            }

            Method With(SignalWords other) => Shipped with { Scores = table with { Words = new Dictionary<string, SignalWords>(table.Words) { [row.Id] = other } } };
        }

        Assert.NotEqual(Usual, Hash(Shipped with { Scores = table with { HalfLifeDays = 366 } }));
    }

    private static string Hash(Method method) => Convert.ToHexString(ScoreSpecimen.Hash(method, ""));
}
