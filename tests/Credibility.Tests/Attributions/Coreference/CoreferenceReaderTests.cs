using Xunit;

namespace Credibility.Tests.Attributions.Coreference;

public sealed class CoreferenceReaderTests
{
    [Theory]
    [InlineData("{S1|Russian military analyst Andrey Kalinovsky} {C1|said} {T1|so}.", "Andrey Kalinovsky", "Russian military analyst")]
    [InlineData("{S1|Ukrainian military analyst Andriy Kovalenko} {C1|said} {T1|so}.", "Andriy Kovalenko", "Ukrainian military analyst")]
    [InlineData("{S1|Gov. Dana Whitlock} {C1|said} {T1|so}.", "Dana Whitlock", "Gov.")]
    [InlineData("{S1|Jon Marsh, a veteran commentator in Norda, who has no party,} {C1|said} {T1|so}.", "Jon Marsh", "a veteran commentator in Norda")]
    [InlineData("{S1|Petra Vail, 61, who keeps bees,} {C1|said} {T1|so}.", "Petra Vail", null)]
    [InlineData("{S1|The harbour master, Lina Dahl,} {C1|said} {T1|so}.", "Lina Dahl", "The harbour master")]
    [InlineData("{S1|Ola Brekke, chief economist at Fjordbank,} {C1|said} {T1|so}.", "Ola Brekke", "chief economist at Fjordbank")]
    [InlineData("{S1|Hanna Moor of the Institute for Coasts} {C1|said} {T1|so}.", "Hanna Moor", "of the Institute for Coasts")]
    [InlineData("{S1|the spokesman of the Korland army, Col. Emil Varga,} {C1|said} {T1|so}.", "Emil Varga", "the spokesman of the Korland army, Col.")]
    [InlineData("{S1|the weekly Le Quai} {C1|said} {T1|so}.", "Le Quai", "the weekly")]
    [InlineData("{S1|Armenia's defence ministry} {C1|said} {T1|so}.", "Armenia's defence ministry", null)]
    [InlineData("{S1|the defence ministry in Baku} {C1|said} {T1|so}.", "the defence ministry in Baku", null)]
    [InlineData("{S1|The European Union's monitoring mission} {C1|said} {T1|so}.", "the European Union's monitoring mission", null)]
    [InlineData("{S1|Critics} {C1|said} {T1|so}.", "critics", null)]
    [InlineData("{S1|The Greek-led coalition} {C1|said} {T1|so}.", "the Greek-led coalition", null)]
    [InlineData("{S1|The Turkish-led coalition} {C1|said} {T1|so}.", "the Turkish-led coalition", null)]
    [InlineData("{S1|the Institute for Coasts and Ports} {C1|said} {T1|so}.", "the Institute for Coasts and Ports", null)]
    [InlineData("{S1|a person familiar with the talks} {C1|said} {T1|so}.", "a person familiar with the talks", null)]
    public void A_name_is_cut_out_of_what_describes_it(string marked, string name, string? description)
    {
        var entity = Assert.Single(MarkedText.Read(marked).Entities);
        Assert.Equal((name, description), (entity.Name, entity.Description));
    }

