using Credibility.Drafts;
using Credibility.Formats.Snapshots;
using Credibility.Sources;
using Credibility.Sources.Resolving;
using Credibility.Sources.States;
using Xunit;

namespace Credibility.Tests.Sources;

/// <summary>The rules of resolving on the tables and profiles that ship.</summary>
public sealed class ShippedTablesTests
{
    private static readonly LoadedData Data = SnapshotReader.Read(Path.Combine(AppContext.BaseDirectory, SnapshotReader.FileName));
    private static readonly SourceResolver Resolver = new(SourceCatalog.Create(Data.Profiles, Data.States, Data.AsOf), Data.States, Data.Mentions, Data.Method.Resolver);

    public static TheoryData<string, string, MentionClass> Templates => new()
    {
        { "{A} defence ministry", "ministry-of-defence", MentionClass.Body },
        { "the ministry of defence of {S}", "ministry-of-defence", MentionClass.Body },
        { "{S}'s foreign ministry", "ministry-of-foreign-affairs", MentionClass.Body },
        { "a spokesman for the {A} interior ministry", "ministry-of-interior", MentionClass.Spokesperson },
        { "{A} law enforcement sources", "law-enforcement", MentionClass.Branch },
        { "{A} officials", "officials", MentionClass.StateOfficials },
        { "{A} authorities", "authorities", MentionClass.StateOfficials },
        { "{A} armed forces", "armed-forces", MentionClass.Body },
        { "{A} police", "police", MentionClass.Body },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_same_words_give_the_same_body_for_every_state_whose_form_names_it_alone(string template, string role, MentionClass expected)
    {
        var ambiguous = Data.Mentions.Ambiguous.Select(form => form.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tried = 0;
        foreach (var state in Data.States.States)
        {
            var adjective = state.Adjectives.Count > 0 ? state.Adjectives[0] : null;
            if ((adjective is null && template.Contains("{A}", StringComparison.Ordinal)) || ambiguous.Contains(state.Name) || (adjective is not null && ambiguous.Contains(adjective)))
            {
                continue;
            }

            var mention = template.Replace("{A}", adjective, StringComparison.Ordinal).Replace("{S}", state.Name, StringComparison.Ordinal);
            var resolution = Resolver.Resolve(new SourceQuery(mention));
            Assert.True(resolution.ProfileId == StateBodies.IdOf(state.Code, role), $"{mention} → {resolution.ProfileId}: {resolution.Reason}");
            Assert.Equal(expected, resolution.Mention);
            tried++;
        }

        Assert.True(tried > 150, $"only {tried} states tried");
    }

    [Theory]
    [InlineData("TASS", "tass")]
    [InlineData("ТАСС", "tass")]
    [InlineData("the Russian state news agency TASS", "tass")]
    [InlineData("TASS journalists", "tass")]
    [InlineData("Reuters", "reuters")]
    [InlineData("Russian law enforcement sources", "ru-law-enforcement")]
    [InlineData("Ukrainian officials", "ua-officials")]
    [InlineData("Ukrainian authorities", "ua-authorities")]
    [InlineData("Moscow", "ru-state")]
    [InlineData("Russia", "ru-state")]
    [InlineData("Kyiv", "ua-state")]
    [InlineData("the Kremlin", "ru-head-of-state")]
    [InlineData("the White House", "us-head-of-state")]
    [InlineData("Novaya Gazeta", "novaya-gazeta")]
    [InlineData("Novaya Gazeta Europe", "novaya-gazeta-europe")]
    public void Well_known_mentions_resolve(string mention, string id) => Assert.Equal(id, Resolver.Resolve(new SourceQuery(mention)).ProfileId);

    [Theory]
    [InlineData("Russian military analyst Andrey Kalinovsky")]
    [InlineData("local media outlets in Kharkiv Oblast")]
    [InlineData("authorities")]
    [InlineData("critics")]
    [InlineData("Moscow residents")]
    [InlineData("Korean officials")]
    [InlineData("Northern Ireland police")]
    public void Mentions_that_name_nobody_we_hold_stay_open(string mention)
    {
        var resolution = Resolver.Resolve(new SourceQuery(mention));

        Assert.Null(resolution.ProfileId);
        Assert.Null(resolution.StateCode);
    }

    [Fact]
    public void Every_profile_that_ships_is_found_by_its_own_name_or_named_among_those_who_share_it()
    {
        foreach (var profile in Data.Profiles)
        {
            Assert.Contains(Resolver.Match(new SourceQuery(profile.Name), .85, 20), candidate => candidate.Id == profile.Id);
        }
    }
}
