using Credibility.Drafts;
using Credibility.Sources.Resolving;
using Credibility.Sources.States;
using Xunit;

namespace Credibility.Tests.Sources;

/// <summary>Mentions that name a state's bodies: the same words give the same body for every state, and in doubt none.</summary>
public sealed class StateMentionTests
{
    [Theory]
    [InlineData("Russian President", "ru-head-of-state", MentionClass.Body)]
    [InlineData("the Ukrainian president", "ua-head-of-state", MentionClass.Body)]
    [InlineData("President of Russia", "ru-head-of-state", MentionClass.Body)]
    [InlineData("the President of the Russian Federation", "ru-head-of-state", MentionClass.Body)]
    [InlineData("Ministry of Defence of Ukraine", "ua-ministry-of-defence", MentionClass.Body)]
    [InlineData("Ukraine's defence ministry", "ua-ministry-of-defence", MentionClass.Body)]
    [InlineData("Ukraine’s defense ministry", "ua-ministry-of-defence", MentionClass.Body)]
    [InlineData("Ukrainian defense ministry", "ua-ministry-of-defence", MentionClass.Body)]
    [InlineData("British MoD", "gb-ministry-of-defence", MentionClass.Body)]
    [InlineData("Armenia's defence ministry", "am-ministry-of-defence", MentionClass.Body)]
    [InlineData("Russian law enforcement", "ru-law-enforcement", MentionClass.Branch)]
    [InlineData("Russian law enforcement sources", "ru-law-enforcement", MentionClass.Branch)]
    [InlineData("German law enforcement agencies", "de-law-enforcement", MentionClass.Branch)]
    [InlineData("Ukrainian officials", "ua-officials", MentionClass.StateOfficials)]
    [InlineData("two senior US officials", "us-officials", MentionClass.StateOfficials)]
    [InlineData("U.S. officials", "us-officials", MentionClass.StateOfficials)]
    [InlineData("a senior French official", "fr-officials", MentionClass.StateOfficials)]
    [InlineData("Belarusian authorities", "by-officials", MentionClass.StateOfficials)]
    [InlineData("South Korean officials", "kr-officials", MentionClass.StateOfficials)]
    [InlineData("Kyiv's general staff", "ua-general-staff", MentionClass.Body)]
    [InlineData("a spokesman for the Polish interior ministry", "pl-ministry-of-interior", MentionClass.Spokesperson)]
    [InlineData("Chinese defence ministry spokesperson", "cn-ministry-of-defence", MentionClass.Spokesperson)]
    [InlineData("the press service of Armenia's interior ministry", "am-ministry-of-interior", MentionClass.Body)]
    [InlineData("Russian defence ministry sources", "ru-ministry-of-defence", MentionClass.BodyMember)]
    [InlineData("Ukrainian army officials", "ua-armed-forces", MentionClass.BodyMember)]
    [InlineData("the deputy defence minister of Poland", "pl-ministry-of-defence", MentionClass.BodyMember)]
    [InlineData("Ukrainian soldiers", "ua-armed-forces", MentionClass.BodyMember)]
    [InlineData("the Kremlin", "ru-head-of-state", MentionClass.Body)]
    [InlineData("Kremlin spokesman", "ru-head-of-state", MentionClass.Spokesperson)]
    [InlineData("sources close to the Kremlin", "ru-head-of-state", MentionClass.BodyMember)]
    [InlineData("the Pentagon", "us-ministry-of-defence", MentionClass.Body)]
    [InlineData("the White House", "us-head-of-state", MentionClass.Body)]
    [InlineData("Moscow", "ru-state", MentionClass.Body)]
    [InlineData("Kiev", "ua-state", MentionClass.Body)]
    [InlineData("Russia", "ru-state", MentionClass.Body)]
    [InlineData("the Ukrainian side", "ua-state", MentionClass.Body)]
    [InlineData("Singapore", "sg-state", MentionClass.Body)]
    [InlineData("the Russian embassy in London", "ru-embassy", MentionClass.Body)]
    [InlineData("Ukraine's ambassador to the United States", "ua-embassy", MentionClass.Body)]
    [InlineData("police in Ukraine", "ua-police", MentionClass.Body)]
    [InlineData("Georgia's defence ministry", "ge-ministry-of-defence", MentionClass.Body)]
    [InlineData("Georgian police", "ge-police", MentionClass.Body)]
    [InlineData("Міністерство оборони України", "ua-ministry-of-defence", MentionClass.Body)]
    [InlineData("українське міністерство оборони", "ua-ministry-of-defence", MentionClass.Body)]
    [InlineData("Минобороны России", "ru-ministry-of-defence", MentionClass.Body)]
    [InlineData("polskie ministerstwo obrony", "pl-ministry-of-defence", MentionClass.Body)]
    public void A_mention_that_names_a_state_and_a_body_resolves_to_that_body(string mention, string id, MentionClass expected)
    {
        var resolution = SmallWorld.Resolve(mention);

        Assert.Equal(id, resolution.ProfileId);
        Assert.Equal(expected, resolution.Mention);
        Assert.Equal(id[..2].ToUpperInvariant(), resolution.StateCode);
    }

