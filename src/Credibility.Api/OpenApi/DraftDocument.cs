using Credibility.Drafts;

namespace Credibility.Api.OpenApi;

/// <summary>
/// The request for a report; for the description of the interface, since requests are read by hand. Only <c>sources</c> or
/// <c>text</c> has to be given; from a text attributions are read. Offsets count UTF-16 code units of <c>text</c>.
/// </summary>
internal sealed record DraftDocument
{
    public string? Title { get; init; }

    /// <summary>Document type, such as <c>news</c>; decides which rules speak.</summary>
    public string? Type { get; init; }

    /// <summary>BCP 47 tag of the text.</summary>
    public string? Language { get; init; }

    /// <summary>Facts about sources are taken as of this day.</summary>
    public DateOnly? PublishedAt { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Day on which staleness and editors' decisions are judged; the catalog's own where it is not given.</summary>
    public DateOnly? AuditDate { get; init; }

    public string? Text { get; init; }

    public TextFormat? Format { get; init; }

    /// <summary>Who is cited. A string is a name.</summary>
    public IReadOnlyList<DraftSourceDocument>? Sources { get; init; }

    public IReadOnlyList<DraftAttributionDocument>? Attributions { get; init; }

    public IReadOnlyList<DraftClaimDocument>? Claims { get; init; }

    /// <summary>Sides of the dispute; derived where they are not given.</summary>
    public IReadOnlyList<DraftPartyDocument>? Parties { get; init; }

    /// <summary>Who was asked about what.</summary>
    public IReadOnlyList<DraftContactDocument>? Asked { get; init; }

    /// <summary>Id of the policy; <c>default</c> where it is not given.</summary>
    public string? Policy { get; init; }

    /// <summary>With <c>save=true</c>: keep title, claim texts and quotes too.</summary>
    public bool? KeepText { get; init; }

    /// <summary>A cited source. <c>claimId</c>, <c>stance</c>, <c>form</c>, <c>words</c>, <c>via</c>, <c>mention</c> and <c>firstHand</c> are shorthand for one attribution of it.</summary>
    internal sealed record DraftSourceDocument
    {
        public string? Id { get; init; }

        public required string Name { get; init; }

        public string? Kind { get; init; }

        public string? Description { get; init; }

        /// <summary>Employer, body or office that the draft names.</summary>
        public string? Affiliation { get; init; }

        public string? Url { get; init; }

        public string? ClaimId { get; init; }

        public Stance? Stance { get; init; }

        public ContentForm? Form { get; init; }

        public int? Words { get; init; }

        public IReadOnlyList<DraftConduitDocument>? Via { get; init; }

        public MentionClass? Mention { get; init; }

        public bool? FirstHand { get; init; }
    }

    /// <summary>Who is said to have said what.</summary>
    internal sealed record DraftAttributionDocument
    {
        public string? Id { get; init; }

        public required string SourceId { get; init; }

        public string? ClaimId { get; init; }

        public Stance? Stance { get; init; }

        /// <summary>Id of the attribution that this one answers.</summary>
        public string? Disputes { get; init; }

        public ContentForm? Form { get; init; }

        /// <summary>Attributed words.</summary>
        public int? Words { get; init; }

        public MentionClass? Mention { get; init; }

        public Standing? Standing { get; init; }

        /// <summary>Who carried it, the one that the draft cites first in front.</summary>
        public IReadOnlyList<DraftConduitDocument>? Via { get; init; }

        public bool? FirstHand { get; init; }

        public string? AnonymityReason { get; init; }

        public string? Position { get; init; }

        public int? Speakers { get; init; }

        public string? IdentityKnownTo { get; init; }

        public TextSpan? Source { get; init; }

        public TextSpan? Cue { get; init; }

        public TextSpan? Content { get; init; }

        public IReadOnlyList<TextSpan>? ContentSpans { get; init; }

        /// <summary>In answers, how sure the reading is, 0–1. Sent back it changes nothing.</summary>
        public double? Confidence { get; init; }

        /// <summary>In answers, <c>declared</c> or <c>detected</c>. Sent back, on whichever attribution, it says that the text has been read.</summary>
        public string? Origin { get; init; }

        /// <summary>In answers, the words at its places. Sent back they change nothing.</summary>
        public DraftQuotesDocument? Quotes { get; init; }
    }

    internal sealed record DraftQuotesDocument(DraftQuoteDocument? Source, DraftQuoteDocument? Cue, DraftQuoteDocument? Content);

    internal sealed record DraftQuoteDocument(string? Exact, string? Prefix, string? Suffix);

    internal sealed record DraftConduitDocument(string Name, ContentForm? Form, MentionClass? Mention);

    internal sealed record DraftClaimDocument
    {
        public string? Id { get; init; }

        public required string Text { get; init; }

        public ClaimKind? Kind { get; init; }

        public string? Topic { get; init; }

        /// <summary>Id of the party or source that the claim would damage.</summary>
        public string? Target { get; init; }

        /// <summary>Whether the draft rests on it.</summary>
        public bool? Key { get; init; }

        public bool? OwnVoice { get; init; }

        public bool? Hedged { get; init; }

        public bool? SaidUnverified { get; init; }
    }

    internal sealed record DraftPartyDocument(string Id, string Name, IReadOnlyList<string>? States, IReadOnlyList<string>? Members);

    internal sealed record DraftContactDocument(string Who, string? About, DateOnly? When, string? How, AskedAnswer? Answer);
}
