using System.Security.Cryptography;
using System.Text;
using Credibility.Sources;

namespace Credibility.Imports.TrustTxt;

/// <summary>That one profile controls another, with the files that say so: two where both sites do, one where an editor has accepted it.</summary>
/// <param name="Subject">Id of the controlled profile.</param>
/// <param name="Owner">Id of the controlling profile.</param>
/// <param name="Profile">What is added to the controlled profile: the stake and its evidence.</param>
public sealed record ControlEdge(string Subject, string Owner, SourceProfile Profile)
{
    /// <summary>Key of the controlled site's file among the evidence, and of the controlling site's.</summary>
    internal const string FromBelow = "tt1", FromAbove = "tt2";

    /// <summary>Host of the controlled site; id of the profile where its file says nothing.</summary>
    public string Controlled => Site(FromBelow) ?? Subject;

    /// <summary>Host of the controlling site; id of the profile where its file says nothing.</summary>
    public string Controller => Site(FromAbove) ?? Owner;

    /// <summary>Whether both sites say so.</summary>
    public bool Agreed => Site(FromBelow) is not null && Site(FromAbove) is not null;

    internal bool Is(ControlEdge other) => Subject == other.Subject && Owner == other.Owner;

    private string? Site(string evidence) => Profile.Evidence.FirstOrDefault(proof => proof.Id == evidence)?.Publisher;
}

/// <summary>A claim that makes no edge yet, for an editor to look at.</summary>
/// <param name="Subject">Host of the site that says it.</param>
/// <param name="Relation"><see cref="TrustTxtVariable.Control"/> or <see cref="TrustTxtVariable.ControlledBy"/>.</param>
/// <param name="Named">Host of the site that it names.</param>
/// <param name="Agreed">True where both sites say so and a profile is missing; false where one site alone says so.</param>
/// <param name="EvidenceUrl">The file that says it.</param>
public sealed record ControlCandidate(string Subject, TrustTxtVariable Relation, string Named, bool Agreed, string EvidenceUrl, DateOnly SeenOn)
{
    /// <summary>Host of the site that would control.</summary>
    public string Controller => Relation == TrustTxtVariable.Control ? Subject : Named;

    /// <summary>Host of the site that would be controlled.</summary>
    public string Controlled => Relation == TrustTxtVariable.Control ? Named : Subject;
}

/// <summary>What one site alone says and an editor has taken over.</summary>
/// <param name="Reason">The editor's, in words.</param>
public sealed record AcceptedClaim(ControlCandidate Claim, DateOnly DecidedOn, string Reason);

/// <summary>What both sites say and yet cannot be taken over.</summary>
public sealed record ControlConflict(string Controller, string Controlled, string Reason);

/// <summary>What an import would make of the files: pure, so that a dry run and a run decide the same.</summary>
/// <param name="Edges">What holds after it, by subject.</param>
/// <param name="Added">Edges that were not there before.</param>
/// <param name="Removed">Edges that were there before and no longer hold.</param>
/// <param name="Carried">Edges of before of which a file was not heard this time; they stand until a file says otherwise.</param>
/// <param name="AlreadyHeld">Agreed pairs that the profiles say anyhow.</param>
public sealed record ControlPlan(
    IReadOnlyList<ControlEdge> Edges, IReadOnlyList<ControlEdge> Added, IReadOnlyList<ControlEdge> Removed, IReadOnlyList<ControlEdge> Carried,
    IReadOnlyList<ControlCandidate> Candidates, IReadOnlyList<ControlConflict> Conflicts, int AlreadyHeld)
{
    /// <summary>Of the edges with their evidence: the same edges give the same hash. 64 lower-case hex digits.</summary>
    public string Sha256()
    {
        var lines = Edges.Select(edge => $"{edge.Subject} {edge.Owner} {string.Join(' ', edge.Profile.Evidence.Select(proof => $"{proof.Url} {proof.Retrieved}"))}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
