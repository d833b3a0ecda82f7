namespace Credibility.Sources.States;

/// <summary>
/// The states of the world and the one table of roles that every state has. Bodies are made from both, without any
/// per-country work, so that what resolves for one state resolves for all.
/// </summary>
public sealed record StateTables(IReadOnlyList<State> States, IReadOnlyList<StateRole> Roles)
{
    /// <summary>Adjectives and people of all states, in any case: words that say from where somebody is.</summary>
    internal HashSet<string> Nationalities { get; } = States.SelectMany(state => state.Adjectives.Concat(state.Demonyms)).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Seats">Metonyms such as the name of a palace, each with the role that it stands for.</param>
public sealed record State(
    string Code, string Name, IReadOnlyList<string> Forms, IReadOnlyList<string> Adjectives, IReadOnlyList<string> Demonyms,
    string? Capital, IReadOnlyList<string> CapitalForms, IReadOnlyDictionary<string, string> Seats,
    IReadOnlyList<NativeName> Native, IReadOnlyList<NativeName> NativeAdjectives)
{
    /// <summary>Whether English puts "the" before the name: the United States, the Netherlands.</summary>
    public bool TakesArticle { get; init; }

    /// <summary>Names of their own that bodies of the state go by, such as that of its parliament, each with its role. No metonyms of power.</summary>
    public IReadOnlyDictionary<string, string> OwnNames { get; init; } = new Dictionary<string, string>();
}

public sealed record NativeName(string Text, string Language, string Script);

/// <param name="Role">Id part in lower-kebab: the body's id is <c>{iso2}-{role}</c>.</param>
/// <param name="Governing">Row of the autonomy table.</param>
/// <param name="Name">Name template with <c>{State}</c> or <c>{Adjective}</c>.</param>
/// <param name="Heads">Noun phrases that name the body itself when a state stands beside them.</param>
public sealed record StateRole(
    string Role, SourceKind Kind, string Governing, string Name, IReadOnlyList<string> Heads,
    IReadOnlyList<string> AuthorityFor, IReadOnlyList<NativeName> Native)
{
    /// <summary>Who a head of this role names when a state stands beside it.</summary>
    public RoleVoice Mention { get; init; }

    /// <summary>None but a state has such a body, so that a form with another meaning still names the state here.</summary>
    public bool OnlyStates { get; init; }

    /// <summary>What a capital beside a head stands for.</summary>
    public CapitalReading CapitalReads { get; init; }

    /// <summary>There is one for each place; without a place nothing is resolved.</summary>
    public bool PerPlace { get; init; }

    /// <summary>Such bodies also stand in other states, so that "in" a state does not make one that state's.</summary>
    public bool WorksAbroad { get; init; }
}

/// <summary>Whom a role's heads name: one body, the officials of a state, or the people of a branch.</summary>
public enum RoleVoice { Body, StateOfficials, Branch }

/// <summary>What a capital's name beside a role's head stands for.</summary>
public enum CapitalReading { State, City, Either }
