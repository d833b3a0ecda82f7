using Credibility.Attributions;
using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>A source or conduit of the draft after somebody was looked up.</summary>
/// <param name="Key">The entity that it is: a profile id, else a key made from its words; equal keys are one entity.</param>
/// <param name="Name">As the draft names it.</param>
/// <param name="Mention">How it is mentioned, declared or derived.</param>
/// <param name="Profile">Null where nothing matched.</param>
/// <param name="IsExpert">Presented as somebody who knows the field.</param>
/// <param name="IsOutlet">An unnamed outlet or report: "local media".</param>
public sealed record ResolvedSource(
    string Key, string Name, CitedSource? Cited, Resolution Resolution, SourceProfile? Profile, MentionClass Mention, bool MentionDerived,
    AffiliationReading Affiliation, bool IsExpert, bool IsOutlet)
{
    /// <summary>The words are a listed collective without edges, or the draft itself calls the source generic.</summary>
    public bool IsVague { get; init; }

    /// <summary>What its address, or its name where that is one, can be taken for; null where for nobody else.</summary>
    public LookAlike? LookAlike { get; init; }

    /// <summary>What its words tell of people without a name.</summary>
    public UnnamedReading Unnamed { get; init; } = UnnamedReading.None;

    /// <summary>
    /// People without a name whom a writer could have named: staff and sources of a body or branch, officials, one person of a
    /// category, two of them. Nobody is left unnamed where a body speaks as itself, where a crowd or a vague collective is summed
    /// up, or where an outlet has no title.
    /// </summary>
    public bool IsUnnamedPerson => Mention switch
    {
        MentionClass.BodyMember or MentionClass.StateOfficials or MentionClass.Branch => true,
        MentionClass.Category => !IsOutlet && (Unnamed.IsPerson || Unnamed.IsOne),
        MentionClass.Generic or MentionClass.Authorities => !IsOutlet && Unnamed.IsPerson,
        _ => false,
    };

    /// <summary>A body or medium, as against a human being or a paper.</summary>
    public bool IsBody => Profile is not null ? !Profile.Kind.IsHuman() && Profile.Kind is not (SourceKind.Document or SourceKind.DataSet)
        : Mention is MentionClass.Body or MentionClass.BodyInContext;

    /// <summary>The draft says for whom it speaks, in more words than its own name.</summary>
    public bool StatesAffiliation => Affiliation is { Known: true, Basis: "draft", Name: { } name } && (Affiliation.Body is not null || name != Name);
}

/// <summary>For whom a source can speak. Nationality or field is no affiliation.</summary>
/// <param name="Body">Profile id of the body, or null.</param>
/// <param name="Name">Its name, or null where unknown.</param>
/// <param name="Basis"><c>draft</c>, <c>catalog</c> or <c>unknown</c>.</param>
public sealed record AffiliationReading(bool Known, string? Body, string? Name, string Basis)
{
    public static AffiliationReading Unknown { get; } = new(false, null, null, "unknown");
}
