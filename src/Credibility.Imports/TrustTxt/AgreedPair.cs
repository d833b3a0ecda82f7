using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Imports.TrustTxt;

/// <summary>Two profiles whose sites name one another as controller and controlled.</summary>
internal sealed record AgreedPair(SourceProfile Owner, SourceProfile Subject, ControlClaim FromAbove, ControlClaim FromBelow)
{
    /// <summary>
    /// The edge. One that stands already keeps its first evidence: reading two lines again is no new look at the profile, and must
    /// not make it seem fresher than it is.
    /// </summary>
    public ControlEdge Edge(IEnumerable<ControlEdge> before)
    {
        IReadOnlyList<Evidence> evidence =
        [
            Proof("tt1", FromBelow.By, $"trust.txt of {FromBelow.Controlled} names {FromBelow.Controller} as the site that controls it."),
            Proof("tt2", FromAbove.By, $"trust.txt of {FromAbove.Controller} names {FromAbove.Controlled} as a site that it controls."),
        ];
        return before.FirstOrDefault(old => old.Subject == Subject.Id && old.Owner == Owner.Id
                && old.Profile.Evidence.Select(proof => proof.Url).SequenceEqual(evidence.Select(proof => proof.Url)))
            ?? new ControlEdge(Subject.Id, Owner.Id, new SourceProfile
            {
                Id = Subject.Id, Name = Subject.Name, Kind = Subject.Kind, Evidence = evidence,
                Owners = [new OwnershipStake(Owner.Id, Owner.Name, Share: null, Control: true, Validity.Unknown, ["tt1", "tt2"])],
            });
    }

    private static Evidence Proof(string id, TrustTxtFile file, string note) =>
        new(id, file.Url, file.Domain, Published: null, FactDate.Parse(file.ReadOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), note);
}
