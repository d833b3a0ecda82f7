using System.Buffers.Binary;
using System.Security.Cryptography;
using Credibility.Sources.Ownership;

namespace Credibility.Sources;

/// <summary>
/// What stays in memory of a piece of evidence that a score or a listing cites: enough to tell whether what is shown of it has
/// changed, without what it says.
/// </summary>
/// <param name="Id">Key within its profile.</param>
/// <param name="Hash">First eight bytes of the SHA-256 over all that it holds.</param>
internal readonly record struct EvidenceStamp(string Id, ulong Hash)
{
    /// <summary>Stamps of the evidence that the score or the listings of <paramref name="profile"/> can cite, in the profile's order.</summary>
    public static IReadOnlyList<EvidenceStamp> Of(SourceProfile profile)
    {
        var cited = Cited(profile).ToHashSet(StringComparer.Ordinal);
        if (cited.Count == 0)
        {
            return [];
        }

        var writer = new CanonicalWriter();
        return [.. profile.Evidence.Where(proof => cited.Contains(proof.Id)).Select(proof => Of(proof, writer))];
    }

    private static EvidenceStamp Of(Evidence proof, CanonicalWriter writer)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        ProfileHash.Proof(proof, writer);
        writer.Finish(hash);
        return new EvidenceStamp(proof.Id, BinaryPrimitives.ReadUInt64LittleEndian(hash));
    }

    private static IEnumerable<string> Cited(SourceProfile profile)
    {
        ControlFactor?[] factors = [profile.Control.Funding, profile.Control.Ownership, profile.Control.Editorial];
        return factors.SelectMany(factor => factor?.Evidence ?? [])
            .Concat(profile.EditorialSafeguard?.Evidence ?? [])
            .Concat(profile.Signals.SelectMany(signal => signal.Evidence))
            .Concat(profile.Records.SelectMany(record => record.Evidence))
            .Concat(profile.Listings.SelectMany(listing => listing.Evidence));
    }
}
