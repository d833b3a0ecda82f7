using Credibility.Drafts;
using Credibility.Formats.Json;
using Credibility.Sources;

namespace Credibility.Formats.Embedded;

/// <summary>
/// Every key that front matter may have: the parts of a request that an author can write by hand. Reader and schema are made of this
/// one table. Offsets into the text are left to programs.
/// </summary>
internal static class FrontMatterShapes
{
    /// <summary>The key under which all others may stand, where a site's own keys mean something else.</summary>
    public const string Apart = "credibility";

    private static readonly FrontMatterShape Conduit = new("conduit", "Somebody who carried what another said.", true,
    [
        Required("name", "What the draft calls it; or, as a plain word, the id or name of a listed source."),
        Choice<ContentForm>("form", "How it gives the words."),
        Choice<MentionClass>("mention", "How the draft names it."),
    ]);

    private static readonly FrontMatterField[] Shared =
    [
        Words("claimId", "The id of the claim that it is about."),
        Choice<Stance>("stance", "Whether it stands behind the claim or against it."),
        Choice<ContentForm>("form", "How its words are given."),
        new("words", FieldForm.Whole, "How many words of the draft are attributed to it."),
        Choice<MentionClass>("mention", "How the draft names it."),
        Choice<Standing>("standing", "The role in which it speaks about the claim."),
        Items("via", Conduit, "Who carried it, the one that the draft cites first in front."),
        new("firstHand", FieldForm.Flag, "Whether it saw or did it itself."),
        Words("anonymityReason", "Why the draft does not name it, as the draft says it."),
        Words("position", "Position or access of somebody unnamed."),
        new("speakers", FieldForm.Whole, "How many people speak."),
        Words("identityKnownTo", "Who at the publisher knows somebody unnamed, such as editor."),
    ];

    private static readonly FrontMatterShape Source = new("source", "A cited source: its name, or a map of keys.", true,
    [
        Words("id", "By which others refer to it; s1, s2 … where it has none."),
        Required("name", "The words that name or describe it in the draft."),
        Choice<SourceKind>("kind", "What it does."),
        Words("description", "How the draft describes it."),
        Words("affiliation", "Employer, body or office that the draft names."),
        Words("url", "Where it can be read: an address with http:// or https://."),
        .. Shared,
    ]);

    private static readonly FrontMatterShape Attribution = new("attribution", "Who is said to have said what; needed where one source says several things.", false,
    [
        Words("id", "By which others refer to it; a1, a2 … where it has none."),
        Required("sourceId", "The id of the source."),
        Words("disputes", "The id of the attribution that this one answers."),
        .. Shared,
    ]);

    private static readonly FrontMatterShape Claim = new("claim", "A claim that can be checked.", false,
    [
        Words("id", "By which sources refer to it; c1, c2 … where it has none."),
        Words("text", "The claim in one sentence."),
        Choice<ClaimKind>("kind", "Events and figures can be checked."),
        Words("topic", "What it is about, such as casualties."),
        Words("target", "The id of the party or source that it would damage."),
        new("key", FieldForm.Flag, "Whether the draft rests on it."),
        new("ownVoice", FieldForm.Flag, "Whether the draft says it in its own voice."),
        new("hedged", FieldForm.Flag, "Whether the draft says reportedly, allegedly or the like."),
        new("saidUnverified", FieldForm.Flag, "Whether the draft says that it is unverified."),
    ]);

    private static readonly FrontMatterShape Party = new("party", "A side of the dispute.", false,
    [
        Required("id", "By which claims and questions refer to it."),
        Required("name", "What it is called."),
        Items("states", null, "States that form it, as two capital letters such as UA."),
        Items("members", null, "Ids or names of sources that belong to it."),
    ]);

    private static readonly FrontMatterShape Question = new("question", "Who was asked about what.", false,
    [
        Required("who", "The id of the party or source."),
        Words("about", "The id of the claim; the whole draft where it is left out."),
        new("when", FieldForm.Day, "The day, such as 2026-03-01."),
        Words("how", "Such as e-mail."),
        Choice<AskedAnswer>("answer", "What came of it."),
    ]);

    public static FrontMatterShape Declarations { get; } = new("declarations", "What a draft declares about itself.", false,
    [
        Words("title", "The headline."),
        Words("type", "The kind of text; decides which rules speak. Another word counts as news."),
        Words("language", "The tag of the text's language, such as en."),
        new("publishedAt", FieldForm.Day, "Facts about sources are taken as of this day."),
        Words("publisher", "Who publishes the draft."),
        new("auditDate", FieldForm.Day, "The day on which decisions and staleness are judged."),
        Words("policy", "The id of the policy to judge by."),
        Items("sources", Source, "Who is cited."),
        Items("attributions", Attribution, "Who is said to have said what, where a source says several things."),
        Items("claims", Claim, "What the draft claims."),
        Items("parties", Party, "The sides of the dispute."),
        Items("asked", Question, "Who was asked for a reply."),
    ]);

    /// <summary>Every map, each before those that stand in it.</summary>
    public static IReadOnlyList<FrontMatterShape> All { get; } = [Declarations, Source, Attribution, Claim, Party, Question, Conduit];

    private static FrontMatterField Words(string name, string says) => new(name, FieldForm.Words, says);

    private static FrontMatterField Required(string name, string says) => new(name, FieldForm.Words, says) { IsRequired = true };

    private static FrontMatterField Choice<T>(string name, string says) where T : struct, Enum => new(name, FieldForm.Choice, says) { Choices = DraftChoice<T>.All };

    private static FrontMatterField Items(string name, FrontMatterShape? item, string says) => new(name, FieldForm.Items, says) { Item = item };
}
