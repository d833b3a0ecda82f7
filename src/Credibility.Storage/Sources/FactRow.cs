using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Storage.Sources;

/// <summary>What a fact is about.</summary>
public enum FactKind { Ownership, Control, Affiliation, Membership, Listing }

/// <summary>One dated fact of a profile, for asking across sources.</summary>
/// <param name="Subject">Profile id of the owner or body; null where it has none.</param>
/// <param name="SubjectName">Name of the owner or body, or the issuer of a listing.</param>
/// <param name="Detail">Control: <c>funding</c>, <c>ownership</c> or <c>editorial</c>; affiliation: the role; listing: the act.</param>
/// <param name="Share">Ownership: 0–1, or null where unknown.</param>
/// <param name="Decides">Ownership: decides regardless of the share; control: yes or no.</param>
public sealed record StoredFact(
    string SourceId, FactKind Kind, string? Subject, string? SubjectName, string? Detail, double? Share, bool? Decides,
    Validity Valid, long Revision, DateTimeOffset RecordedAt);

/// <summary>A row of <c>fact</c>, as Dapper reads and writes it.</summary>
internal sealed record FactRow
{
    public long Revision { get; init; }

    public int Ordinal { get; init; }

    public string SourceId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Subject { get; init; }

    public string? SubjectName { get; init; }

    public string? Detail { get; init; }

    public double? Share { get; init; }

    public bool? Decides { get; init; }

    public string? ValidFrom { get; init; }

    public string? ValidTo { get; init; }

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>The facts of <paramref name="profile"/>, in its own order.</summary>
    public static IEnumerable<FactRow> Of(SourceProfile profile, long revision, DateTimeOffset recordedAt)
    {
        var facts = profile.Owners.Select(owner => Fact(FactKind.Ownership, owner.Valid) with
            {
                Subject = owner.Owner, SubjectName = owner.OwnerName, Share = owner.Share, Decides = owner.Control,
            })
            .Concat(Factor("funding", profile.Control.Funding))
            .Concat(Factor("ownership", profile.Control.Ownership))
            .Concat(Factor("editorial", profile.Control.Editorial))
            .Concat(profile.Affiliations.Select(tie => Fact(FactKind.Affiliation, tie.Valid) with
            {
                Subject = tie.Body, SubjectName = tie.BodyName, Detail = tie.Role,
            }))
            .Concat(profile.Memberships.Select(tie => Fact(FactKind.Membership, tie.Valid) with { Subject = tie.Body }))
            .Concat(profile.Listings.Select(listing => Fact(FactKind.Listing, Since(listing)) with
            {
                SubjectName = listing.Issuer, Detail = listing.Act,
            }));
        return facts.Select((fact, ordinal) => fact with
        {
            Revision = revision, Ordinal = ordinal, SourceId = profile.Id, RecordedAt = recordedAt,
        });
    }

    public StoredFact ToFact() => new(
        SourceId, Enum.Parse<FactKind>(Kind, ignoreCase: true), Subject, SubjectName, Detail, Share, Decides,
        new Validity(Date(ValidFrom), Date(ValidTo)), Revision, RecordedAt);

    /// <summary>A listing without a span holds from the date of its act.</summary>
    private static Validity Since(Listing listing) => listing.Valid with { From = listing.Valid.From ?? listing.Date };

    private static IEnumerable<FactRow> Factor(string name, ControlFactor? factor) =>
        factor is null ? [] : [Fact(FactKind.Control, factor.Valid) with { Detail = name, Decides = factor.Value }];

    private static FactRow Fact(FactKind kind, Validity valid) => new()
    {
        Kind = kind.ToString().ToLowerInvariant(),
        ValidFrom = valid.From?.Text,
        ValidTo = valid.To?.Text,
        FirstDay = valid.From?.First,
        LastDay = valid.To?.Last,
    };

    private static FactDate? Date(string? text) => text is null ? null : FactDate.Parse(text);
}
