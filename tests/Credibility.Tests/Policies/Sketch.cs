using Credibility.Drafts;

namespace Credibility.Tests.Policies;

/// <summary>Short ways to write drafts: invented people and bodies, one claim <c>c1</c>, and the states as parties.</summary>
internal static class Sketch
{
    public static DeclaredParty Greece { get; } = new("gr", "Greece", ["GR"], []);

    public static DeclaredParty Turkiye { get; } = new("tr", "Türkiye", ["TR"], []);

    public static DeclaredClaim Event(string id = "c1", string? target = null, string? topic = null) =>
        new() { Id = id, Text = $"Something happened at the quay on Monday ({id})", Kind = ClaimKind.Event, Key = true, Target = target, Topic = topic };

    /// <summary>A source with one attribution that supports <paramref name="claim"/>.</summary>
    public static DeclaredSource Source(string name, string? claim = "c1", int? words = 20, Func<DeclaredAttribution, DeclaredAttribution>? also = null) =>
        new(null, name, Shorthand: (also ?? (given => given))(new DeclaredAttribution { ClaimId = claim, Words = words }));

    /// <summary>A named person with an employer, who was there.</summary>
    public static DeclaredSource Person(string name, string employer, string? claim = "c1", int? words = 20) =>
        Source(name, claim, words, given => given with { FirstHand = true }) with { Kind = "person", Affiliation = employer };

    /// <summary>An unnamed person as described.</summary>
    public static DeclaredSource Unnamed(string description, string? claim = "c1", Func<DeclaredAttribution, DeclaredAttribution>? also = null) =>
        Source(description, claim, also: given => (also ?? (more => more))(given with { Mention = MentionClass.Category }));

    public static DeclaredAttribution Through(this DeclaredAttribution given, params string[] outlets) =>
        given with { Via = [.. outlets.Select(outlet => new DeclaredConduit(outlet, Mention: MentionClass.Body))] };

    public static Draft Of(params DeclaredSource[] sources) => new() { Title = "Quay", PublishedAt = new DateOnly(2026, 6, 1), Sources = sources, Claims = [Event()] };

    public static Draft About(this Draft draft, params DeclaredClaim[] claims) => draft with { Claims = claims };

    /// <summary>The draft as a dispute between two states, with one claim that would damage the second.</summary>
    public static Draft InDispute(this Draft draft) => draft.Between().About(Event(target: "tr"));

    public static Draft Between(this Draft draft) => draft with { Parties = [Greece, Turkiye] };

    public static Draft WithAsked(this Draft draft, string who, string? about = "c1", AskedAnswer answer = AskedAnswer.None) =>
        draft with { Asked = [.. draft.Asked, new ContactEntry(who, about, new DateOnly(2026, 5, 31), "e-mail", answer)] };
}
