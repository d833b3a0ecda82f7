using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>The smaller objects of a request: claims, parties and the contact log.</summary>
internal static class DraftParts
{
    private static readonly DraftShape Claim = new("id", "text", "kind", "topic", "target", "key", "ownVoice", "hedged", "saidUnverified");
    private static readonly DraftShape Party = new("id", "name", "states", "members");
    private static readonly DraftShape Asked = new("who", "about", "when", "how", "answer");

    public static DeclaredClaim ReadClaim(ref DraftJson json)
    {
        var claim = new DeclaredClaim();
        if (!json.EnterObject())
        {
            return claim;
        }

        ulong seen = 0;
        while (json.NextProperty(Claim, ref seen, out var property))
        {
            claim = property switch
            {
                "id" => claim with { Id = json.Name() },
                "text" => claim with { Text = json.Prose() ?? "" },
                "kind" => claim with { Kind = json.Choice<ClaimKind>() },
                "topic" => claim with { Topic = json.Label() },
                "target" => claim with { Target = json.Name() },
                "key" => claim with { Key = json.Flag() },
                "ownVoice" => claim with { OwnVoice = json.Flag() ?? false },
                "hedged" => claim with { Hedged = json.Flag() ?? false },
                _ => claim with { SaidUnverified = json.Flag() ?? false },
            };
        }

        if ((seen & (Claim.Bit("id") | Claim.Bit("text"))) == 0)
        {
            json.Require(Claim, seen, "text", "a claim needs its text, or at least an id to refer to it.");
        }

        return claim;
    }

    public static DeclaredParty ReadParty(ref DraftJson json)
    {
        string? id = null, name = null;
        List<string> states = [], members = [];
        if (json.EnterObject())
        {
            ulong seen = 0;
            while (json.NextProperty(Party, ref seen, out var property))
            {
                switch (property)
                {
                    case "id": id = json.RequiredName(); break;
                    case "name": name = json.RequiredName(); break;
                    case "states": states = Names(ref json, mustBeStates: true); break;
                    default: members = Names(ref json, mustBeStates: false); break;
                }
            }

            json.Require(Party, seen, "id", "claims and questions refer to the party by it.");
            json.Require(Party, seen, "name", "write what the party is called.");
        }

        return new DeclaredParty(id ?? "", name ?? "", states, members);
    }

    public static ContactEntry ReadAsked(ref DraftJson json)
    {
        var entry = new ContactEntry("", null, null, null, AskedAnswer.None);
        if (!json.EnterObject())
        {
            return entry;
        }

        ulong seen = 0;
        while (json.NextProperty(Asked, ref seen, out var property))
        {
            entry = property switch
            {
                "who" => entry with { Who = json.RequiredName() ?? "" },
                "about" => entry with { About = json.Name() },
                "when" => entry with { When = json.Date() },
                "how" => entry with { How = json.Label() },
                _ => entry with { Answer = json.Choice<AskedAnswer>() ?? AskedAnswer.None },
            };
        }

        json.Require(Asked, seen, "who", "name the party or source that was asked, by its id.");
        return entry;
    }

    private static List<string> Names(ref DraftJson json, bool mustBeStates)
    {
        var names = new List<string>();
        if (!json.EnterList())
        {
            return names;
        }

        while (json.NextItem(out _))
        {
            if (json.RequiredName() is { } name)
            {
                names.Add(name);
                if (mustBeStates && !(name.Length == 2 && name.All(char.IsAsciiLetterUpper)))
                {
                    json.Problems.Refused(json.Pointer,
                        $"{DraftProblems.Quote(name)} is no ISO 3166-1 alpha-2 code; write two capital letters, such as UA.");
                }
            }
        }

        return names;
    }
}
