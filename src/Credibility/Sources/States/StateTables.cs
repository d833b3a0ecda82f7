namespace Credibility.Sources.States;

/// <summary>
/// The states of the world and the one table of roles that every state has. Bodies are made from both, without any
/// per-country work, so that what resolves for one state resolves for all.
/// </summary>
public sealed record StateTables(IReadOnlyList<State> States, IReadOnlyList<StateRole> Roles);

/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Seats">Metonyms such as the name of a palace, each with the role that it stands for.</param>
public sealed record State(
    string Code, string Name, IReadOnlyList<string> Forms, IReadOnlyList<string> Adjectives, IReadOnlyList<string> Demonyms,
    string? Capital, IReadOnlyList<string> CapitalForms, IReadOnlyDictionary<string, string> Seats,
    IReadOnlyList<NativeName> Native, IReadOnlyList<NativeName> NativeAdjectives);

public sealed record NativeName(string Text, string Language, string Script);

/// <param name="Role">Id part in lower-kebab: the body's id is <c>{iso2}-{role}</c>.</param>
/// <param name="Governing">Row of the autonomy table.</param>
/// <param name="Name">Name template with <c>{State}</c> or <c>{Adjective}</c>.</param>
/// <param name="Heads">Noun phrases that name the body itself when a state stands beside them.</param>
public sealed record StateRole(
    string Role, SourceKind Kind, string Governing, string Name, IReadOnlyList<string> Heads,
    IReadOnlyList<string> AuthorityFor, IReadOnlyList<NativeName> Native)
{
    /// <summary>What a capital beside the body means: the state, the city, or either.</summary>
    public CapitalReads CapitalReads { get; init; }

    /// <summary>True where every region or place has one of its own, so that state and role do not name one body.</summary>
    public bool PerPlace { get; init; }

    /// <summary>True where the body is also found in other states, so that "in" names a place and no owner.</summary>
    public bool WorksAbroad { get; init; }
}

/// <summary>How a capital beside a body is read: "Moscow's foreign ministry" is the state's, "Moscow police" the city's.</summary>
public enum CapitalReads { State, City, Either }
