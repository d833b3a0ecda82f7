using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Formats.Yaml;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

public sealed class WordClassesReaderTests
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "data", "lexicon", "words.yaml");
    private static readonly string Text = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("said", WordClass.Speech)]
    [InlineData("SAYING", WordClass.Speech)]
    [InlineData("feared", WordClass.Belief)]
    [InlineData("endorses", WordClass.Attitude)]
    [InlineData("shown", WordClass.Evidence)]
    [InlineData("rebutted", WordClass.Denial)]
    [InlineData("allegations", WordClass.NominalCue)]
    [InlineData("reportedly", WordClass.Hedge)]
    [InlineData("citing", WordClass.Carrying)]
    [InlineData("spokeswomen", WordClass.Role)]
    [InlineData("residents", WordClass.People)]
    [InlineData("critics", WordClass.Vague)]
    [InlineData("ministries", WordClass.Body)]
    [InlineData("media", WordClass.Outlet)]
    [InlineData("studies", WordClass.Document)]
    [InlineData("Sen.", WordClass.Title)]
    [InlineData("didn’t", WordClass.Auxiliary | WordClass.Negation)]
    [InlineData("'ve", WordClass.Auxiliary)]
    public void Every_form_is_known_in_any_case(string word, WordClass expected) =>
        Assert.Equal(expected, Read(Text).Value!.Of(WordHash.Of(word)) & expected);

    [Fact]
    public void A_word_that_no_list_holds_has_no_class() => Assert.Equal(WordClass.None, Read(Text).Value!.Of(WordHash.Of("granite")));

    [Theory]
    [InlineData("    say/said", "    Say/said", "'Say/said' in 'speech' is no word")]
    [InlineData("    say/said", "    say/said/said/said", "up to three forms")]
    [InlineData("    say/said", "    say/said tell/told", "'tell/told' stands twice in 'speech'")]
    [InlineData("\n  speech:", "\n  speeches:", "has no key 'speeches'")]
    public void A_problem_is_named(string right, string wrong, string says)
    {
        var result = Read(Text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(result.Value);
        Assert.Contains(result.Problems, problem => problem.Line > 1 && problem.Message.Contains(says, StringComparison.Ordinal));
    }

    private static DataResult<WordClasses> Read(string text) => WordClassesReader.Read(File, Problems.Bytes(text));
}