    [Theory]
    [InlineData("former Russian president", "former office")]
    [InlineData("ex-Ukrainian president", "former office")]
    [InlineData("Russian opposition", "opposition")]
    [InlineData("Korean officials", "KP, KR")]
    [InlineData("Russian and Ukrainian officials", "RU, UA")]
    [InlineData("Moscow police", "city's own")]
    [InlineData("Kyiv officials", "city's own")]
    [InlineData("troops in Ukraine", "need not be its own")]
    [InlineData("Georgia", "no state")]
    [InlineData("Georgia police", "no state")]
    [InlineData("New Russia Party officials", "none of the states")]
    [InlineData("local Ukrainian police", "region or town")]
    [InlineData("Ukraine's regional administration", "which")]
    [InlineData("Russian media", "none of the state's bodies")]
    [InlineData("Russian analysts", "none of the state's bodies")]
    [InlineData("Moscow residents", "none of the state's bodies")]
    [InlineData("Russians", "people of a country")]
    [InlineData("Russian sources", "people of a country")]
    [InlineData("pro-Russian officials", "none of the state's bodies")]
    [InlineData("Russian-backed officials", "none of the state's bodies")]
    [InlineData("Moscow-installed authorities", "none of the state's bodies")]
    [InlineData("authorities", "no given state")]
    [InlineData("police", "without its state")]
    [InlineData("Kharkiv Oblast", "no profile")]
    public void A_mention_that_only_resembles_a_body_stays_open_and_says_why(string mention, string reason)
    {
        var resolution = SmallWorld.Resolve(mention);

        Assert.Null(resolution.ProfileId);
        Assert.Null(resolution.StateCode);
        Assert.Contains(reason, resolution.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("authorities", MentionClass.Authorities)]
    [InlineData("police", MentionClass.BodyInContext)]
    [InlineData("law enforcement", MentionClass.Branch)]
    [InlineData("critics", MentionClass.Generic)]
    [InlineData("Russian media", MentionClass.Category)]
    [InlineData("local media in Kharkiv Oblast", MentionClass.Category)]
    [InlineData("Russian military analyst Andrey Kalinovsky", MentionClass.NamedPerson)]
    [InlineData("Kremlin spokesman Dmitry Peskov", MentionClass.NamedPerson)]
    [InlineData("Ivan Petrov, a spokesman for Belarus's interior ministry", MentionClass.NamedPerson)]
    [InlineData("Rosneft spokesman", MentionClass.Spokesperson)]
    [InlineData("UN officials", MentionClass.BodyMember)]
    public void What_stays_open_still_tells_its_class_of_mention(string mention, MentionClass expected)
    {
        var resolution = SmallWorld.Resolve(mention);

        Assert.Null(resolution.ProfileId);
        Assert.Equal(expected, resolution.Mention);
    }

    public static TheoryData<string, string> Templates => new()
    {
        { "{A} defence ministry", "ministry-of-defence" },
        { "{S}'s defence ministry", "ministry-of-defence" },
        { "the ministry of defence of {S}", "ministry-of-defence" },
        { "a spokeswoman for {S}'s interior ministry", "ministry-of-interior" },
        { "{A} law enforcement sources", "law-enforcement" },
        { "{A} officials", "officials" },
        { "the {A} president", "head-of-state" },
        { "president of {S}", "head-of-state" },
        { "{A} armed forces", "armed-forces" },
        { "{S}'s general staff", "general-staff" },
        { "{A} police", "police" },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_same_words_give_the_same_body_and_class_for_every_state(string template, string role)
    {
        var classes = new HashSet<MentionClass?>();
        foreach (var state in SmallWorld.States.States)
        {
            var mention = template.Replace("{A}", state.Adjectives[0], StringComparison.Ordinal).Replace("{S}", state.Name, StringComparison.Ordinal);
            var resolution = SmallWorld.Resolve(mention);
            Assert.True(resolution.ProfileId == StateBodies.IdOf(state.Code, role), $"{mention} → {resolution.ProfileId}: {resolution.Reason}");
            Assert.Equal(state.Code, resolution.StateCode);
            classes.Add(resolution.Mention);
        }

        Assert.Single(classes);
    }

    [Theory]
    [InlineData("{A} military analyst Andrey Kalinovsky")]
    [InlineData("{A} media")]
    [InlineData("{A} journalists")]
    [InlineData("former {A} president")]
    [InlineData("{A} opposition")]
    [InlineData("{A}-backed officials")]
    public void Nationality_gives_nobody_a_state_whatever_the_state(string template)
    {
        foreach (var state in SmallWorld.States.States)
        {
            var resolution = SmallWorld.Resolve(template.Replace("{A}", state.Adjectives[0], StringComparison.Ordinal));
            Assert.Null(resolution.ProfileId);
            Assert.Null(resolution.StateCode);
        }
    }

    [Fact]
    public void An_ambiguous_form_names_the_bodies_of_all_its_states()
    {
        var resolution = SmallWorld.Resolve("Korean officials");

        Assert.Equal(["kp-officials", "kr-officials"], resolution.Candidates.Select(candidate => candidate.Id));
    }

    [Fact]
    public void A_capital_read_as_the_state_says_so()
    {
        Assert.Contains("capital, read as the state", SmallWorld.Resolve("Moscow").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us officials")]
    [InlineData("the turkey police")]
    public void A_state_written_without_its_capital_is_no_state_when_the_form_is_a_word(string mention) =>
        Assert.Null(SmallWorld.Resolve(mention).StateCode);

    [Fact]
    public void The_same_tables_build_their_phrases_once_for_every_catalog()
    {
        var other = new SourceResolver(SmallWorld.Catalog.Compact(), SmallWorld.States, SmallWorld.Mentions, SmallWorld.Thresholds, SmallWorld.LookAlikes);

        Assert.Equal("ua-officials", other.Resolve(new SourceQuery("Ukrainian officials")).ProfileId);
    }
}
