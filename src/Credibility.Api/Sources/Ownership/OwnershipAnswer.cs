namespace Credibility.Api.Sources.Ownership;

/// <summary>Who holds a source, up to the ultimate controllers, and what it holds itself, one level down.</summary>
/// <param name="AsOf">The day that was asked for; null where facts are judged on the catalog's own.</param>
/// <param name="Status"><c>current</c> or <c>withdrawn</c>.</param>
/// <param name="Controller">Who controls it, and by what; null where nobody is known to.</param>
/// <param name="Control">What the three factors of state control add up to; null where the kind has none.</param>
/// <param name="Owners">Ultimate owners, who controls first, then by integrated share.</param>
/// <param name="BeneficialFrom">Share from which an owner is labelled a beneficial owner: the example that FATF gives.</param>
/// <param name="OwnedCount">Sources that it holds a part of; the graph shows the first 200.</param>
/// <param name="Evidence">What the edges and factors cite, by the source whose evidence it is.</param>
internal sealed record OwnershipAnswer(
    string Id, string Name, string Status, DateOnly? AsOf, OwnershipController? Controller, OwnershipControl? Control, IReadOnlyList<OwnershipOwner> Owners,
    double BeneficialFrom, OwnershipUnknown Unknown, IReadOnlyList<OwnershipPlace> Nodes, IReadOnlyList<OwnershipLink> Edges, int OwnedCount,
    IReadOnlyList<OwnershipProof> Evidence);

/// <param name="Ground"><c>majority</c>, <c>through-bodies</c> (acting together), <c>deciding-right</c> (golden share, appointment, decree) or <c>acts-through</c> (a state through its body).</param>
/// <param name="HeldShare">What it and what it controls hold of the source together, 0 to 1; null where a right decides and no share is evidenced.</param>
/// <param name="Through">Direct holders that act for it.</param>
internal sealed record OwnershipController(string Id, string Name, string Ground, double? HeldShare, IReadOnlyList<string> Through);

/// <param name="Type">Such as <c>state-controlled</c>; null where the evidenced factors leave several possible.</param>
/// <param name="Assumed">Whether what follows from it is a default for want of evidence.</param>
/// <param name="Funding">Whether a state is the main funder.</param>
/// <param name="Ownership">Whether a state owns it or appoints those who govern it.</param>
/// <param name="Editorial">Whether a state controls its editorial line.</param>
internal sealed record OwnershipControl(string? Type, bool Assumed, OwnershipFactor? Funding, OwnershipFactor? Ownership, OwnershipFactor? Editorial);

/// <param name="Value">Yes or no, as evidenced; a factor that is not known is null as a whole.</param>
internal sealed record OwnershipFactor(bool Value, string? ValidFrom, string? ValidTo, IReadOnlyList<string> Evidence);

/// <param name="IntegratedShare">Over all chains, 0 to 1; null where no chain is evidenced with its shares.</param>
/// <param name="IsLeast">Some chain has a holding of unknown share: the true shares are these or more.</param>
/// <param name="WeakestLink">The greatest of the smallest shares of its chains, a deciding right counting as the whole.</param>
internal sealed record OwnershipOwner(string Id, string Name, double? IntegratedShare, bool IsLeast, double? WeakestLink, OwnershipBeneficial BeneficialOwner);

/// <param name="Label">True by any of the three; null where that is not known.</param>
internal sealed record OwnershipBeneficial(bool? Label, bool? ByIntegratedShare, bool? ByWeakestLink, bool ByControl);

/// <param name="DirectShare">The part of the source that no evidenced share accounts for.</param>
/// <param name="IntegratedShare">The part of it that no chain of evidenced shares leads to an ultimate owner.</param>
/// <param name="HoldingsWithoutShare">Holdings that are evidenced without a share.</param>
/// <param name="Loops">Companies that hold all of one another.</param>
/// <param name="Unexplored">Whose owners were not looked at: the graph had reached its bound.</param>
internal sealed record OwnershipUnknown(
    double DirectShare, double IntegratedShare, int HoldingsWithoutShare, IReadOnlyList<IReadOnlyList<string>> Loops, IReadOnlyList<string> Unexplored);

/// <param name="Id">Profile id; <c>owner:name</c> where the owner has no profile.</param>
/// <param name="Kind">Null where it has no profile.</param>
/// <param name="Structural">A body that every state has, made from the role table.</param>
/// <param name="Withdrawn">Its profile has left the catalog.</param>
/// <param name="Level">Steps above the source; 0 the source itself, -1 what it holds.</param>
internal sealed record OwnershipPlace(string Id, string Name, string? Kind, string? Country, bool Structural, bool Withdrawn, int Level);

/// <param name="Owner">Who holds.</param>
/// <param name="Owned">What is held.</param>
/// <param name="Share">0 to 1; null where only the holding is evidenced.</param>
/// <param name="Control">The owner decides regardless of the share.</param>
/// <param name="Structural">A state's tie to its body, as the role table says; it has no evidence of its own.</param>
/// <param name="ValidFrom">A year, a month or a day; null where unknown.</param>
/// <param name="Evidence">Keys into <c>evidence</c>, of the owned source.</param>
internal sealed record OwnershipLink(
    string Owner, string Owned, double? Share, bool Control, bool Structural, string? ValidFrom, string? ValidTo, IReadOnlyList<string> Evidence);

/// <param name="Source">The source whose evidence it is: keys are its own.</param>
/// <param name="Note">What it says, in our own words.</param>
internal sealed record OwnershipProof(string Source, string Id, string Url, string Publisher, string? Published, string? Retrieved, string Note);
