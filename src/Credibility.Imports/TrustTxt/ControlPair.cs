using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Imports.TrustTxt;

/// <summary>Two profiles of which one controls the other: both of their sites say so, or one does and an editor has accepted it.</summary>
/// <param name="FromAbove">What the controlling site says; null where it says nothing.</param>
/// <param name="FromBelow">What the controlled site says; null where it says nothing.</param>
/// <param name="Note">What stands behind the evidence of a claim that one site alone makes.</param>
internal sealed record ControlPair(SourceProfile Owner, SourceProfile Subject, ControlClaim? FromAbove, ControlClaim? FromBelow, string Note = "")
{
    private ControlClaim Any => FromAbove ?? FromBelow!;

    public string Controller => Any.Controller;

    public string Controlled => Any.Controlled;

    public bool Agreed => FromAbove is not null && FromBelow is not null;

    public bool IsSame(ControlPair other) => Owner.Id == other.Owner.Id && Subject.Id == other.Subject.Id;

    /// <summary>
    /// The edge. One that stands already keeps its first evidence: reading two lines again is no new look at the profile, and must
    /// not make it seem fresher than it is.
    /// </summary>
    public ControlEdge Edge(IEnumerable<ControlEdge> before)
    {
        var evidence = new[]
        {
            FromBelow is { } below ? Proof(ControlEdge.FromBelow, below.By, $"trust.txt of {Controlled} names {Controller} as the site that controls it.") : null,
            FromAbove is { } above ? Proof(ControlEdge.FromAbove, above.By, $"trust.txt of {Controller} names {Controlled} as a site that it controls.") : null,
        }.OfType<Evidence>().ToList();
        return before.FirstOrDefault(old => old.Subject == Subject.Id && old.Owner == Owner.Id
                && old.Profile.Evidence.Select(Read).SequenceEqual(evidence.Select(Read)))
            ?? new ControlEdge(Subject.Id, Owner.Id, new SourceProfile
            {
                Id = Subject.Id, Name = Subject.Name, Kind = Subject.Kind, Evidence = evidence,
                Owners = [new OwnershipStake(Owner.Id, Owner.Name, Share: null, Control: true, Validity.Unknown, [.. evidence.Select(proof => proof.Id)])],
            });
    }

    /// <summary>What was read where, whenever that was.</summary>
    private static (string Url, string? Note) Read(Evidence proof) => (proof.Url, proof.Note);

    private Evidence Proof(string id, TrustTxtFile file, string note) => new(
        id, file.Url, file.Domain, Published: null, FactDate.Parse(file.ReadOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        Note.Length == 0 ? note : $"{note} {Note}");
}
