using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Credibility.Sources.Scores;

namespace Credibility.Api.Scores;

/// <summary>
/// Strong entity tags of answers about scores. A tag is a hash of the answer's inputs, so it moves with them and with nothing else,
/// and is the same after a restart. What writes the answer is an input too: another build may word it or work it out otherwise, and
/// it names the version of the method also where the numbers for scores are the same.
/// </summary>
internal sealed class ScoreTags(string contact, string method)
{
    private const int Bytes = 16;

    private readonly byte[] seed = SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(ScoreTags).Module.ModuleVersionId:N}\n{typeof(SourceScorer).Module.ModuleVersionId:N}\n{method}\n{contact}"));

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
