using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Credibility.Sources.States;

/// <summary>
/// Makes the bodies of every state from the one table of roles, on demand: <c>{iso2}-{role}</c>. What exists for one
/// state exists for all. Safe to use from many threads.
/// </summary>
public sealed class StateBodies
{
    private readonly FrozenDictionary<string, State> states;
    private readonly FrozenDictionary<string, StateRole> roles;
    private readonly ConcurrentDictionary<string, SourceProfile> made = new(StringComparer.Ordinal);

    public StateBodies(StateTables tables)
    {
        Tables = tables;
        states = tables.States.DistinctBy(state => state.Code).ToFrozenDictionary(state => state.Code, StringComparer.Ordinal);
        roles = tables.Roles.DistinctBy(role => role.Role).ToFrozenDictionary(role => role.Role, StringComparer.Ordinal);
    }

    public StateTables Tables { get; }

    /// <summary>The id of a state's body.</summary>
    public static string IdOf(string stateCode, string role) => $"{stateCode.ToLowerInvariant()}-{role}";

    /// <summary>The state with this ISO 3166-1 alpha-2 code, or null.</summary>
    public State? FindState(string code) => states.GetValueOrDefault(code);

    /// <summary>The role with this id part, or null.</summary>
    public StateRole? FindRole(string role) => roles.GetValueOrDefault(role);

    /// <summary>State and role that an id names, or null where the tables know no such body.</summary>
    public (State State, StateRole Role)? Parse(string id)
    {
        if (id.Length < 4 || id[2] != '-' || !char.IsAsciiLetterLower(id[0]) || !char.IsAsciiLetterLower(id[1]) || FindRole(id[3..]) is not { } role)
        {
            return null;
        }

        return FindState(id[..2].ToUpperInvariant()) is { } state ? (state, role) : null;
    }

    /// <summary>The structural body with this id, or null.</summary>
    public SourceProfile? Find(string id)
    {
        if (made.TryGetValue(id, out var body))
        {
            return body;
        }

        return Parse(id) is { } named ? made.GetOrAdd(id, Make(id, named.State, named.Role)) : null;
    }

    /// <summary>A profile of its own for a structural body: what it leaves out of office and record comes from the role; anything else stays as evidenced.</summary>
    public SourceProfile Enrich(SourceProfile profile)
    {
        if (Parse(profile.Id) is not { } named)
        {
            return profile;
        }

        return profile with
        {
            Country = profile.Country ?? named.State.Code,
            Governing = profile.Governing ?? named.Role.Governing,
            AuthorityFor = profile.AuthorityFor.Count > 0 ? profile.AuthorityFor : Topics(named.Role),
        };
    }

    private static SourceProfile Make(string id, State state, StateRole role) => new()
    {
        Id = id,
        Name = role.Name.Replace("{State}", state.TakesArticle ? "the " + state.Name : state.Name, StringComparison.Ordinal)
            .Replace("{Adjective}", state.Adjectives.Count > 0 ? state.Adjectives[0] : state.Name, StringComparison.Ordinal),
        Kind = role.Kind,
        Country = state.Code,
        Governing = role.Governing,
        AuthorityFor = Topics(role),
        Structural = true,
    };

    private static AuthorityTopic[] Topics(StateRole role) => [.. role.AuthorityFor.Select(topic => new AuthorityTopic(topic, []))];
}
