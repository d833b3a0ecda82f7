using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Credibility.Formats.Snapshots;

/// <summary>Reads a snapshot that <see cref="SnapshotWriter"/> wrote, and refuses every other file with the reason.</summary>
public static class SnapshotReader
{
    /// <summary>Name of the file that the build lays beside the binaries.</summary>
    public const string FileName = "credibility.snapshot";

    /// <exception cref="SnapshotException">The file is no snapshot, is damaged, or was made for another version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static LoadedData Read(string path) => Read(File.ReadAllBytes(path));

    /// <exception cref="SnapshotException">The bytes are no snapshot, are damaged, or were made for another version.</exception>
    public static LoadedData Read(Stream from)
    {
        using var copy = new MemoryStream();
        from.CopyTo(copy);
        return Read(copy.ToArray());
    }

    internal static LoadedData Read(byte[] bytes)
    {
        CheckHeader(bytes);
        var hash = SHA256.HashData(bytes.AsSpan(SnapshotFormat.HeaderBytes));
        if (!hash.AsSpan().SequenceEqual(bytes.AsSpan(12, SnapshotFormat.HashBytes)))
        {
            throw new SnapshotException("the snapshot is damaged or cut short: its content does not have the hash that it states; make it again");
        }

        var from = new ContentReader(bytes, SnapshotFormat.HeaderBytes);
        var method = MethodRecords.Read(from);
        var lexicon = MethodRecords.ReadLexicon(from);
        var states = StateRecords.Read(from);
        var mentions = StateRecords.ReadMentions(from);
        var lookAlikes = MethodRecords.ReadLookAlikes(from);
        var words = ProseRecords.ReadWords(from);
        var model = ProseRecords.ReadModel(from);
        var policies = from.Map(PolicyRecords.Read);
        var rules = PolicyRecords.ReadRules(from);
        var catalog = CatalogRecords.Read(from);
        var profiles = from.List(ProfileRecords.Read);
        return from.AtEnd
            ? new LoadedData(profiles, states, mentions, method, lexicon, rules, policies, Convert.ToHexStringLower(hash), catalog.AsOf ?? LoadedData.LatestEvidence(profiles))
            {
                LookAlikes = lookAlikes, Words = words, Model = model, ExportedAsOf = catalog.AsOf, CatalogVersion = catalog.Version, Flags = catalog.Flags,
            }
            : throw new SnapshotException("the snapshot is damaged: bytes follow its end");
    }

    private static void CheckHeader(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(SnapshotFormat.Magic))
        {
            throw new SnapshotException(bytes.AsSpan().StartsWith("SQLite format 3\0"u8)
                ? "this file is a database; make a snapshot of it with `credibility catalog export --store FILE --output FILE`"
                : "this file is no snapshot of credibility data");
        }

        var version = bytes.Length < SnapshotFormat.EngineAt ? SnapshotFormat.Version : BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (version != SnapshotFormat.Version)
        {
            throw new SnapshotException(FormattableString.Invariant(
                $"the snapshot has format {version}{MadeBy(bytes, version)}, this program ({SourcingAudit.Engine}) reads format {SnapshotFormat.Version}; make the snapshot with the same version"));
        }

        if (bytes.Length < SnapshotFormat.HeaderBytes)
        {
            throw new SnapshotException("the snapshot is cut short; make it again");
        }
    }

    private static string MadeBy(byte[] bytes, int version)
    {
        if (version < SnapshotFormat.FirstNamingVersion || bytes.Length < SnapshotFormat.HeaderBytes)
        {
            return "";
        }

        var name = bytes.AsSpan(SnapshotFormat.EngineAt, SnapshotFormat.EngineBytes);
        return $" and was made by {Encoding.ASCII.GetString(name[..(name.IndexOf((byte)0) is >= 0 and var end ? end : name.Length)])}";
    }
}
