using Credibility.Drafts;
using Credibility.Sources.States;

namespace Credibility.Sources.Resolving;

/// <summary>
/// Reads mentions that name an office, body, branch or official of a state: the same words give the same body for
/// every state. In doubt it leaves the mention open and says why.
/// </summary>
internal static class StateMentionReader
{
    private const string StateRoleId = "state", OfficialsRoleId = "officials";

    /// <summary>The reading of a mention that consists of nothing else; <see cref="StateReading.None"/> where a word is unknown.</summary>
    public static StateReading Read(NormalisedName name, IReadOnlyList<MentionItem> items, StatePhrases phrases)
    {
        if (items.Any(item => item.IsUnknown) || !items.Any(item => item.NamesState || item.Has(PhraseSort.Role)))
        {
            return StateReading.None;
        }

        var owners = Owners(items, phrases);
        if (items.FirstOrDefault(item => item.Has(PhraseSort.NotState)) is { } other)
        {
            return Open(null, [], $"\"{other.Word}\" is none of the states");
        }

        var (roles, unnamed) = Roles(items);
        var named = new Named(items, owners, roles, unnamed, name);
        return Broken(named) ?? (owners.Codes.Count switch
        {
            0 => WithoutState(named),
            1 => OfOneState(named, owners.Codes[0]),
            _ => Open(null, [.. owners.Codes.Select(code => IdOf(code, roles.Count > 0 ? roles[0].Role!.Role : StateRoleId))], $"names more than one state: {string.Join(", ", owners.Codes)}"),
        });
    }

    /// <summary>States that the mention names as owners. A state behind "in" or "to" is a place when another stands before.</summary>
    public static StateOwners Owners(IReadOnlyList<MentionItem> items, StatePhrases phrases)
    {
        var owners = new List<(string Code, PhraseSort Sort, bool Place, string Word)>();
        var place = false;
        foreach (var item in items)
        {
            if (item.NamesState)
            {
                var best = item.Readings.Where(reading => reading.Code is not null).MinBy(reading => reading.Sort)!.Sort;
                owners.AddRange(item.Readings.Where(reading => reading.Code is not null && Same(reading.Sort, best)).Select(reading => (reading.Code!, best, place, item.Word)));
                place = false;
            }
            else
            {
                place = DescriptorWords.Place.Contains(item.Word) || place && DescriptorWords.Function.Contains(item.Word);
            }
        }

        var first = owners.Any(owner => !owner.Place) ? owners.Where(owner => !owner.Place).ToList() : owners;
        return first.Count == 0
            ? new([], null, false, false)
            : new([.. first.Select(owner => owner.Code).Distinct().Order(StringComparer.Ordinal)], first[0].Sort, first[0].Place, phrases.IsDoubtful(first[0].Word))
            {
                StateAlone = phrases.StateAlone(first[0].Word),
            };
    }

    /// <summary>Names of states count before capitals and seats; adjectives beside demonyms are one reading.</summary>
    private static bool Same(PhraseSort sort, PhraseSort best) => sort == best || best is PhraseSort.State or PhraseSort.Adjective && sort is PhraseSort.Adjective or PhraseSort.Demonym;

    private static (IReadOnlyList<Phrase> Roles, bool Unnamed) Roles(IReadOnlyList<MentionItem> items)
    {
        var all = items.Where(item => item.Has(PhraseSort.Role)).ToList();
        // "officials" is a role of its own, beside another body its people.
        var firm = all.Where(item => !item.Has(PhraseSort.Unnamed)).ToList();
        var seated = items.Any(item => item.Has(PhraseSort.Seat));
        var kept = firm.Count > 0 || seated ? firm : all;
        var unnamed = items.Any(item => item.Has(PhraseSort.Unnamed) && !kept.Contains(item));
        var roles = kept.Select(item => item.Readings.First(reading => reading.Sort == PhraseSort.Role)).ToList();
        if (roles.Count == 0 && seated)
        {
            var seat = items.SelectMany(item => item.Readings).First(reading => reading.Sort == PhraseSort.Seat);
            roles.Add(seat with { Mention = MentionClass.Body });
        }

        return (roles, unnamed);
    }

    /// <summary>Words that break the tie between state and body.</summary>
    private static StateReading? Broken(Named named)
    {
        var near = named.Owners.Codes.Count == 1 && named.Roles.Count > 0 ? [IdOf(named.Owners.Codes[0], named.Roles[0].Role!.Role)] : Array.Empty<string>();
        if (named.Any(PhraseSort.Former))
        {
            return Open(null, near, "a former office: the tie to the body is broken");
        }

        if (named.Any(PhraseSort.Opposition))
        {
            return Open(MentionClass.Category, [], "opposition to a government is none of the state's bodies");
        }

        if (named.Items.Any(item => item.Has(PhraseSort.NotOfState) && !(item.Has(PhraseSort.Filler) && named.Roles.Count > 0)))
        {
            return Open(MentionClass.Category, [], "people or things of a country are none of the state's bodies");
        }

        return named.Any(PhraseSort.Subnational) && named.Roles.Count > 0
            ? Open(named.Roles[0].Mention == MentionClass.Body ? MentionClass.BodyInContext : MentionClass.Category, near, "a body of a region or town, not the state's own")
            : null;
    }

