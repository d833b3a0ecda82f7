namespace Credibility.Sources.Ownership;

/// <summary>Who holds how much of a source.</summary>
/// <param name="Owner">Profile id of the owner, where it has one.</param>
/// <param name="OwnerName">The owner's name as evidenced.</param>
/// <param name="Share">Share in 0–1, or null where only the holding is evidenced.</param>
/// <param name="Control">True where evidence says that the owner decides regardless of the share (golden share, statutory appointment, decree).</param>
public sealed record OwnershipStake(string? Owner, string OwnerName, double? Share, bool Control, Validity Valid, IReadOnlyList<string> Evidence);
