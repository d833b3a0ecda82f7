namespace Credibility.Api.OpenApi;

/// <summary>What was read from a text, in the shape of a request; for the description of the interface, since it is written by hand.</summary>
internal sealed record ReadingDocument
{
    public required IReadOnlyList<DraftDocument.DraftSourceDocument> Sources { get; init; }

    public required IReadOnlyList<DraftDocument.DraftClaimDocument> Claims { get; init; }

    public required IReadOnlyList<DraftDocument.DraftAttributionDocument> Attributions { get; init; }

    public required IReadOnlyList<DraftDocument.DraftPartyDocument> Parties { get; init; }

    /// <summary>Who was asked and gave no answer, where the text says so.</summary>
    public IReadOnlyList<DraftDocument.DraftContactDocument>? Asked { get; init; }
}
