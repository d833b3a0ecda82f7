using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Credibility.Formats.Snapshots;
using Credibility.Sources;
using Credibility.Sources.States;

namespace Credibility.Tests.Policies;

/// <summary>
/// Swaps two states everywhere: names, adjectives, demonyms, capitals, seats and codes in words, ids of their bodies, and the
/// country, owners and ties of profiles. Whatever holds for one side must then hold for the other.
/// </summary>
internal sealed class Mirror
{
    private static readonly HashSet<string> IdFields = new(StringComparer.Ordinal) { "id", "target", "who", "about", "sourceId", "claimId", "disputes", "members" };

    private readonly string first;
    private readonly string second;
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly Regex pattern;

    public Mirror(StateTables tables, string first, string second)
    {
        (this.first, this.second) = (first, second);
        var (one, other) = (Find(tables, first), Find(tables, second));
        Pair([one.Name, .. one.Forms], [other.Name, .. other.Forms]);
        Pair(one.Adjectives, other.Adjectives);
        Pair(one.Demonyms, other.Demonyms);
        Pair([one.Capital!, .. one.CapitalForms], [other.Capital!, .. other.CapitalForms]);
        foreach (var role in one.Seats.Values.Intersect(other.Seats.Values, StringComparer.Ordinal))
        {
            Pair(SeatsOf(one, role), SeatsOf(other, role));
        }

        pattern = new Regex($@"(?<!\p{{L}})(?:{string.Join('|', words.Keys.OrderByDescending(word => word.Length).Select(Regex.Escape))})(?!\p{{L}})", RegexOptions.CultureInvariant);
    }

    public string Text(string text) => pattern.Replace(text, match => words[match.Value]);

    /// <summary>A state's code, or an id that is or begins with one.</summary>
    public string Id(string id) =>
        Swapped(id, first.ToLowerInvariant(), second.ToLowerInvariant()) ?? Swapped(id, second.ToLowerInvariant(), first.ToLowerInvariant()) ?? id;

    public string Request(string request)
    {
        var root = JsonNode.Parse(request)!;
        var text = (string?)root["text"];
        Walk(root, "");
        if (text is not null)
        {
            foreach (var attribution in root["attributions"]?.AsArray() ?? [])
            {
                Move(attribution!, text);
            }
        }

        return root.ToJsonString();
    }

    /// <summary>The shipped profiles with the two states swapped: media keep their ids, bodies of the states change theirs.</summary>
    public SourceCatalog Catalog(LoadedData data) => SourceCatalog.Create(Profiles(data.Profiles), data.States, data.AsOf).WithFlags(Shipped.Flags);

    public IEnumerable<SourceProfile> Profiles(IEnumerable<SourceProfile> profiles) => profiles.Select(Profile);

    private SourceProfile Profile(SourceProfile profile) => profile with
    {
        Id = Id(profile.Id),
        Name = Text(profile.Name),
        Country = profile.Country is { } country ? Code(country) : null,
        Aliases = [.. profile.Aliases.Select(alias => alias with { Text = Text(alias.Text) })],
        Owners = [.. profile.Owners.Select(stake => stake with { Owner = stake.Owner is { } owner ? Id(owner) : null, OwnerName = Text(stake.OwnerName) })],
        Affiliations = [.. profile.Affiliations.Select(tie => tie with { Body = tie.Body is { } body ? Id(body) : null, BodyName = tie.BodyName is { } name ? Text(name) : null })],
        Memberships = [.. profile.Memberships.Select(membership => membership with { Body = Id(membership.Body) })],
    };

    /// <summary>Spans go where their words went: names differ in length.</summary>
    private void Move(JsonNode attribution, string text)
    {
        foreach (var field in new[] { "source", "cue", "content" })
        {
            if (attribution[field] is JsonArray span)
            {
                attribution[field] = new JsonArray(Text(text[..(int)span[0]!]).Length, Text(text[..(int)span[1]!]).Length);
            }
        }
    }

    private string Code(string code) => code == first ? second : code == second ? first : code;

    private JsonNode? Walk(JsonNode? node, string field)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map.ToList())
                {
                    map[name] = Walk(value?.DeepClone(), name);
                }

                return map;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    list[i] = Walk(list[i]?.DeepClone(), field);
                }

                return list;
            case JsonValue value when value.TryGetValue<string>(out var text):
                return field == "states" ? Code(text) : IdFields.Contains(field) && Id(text) != text ? Id(text) : Text(text);
            default:
                return node;
        }
    }

    /// <summary>Pairs the forms of both in order; what one has more of takes the other's first, and the way back is the first given.</summary>
    private void Pair(IReadOnlyList<string> ones, IReadOnlyList<string> others)
    {
        for (var i = 0; i < Math.Max(ones.Count, others.Count); i++)
        {
            if (i < ones.Count)
            {
                words.TryAdd(ones[i], i < others.Count ? others[i] : others[0]);
            }

            if (i < others.Count)
            {
                words.TryAdd(others[i], i < ones.Count ? ones[i] : ones[0]);
            }
        }
    }

    private static string? Swapped(string id, string from, string to) => id == from ? to : id.StartsWith(from + "-", StringComparison.Ordinal) ? to + id[from.Length..] : null;

    private static string[] SeatsOf(State state, string role) => [.. state.Seats.Where(seat => seat.Value == role).Select(seat => seat.Key).Order(StringComparer.Ordinal)];

    private static State Find(StateTables tables, string code) => tables.States.Single(state => state.Code == code);
}