    [Theory]
    [InlineData("{S1|Mayor Ilse Brandt} {C1|said} {T1|it was late}. {S2|She} {C2|promised} {T2|more}.", "Ilse Brandt")]
    [InlineData("{S1|The transport ministry} {C1|said} {T1|roads were shut}. {S2|It} {C2|gave} {T2|no date}.", "the transport ministry")]
    [InlineData("{S1|Two officials} {C1|said} {T1|roads were shut}. {S2|They} {C2|gave} {T2|no date}.", "two officials")]
    [InlineData("{S1|Ilse Brandt, who led the council,} {C1|said} {T1|no}. {S2|Brandt} {C2|left} {T2|early}.", "Ilse Brandt")]
    [InlineData("{S1|The World Health Organization} {C1|said} {T1|no}. {S2|The WHO} {C2|gave} {T2|no date}.", "The World Health Organization")]
    [InlineData("{S1|the defence ministry in Baku} {C1|said} {T1|no}. {S2|The ministry} {C2|gave} {T2|no date}.", "the defence ministry in Baku")]
    [InlineData("{S1|the defence ministry in Yerevan} {C1|said} {T1|no}. {S2|The ministry} {C2|gave} {T2|no date}.", "the defence ministry in Yerevan")]
    [InlineData("{T1|No}, {C1|said} {S1|an analyst, Karl Orm}. {S2|The analyst} {C2|gave} {T2|no date}.", "Karl Orm")]
    [InlineData("{S1|The council's chair, Maud Lind,} {C1|said} {T1|no}. {S2|Ms Lind} {C2|gave} {T2|no date}.", "Maud Lind")]
    [InlineData("{S1|Military analyst Karl Orm} {C1|said} {T1|no}. {S2|Orm's claims} {C2|suggest} {T2|more}.", "Karl Orm")]
    public void A_short_form_stands_for_whom_the_text_named(string marked, string name)
    {
        var reading = MarkedText.Read(marked);
        Assert.Equal(name, reading.EntityOf(reading.Attributions[1].Source!.Value)!.Name);
    }

    [Fact]
    public void A_pronoun_takes_up_somebody_who_is_no_source_of_anything()
    {
        var reading = MarkedText.Read("A farmer in Osk lost nine cows. {S1|He} {C1|said} {T1|the fence was cut}.");
        Assert.Contains("farmer", Assert.Single(reading.Entities).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Gender_that_a_title_tells_decides_between_two()
    {
        var reading = MarkedText.Read("{S1|Mr. Arne Holt} {C1|told} {T1|one thing} and {S2|Mrs. Eva Rask} {C2|told} {T2|another}. {S3|He} {C3|left} {T3|early}.");
        Assert.Equal("Arne Holt", reading.EntityOf(reading.Attributions[2].Source!.Value)!.Name);
    }

    [Fact]
    public void Two_who_fit_alike_leave_a_pronoun_without_either()
    {
        var reading = MarkedText.Read("{S1|Arne Holt} {C1|told} {T1|one thing} and {S2|Eva Rask} {C2|told} {T2|another}. {S3|They} {C3|left} {T3|early}.");
        Assert.True(reading.EntityOf(reading.Attributions[2].Source!.Value)!.IsUnresolved);
    }

    [Fact]
    public void A_pronoun_never_reaches_back_over_half_a_text()
    {
        var filler = string.Join(' ', Enumerable.Repeat("Rain fell on the hills.", 8));
        var reading = MarkedText.Read($"{{S1|Mayor Ilse Brandt}} {{C1|said}} {{T1|it was late}}. {filler} {{S2|She}} {{C2|left}} {{T2|early}}.");
        Assert.True(reading.EntityOf(reading.Attributions[1].Source!.Value)!.IsUnresolved);
    }

    [Fact]
    public void A_body_with_another_place_beside_it_is_another()
    {
        var reading = MarkedText.Read("{S1|The foreign ministry in Norda} {C1|said} {T1|yes}. {S2|The foreign ministry in Osk} {C2|said} {T2|no}.");
        Assert.Equal(2, reading.Entities.Count);
    }

    [Fact]
    public void Two_sources_of_one_description_are_two_and_another_is_another_source()
    {
        var reading = MarkedText.Read("{T1|It is sold}, {S1|a source} {C1|said}. {T2|It is not}, {C2|said} {S2|another}. {T3|Perhaps}, {S3|a source} {C3|said}.");
        Assert.Equal(["a source", "another source", "a source"], reading.Entities.Select(entity => entity.Name));
    }

    [Fact]
    public void Collectives_of_the_same_words_are_one()
    {
        var reading = MarkedText.Read("{S1|Norda officials} {C1|said} {T1|yes}. Nobody came. {S2|Norda officials} {C2|repeated} {T2|that}.");
        Assert.Equal(2, Assert.Single(reading.Entities).Mentions.Count);
    }
}
