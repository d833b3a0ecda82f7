using Xunit;

namespace Credibility.Tests.Attributions.Extraction;

public sealed class ChainReaderTests
{
    [Theory]
    [InlineData("The Northland agency NTA, citing the army, said four posts were hit.", "the army < The Northland agency NTA")]
    [InlineData("The Southland agency STA, citing the army, said four posts were hit.", "the army < The Southland agency STA")]
    [InlineData("Four posts were hit, Radio Nord reported, quoting the fire service.", "the fire service < Radio Nord")]
    [InlineData("Radio Nord journalists—citing two officials—alleged that four posts were hit.", "two officials < Radio Nord journalists")]
    [InlineData("“Four posts were hit,” Col. Ida Marr told the Harbour Post.", "Col. Ida Marr < the Harbour Post")]
    [InlineData("“Four posts were hit,” Col. Ida Marr told police.", "Col. Ida Marr")]
    [InlineData("Four posts were hit, Col. Ida Marr said in a statement carried by NTA.", "Col. Ida Marr < NTA")]
    [InlineData("Radio Nord cited a village elder as saying that four posts were hit.", "a village elder < Radio Nord")]
    [InlineData("“Four posts were hit,” a ministry spokesman was quoted as saying by the agency.", "a ministry spokesman < the agency")]
    [InlineData("The army said four posts were hit, Radio Nord reported on Friday.", "The army < Radio Nord")]
    [InlineData("Four posts were hit, according to the agency, which quoted an unnamed officer.", "an unnamed officer < the agency")]
    [InlineData("Four posts were hit, he told detectives, according to the police report.", "he < the police report")]
    [InlineData("On Friday we reported, citing officials, that four posts were hit.", "officials")]
    [InlineData("The bank kept its rate, citing weak demand.", null)]
    [InlineData("“Four posts were hit,” Col. Ida Marr told Frontier News.", "Col. Ida Marr < Frontier News")]
    [InlineData("“Four posts were hit,” Col. Ida Marr told Reuters by phone from Tarn.", "Col. Ida Marr < Reuters")]
    [InlineData("Radio Nord, referring to the same officers, said that four posts were hit.", "the same officers < Radio Nord")]
    [InlineData("Col. Ida Marr told guests that four posts were hit, according to two officers who attended.", "Col. Ida Marr < two officers who attended")]
    [InlineData("Reuters quoted a village elder, who wished to remain anonymous for his safety, as saying that four posts were hit.", "a village elder < Reuters")]
    public void The_source_is_the_last_known_origin(string prose, string? expected) => Assert.Equal(expected is null ? [] : [expected], Readings.Chains(prose));

    [Fact]
    public void Three_hops_are_followed_to_the_end() => Assert.Equal(
        ["the spokesman of the army < NTA, the state agency < The Harbour Post"],
        Readings.Chains("The Harbour Post reported the raid. It quoted NTA, the state agency, which had attributed it to the spokesman of the army.").Take(1));

    [Fact]
    public void What_the_same_speaker_says_next_came_the_same_way() => Assert.Equal(
        ["Ida Marr < Radio Nord", "she < Radio Nord"],
        Readings.Chains("Ida Marr told Radio Nord that four posts were hit. Nobody was hurt, she added."));

    [Fact]
    public void A_sentence_of_its_own_says_where_it_came_from() => Assert.Contains(
        "a slide < a blog",
        Readings.Chains("The mayor said that the figure was wrong. It came from a blog, which took it from a slide."));

    [Fact]
    public void Somebody_else_came_another_way() => Assert.Equal(
        ["Ida Marr < Radio Nord", "The mayor"],
        Readings.Chains("Ida Marr told Radio Nord that four posts were hit. The mayor said that nobody was hurt."));

    [Fact]
    public void A_sentence_about_all_three_reaches_back_to_each() => Assert.Equal(
        ["the fire service's bulletin < the Hill Tribune", "the fire service's bulletin < Coast FM"],
        Readings.Chains("Sixty homes have burned, according to the Hill Tribune. Coast FM gives the same figure. Both quote the fire service's bulletin."));

    [Fact]
    public void A_voice_named_in_passing_is_carried_by_the_outlet() => Assert.Contains(
        "authorities < local newspapers in Tarn",
        Readings.Chains("On Monday local newspapers in Tarn reported the theft of a bell, in what authorities described as a planned raid."));
}
