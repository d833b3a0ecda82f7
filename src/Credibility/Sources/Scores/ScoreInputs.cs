using System.Security.Cryptography;

namespace Credibility.Sources.Scores;

/// <summary>
/// What the answer to "what is the score of this source, and why" is made from: the score, the name, kind and country shown with it,
/// every piece of evidence that it cites, the facts that are held and do not count, and the listings shown beside it. An alias, an owner or another source is no part of it.
/// </summary>
public static class ScoreInputs
{
    private const int Bytes = 16;

    /// <summary>Hash of the inputs, the same for a profile with its evidence and for the slim one. 32 lower-case hex digits.</summary>
    public static string Of(SourceProfile profile, SourceScore score)
    {
        var writer = new CanonicalWriter();
        writer.Text(score.Version);
        writer.Text(profile.Name);
        writer.Number((int)profile.Kind);
        writer.Text(profile.Country);
        var stamps = profile.Stamps;
        writer.List(score.Contributions, part => Cited(part.Evidence, stamps, writer));
        // Above a cap two records can count the same, and are not the same.
        writer.List([.. profile.Records.Where(record => record.Period.First <= score.AsOf)], record =>
        {
            writer.Number(record.Decided);
            writer.Number(record.InFavour);
            writer.Text(record.Period.Text);
        });
        // Also what does not count: the answer says why.
        foreach (var (_, factor) in profile.Control.Each())
        {
            var held = factor?.Valid.Covers(score.AsOf) == true ? factor : null;
            writer.Text(held is null ? null : held.Value ? "yes" : "no");
            writer.Flag(held?.FromListing == true);
            Fact(held?.Valid ?? Validity.Unknown, held?.Evidence ?? [], stamps, writer);
        }

        var safeguard = profile.EditorialSafeguard?.Valid.Covers(score.AsOf) == true ? profile.EditorialSafeguard : null;
        Fact(safeguard?.Valid ?? Validity.Unknown, safeguard?.Evidence ?? [], stamps, writer);

        writer.List([.. profile.Signals.Where(signal => signal.Valid.Covers(score.AsOf)).OrderBy(signal => signal.Signal, StringComparer.Ordinal).ThenBy(SignalReader.Trace, StringComparer.Ordinal)], signal =>
        {
            writer.Text(signal.Signal);
            writer.Text(signal.Level);
            Fact(signal.Valid, signal.Evidence, stamps, writer);
        });
        writer.List(profile.Listings, listing =>
        {
            writer.Text(listing.Issuer);
            writer.Text(listing.Act);
            writer.Text(listing.Territory);
            writer.Text(listing.Date?.Text);
            Fact(listing.Valid, listing.Evidence, stamps, writer);
        });
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        writer.Finish(hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }

    private static void Fact(Validity valid, IReadOnlyList<string> evidence, IReadOnlyList<EvidenceStamp> stamps, CanonicalWriter writer)
    {
        writer.Text(valid.From?.Text);
        writer.Text(valid.To?.Text);
        Cited(evidence, stamps, writer);
    }

    private static void Cited(IReadOnlyList<string> keys, IReadOnlyList<EvidenceStamp> stamps, CanonicalWriter writer) => writer.List(keys, key =>
    {
        writer.Text(key);
        foreach (var stamp in stamps.Where(stamp => stamp.Id == key))
        {
            writer.Number(unchecked((int)stamp.Hash));
            writer.Number((int)(stamp.Hash >> 32));
        }
    });
}
