using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Credibility.Formats.Snapshots;

/// <summary>Writes a snapshot. The same data gives the same bytes, in any order of files and on any machine.</summary>
public static class SnapshotWriter
{
    public static void Write(LoadedData data, Stream to)
    {
        var content = Content(data);
        Span<byte> header = stackalloc byte[SnapshotFormat.HeaderBytes];
        SnapshotFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], SnapshotFormat.Version);
        SHA256.HashData(content, header[12..]);
        header[SnapshotFormat.EngineAt..].Clear();
        Encoding.ASCII.GetBytes(SourcingAudit.Engine, header[SnapshotFormat.EngineAt..]);
        to.Write(header);
        to.Write(content);
    }

    private static byte[] Content(LoadedData data)
    {
        var to = new ContentWriter();
        MethodRecords.Write(to, data.Method);
        MethodRecords.Write(to, data.Lexicon);
        StateRecords.Write(to, data.States);
        StateRecords.Write(to, data.Mentions);
        MethodRecords.Write(to, data.LookAlikes);
        ProseRecords.Write(to, data.Words);
        ProseRecords.Write(to, data.Model);
        to.Map(data.Policies, policy => PolicyRecords.Write(to, policy));
        PolicyRecords.Write(to, data.Rules);
        CatalogRecords.Write(to, data);
        to.List([.. data.Profiles.OrderBy(profile => profile.Id, StringComparer.Ordinal)], profile => ProfileRecords.Write(to, profile));
        return to.Content();
    }
}
