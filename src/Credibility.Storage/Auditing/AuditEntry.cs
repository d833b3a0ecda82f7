using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Credibility.Storage.Sqlite;

namespace Credibility.Storage.Auditing;

/// <summary>One line of the audit log.</summary>
/// <param name="Number">1, 2, 3 … without gaps.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">Name of the key that asked for it, the author of an edit, <c>cli</c> or <c>service</c>.</param>
/// <param name="Action">What was done, such as <c>key.created</c>.</param>
/// <param name="Subject">To what: a name or an id.</param>
/// <param name="Detail">A few words more; empty where there is nothing to add.</param>
/// <param name="Previous">Hash of the entry before; 64 zeros in the first.</param>
/// <param name="Sha256">Hash of this entry as it stands.</param>
public sealed record AuditEntry(long Number, DateTimeOffset At, string Who, string Action, string Subject, string Detail, string Previous, string Sha256)
{
    /// <summary>What the first entry carries as the hash of the one before.</summary>
    public static string NoPrevious { get; } = new('0', 64);

    /// <summary>
    /// SHA-256 over number, instant, who, action, subject, detail and previous hash, each as its length in UTF-8 bytes, a colon and its
    /// bytes: no two entries have one such text, wherever words are moved between their parts.
    /// </summary>
    public static string Hash(long number, DateTimeOffset at, string who, string action, string subject, string detail, string previous)
    {
        var content = new ArrayBufferWriter<byte>();
        foreach (var part in (ReadOnlySpan<string>)[number.ToString(CultureInfo.InvariantCulture), TypeHandlers.Text(at), who, action, subject, detail, previous])
        {
            Encoding.UTF8.GetBytes(Encoding.UTF8.GetByteCount(part).ToString(CultureInfo.InvariantCulture) + ":" + part, content);
        }

        return Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan));
    }

    /// <summary>Whether its hash is that of its content.</summary>
    public bool IsWhole => Hash(Number, At, Who, Action, Subject, Detail, Previous) == Sha256;
}
