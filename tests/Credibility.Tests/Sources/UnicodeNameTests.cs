using System.Diagnostics;
using Credibility.Sources.Resolving;
using Xunit;

namespace Credibility.Tests.Sources;

/// <summary>Names as hostile or careless writers type them.</summary>
public sealed class UnicodeNameTests
{
    [Theory]
    [InlineData("ТАSS")]
    [InlineData("TАSS")]
    [InlineData("ΤASS")]
    public void Letters_of_another_alphabet_that_imitate_a_name_never_match_and_are_flagged(string mention)
    {
        var resolution = SmallWorld.Resolve(mention);

        Assert.Null(resolution.ProfileId);
        Assert.Contains("name-confusable", resolution.Flags);
        Assert.Equal("tass", resolution.Candidates[0].Id);
        Assert.Contains("TASS", resolution.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_word_of_look_alikes_is_flagged_unless_it_is_an_evidenced_name()
    {
        Assert.Contains("name-confusable", SmallWorld.Resolve("ВІLD").Flags);
        Assert.Equal("tass", SmallWorld.Resolve("ТАСС").ProfileId);
        Assert.Empty(SmallWorld.Resolve("ТАСС").Flags);
    }

    [Theory]
    [InlineData("T\u200BASS")]
    [InlineData("\u202ETASS\u202C")]
    [InlineData("TA\u00ADSS")]
    [InlineData("\uFEFFTASS")]
    public void Hidden_characters_do_not_hide_a_name_and_are_flagged(string mention)
    {
        var resolution = SmallWorld.Resolve(mention);

        Assert.Equal("tass", resolution.ProfileId);
        Assert.Contains("hidden-characters", resolution.Flags);
    }

    [Theory]
    [InlineData("ＴＡＳＳ")]
    [InlineData("𝐓𝐀𝐒𝐒")]
    [InlineData("  TASS  ")]
    [InlineData("“TASS”")]
    public void Compatibility_forms_space_and_quotes_do_not_count(string mention)
    {
        var resolution = SmallWorld.Resolve(mention);

        Assert.Equal("tass", resolution.ProfileId);
        Assert.Empty(resolution.Flags);
    }

    [Theory]
    [InlineData("bıld")]
    [InlineData("BILD")]
    [InlineData("BİLD")]
    [InlineData("bild")]
    public void Dotted_and_dotless_i_are_one_letter_whatever_a_culture_says(string mention)
    {
        Assert.Equal("bild", SmallWorld.Resolve(mention).ProfileId);
        Assert.Equal("bild", NameNormaliser.Normalise(mention).Key);
    }

    [Theory]
    [InlineData("STRASSE", "straße")]
    [InlineData("ΟΣ", "ος")]
    [InlineData("Gazeta Łódzka", "gazeta lodzka")]
    [InlineData("Ёлка", "ЕЛКА")]
    [InlineData("U.S. News", "US news")]
    [InlineData("Agence\u00A0France\u2011Presse", "agence france presse")]
    [InlineData("L\u2019Équipe", "l'equipe")]
    public void Folding_is_the_same_from_both_sides(string left, string right) =>
        Assert.Equal(NameNormaliser.Normalise(left).Key, NameNormaliser.Normalise(right).Key);

    [Fact]
    public void A_letter_under_hundreds_of_marks_costs_no_more_than_its_length()
    {
        var zalgo = "T" + new string('\u0301', 20_000) + "ASS";
        var clock = Stopwatch.StartNew();
        var name = NameNormaliser.Normalise(zalgo);

        Assert.InRange(name.Clean.Length, 1, NameNormaliser.MaxMarks + 8);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1));
        Assert.Equal("tass", SmallWorld.Resolve("T" + new string('\u0301', 500) + "ASS").ProfileId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("　 ⠀")]
    [InlineData("!!!")]
    [InlineData("\u200B\u200B")]
    [InlineData("\uD800")]
    public void A_name_without_letter_or_digit_resolves_to_nothing_and_says_so(string mention)
    {
        var resolution = SmallWorld.Resolve(mention);

        Assert.Null(resolution.ProfileId);
        Assert.Empty(resolution.Candidates);
        Assert.Contains("no letter or digit", resolution.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Emoji_and_joiners_in_their_own_scripts_are_not_hidden_characters()
    {
        Assert.False(NameNormaliser.Normalise("خبرگزاری می\u200Cشود").HasHidden);
        Assert.False(NameNormaliser.Normalise("👨🏽\u200D🚀 Space News").HasHidden);
    }

    [Fact]
    public void Any_text_is_normalised_without_failing_and_normalising_twice_changes_nothing()
    {
        CsCheck.Check.Sample(CsCheck.Gen.String, text =>
        {
            var once = NameNormaliser.Normalise(text);
            var twice = NameNormaliser.Normalise(once.Clean);
            Assert.Equal(once.Clean, twice.Clean);
            SmallWorld.Resolve(text);
        }, iter: 5_000);
    }
}
