using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Credibility.Api.Scores;

/// <summary>
/// Strong entity tags of answers about scores. A tag is a hash of the answer's inputs, so it moves with them and with nothing else,
/// and is the same after a restart. How scores are written is an input too: the method that the answer names, whom to write to, and
/// what this build makes of invented sources.
/// </summary>
/// <param name="writing">From <see cref="ScoreSpecimen"/>.</param>
internal sealed class ScoreTags(string contact, string method, byte[] writing)
{
    private const int Bytes = 16;

    private readonly byte[] seed = SHA256.HashData([.. writing, .. Encoding.UTF8.GetBytes($"\n{method}\n{contact}")]);

    public static ScoreTags Of(Method method, string contact) => new(contact, method.Version, ScoreSpecimen.Hash(method, contact));

    /// <summary>Of the score of one source.</summary>
    /// <param name="change">Number of its last change: the same inputs may come back, and then it is since another day.</param>
    public string Of(string id, string inputs, long change)
    {
        using var hash = Begin();
        Text(hash, id);
        Text(hash, inputs);
        Number(hash, change);
        return Finish(hash);
    }

    /// <summary>Of an answer made from rows and a query.</summary>
    public string Of(string query, IEnumerable<string> parts)
    {
        using var hash = Begin();
        Text(hash, query);
        foreach (var part in parts)
        {
            Text(hash, part);
        }

        return Finish(hash);
    }

    private IncrementalHash Begin()
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(seed);
        return hash;
    }

    private static void Text(IncrementalHash hash, string text)
    {
        Number(hash, text.Length);
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    private static void Number(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static string Finish(IncrementalHash hash)
    {
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(whole);
        return $"\"{Base64Url.EncodeToString(whole[..Bytes])}\"";
    }
}