    private static StateReading WithoutState(Named named)
    {
        var mention = named.Roles.Count == 0 ? null : named.Roles[0].Mention;
        var open = mention switch
        {
            MentionClass.StateOfficials => MentionClass.Authorities,
            MentionClass.Body => Spoken(named, MentionClass.BodyInContext),
            _ => mention,
        };
        return Open(open, [], mention == MentionClass.StateOfficials ? "authorities of no given state" : "a body without its state");
    }

    private static StateReading OfOneState(Named named, string code)
    {
        if (named.Roles.Count == 0)
        {
            return StateItself(named, code);
        }

        var role = named.Roles[0].Role!;
        var id = IdOf(code, role.Role);
        if (named.Roles.Any(other => other.Role!.Role != role.Role))
        {
            return Open(null, [.. named.Roles.Select(other => IdOf(code, other.Role!.Role)).Distinct()], "names more than one body");
        }

        if (role.PerPlace)
        {
            return Open(MentionClass.BodyInContext, [id], "every region has such a body; the mention does not say which");
        }

        if (named.Owners.Sort == PhraseSort.Capital && role.CapitalReads != CapitalReading.State)
        {
            return Open(MentionClass.BodyInContext, [id], "beside a capital this may be the city's own body");
        }

        if (named.Owners.IsDoubtful && !role.OnlyStates && !named.Owners.StateAlone.Contains(role.Role))
        {
            return Open(MentionClass.BodyInContext, [id], "the form also names something that is no state");
        }

        if (named.Owners.IsPlace && role.WorksAbroad)
        {
            return Open(MentionClass.BodyInContext, [id], "stands in that state and need not be its own");
        }

        var reason = named.Owners.Sort switch
        {
            PhraseSort.Capital => $"{role.Role} of {code}; capital, read as the state",
            PhraseSort.Seat => $"seat of {role.Role} of {code}",
            _ => $"{role.Role} of {code}",
        };
        return new(true, id, code, Spoken(named, named.Roles[0].Mention ?? MentionClass.Body), [id], reason);
    }

    private static StateReading StateItself(Named named, string code)
    {
        var id = IdOf(code, StateRoleId);
        if (named.Unnamed || named.Owners.Sort is PhraseSort.Adjective or PhraseSort.Demonym && !named.Any(PhraseSort.Spokesperson) && !named.Any(PhraseSort.Press))
        {
            return Open(MentionClass.Category, [IdOf(code, OfficialsRoleId)], "people of a country; no body of the state is named");
        }

        if (named.Owners.IsPlace || named.Owners.IsDoubtful)
        {
            return Open(null, [id], named.Owners.IsPlace ? "the state is named as a place" : "the form also names something that is no state");
        }

        var reason = named.Owners.Sort == PhraseSort.Capital ? $"capital, read as the state {code}" : $"the state {code}";
        return new(true, id, code, Spoken(named, MentionClass.Body), [id], reason);
    }

    /// <summary>Who of the body speaks: its spokesperson, its deputy head, its unnamed people, or the body itself.</summary>
    private static MentionClass Spoken(Named named, MentionClass own)
    {
        if (named.Any(PhraseSort.Spokesperson) && own is not (MentionClass.StateOfficials or MentionClass.Branch))
        {
            return MentionClass.Spokesperson;
        }

        if (named.Any(PhraseSort.Deputy) || named.Unnamed)
        {
            return own is MentionClass.Body or MentionClass.BodyInContext ? MentionClass.BodyMember : own;
        }

        return own;
    }

    private static StateReading Open(MentionClass? mention, IReadOnlyList<string> near, string reason) => new(true, null, null, mention, near, reason);

    private static string IdOf(string code, string role) => StateBodies.IdOf(code, role);

    /// <summary>What one mention was found to name.</summary>
    private sealed record Named(IReadOnlyList<MentionItem> Items, StateOwners Owners, IReadOnlyList<Phrase> Roles, bool Unnamed, NormalisedName Name)
    {
        public bool Any(PhraseSort sort) => Items.Any(item => item.Has(sort));
    }
}

/// <param name="Codes">States named as owners, in order of code.</param>
/// <param name="Sort">How the first is named.</param>
/// <param name="IsPlace">Only as a place.</param>
/// <param name="IsDoubtful">The form also means something that is no state.</param>
internal sealed record StateOwners(IReadOnlyList<string> Codes, PhraseSort? Sort, bool IsPlace, bool IsDoubtful)
{
    /// <summary>Roles beside which the doubtful form is the state after all.</summary>
    public IReadOnlyList<string> StateAlone { get; init; } = [];
}
