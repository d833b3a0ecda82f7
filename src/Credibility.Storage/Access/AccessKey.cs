using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Credibility.Storage.Access;

/// <summary>
/// A key as its holder has it: <c>cred_</c>, 32 letters and digits at random (190 bits), and a checksum of six. The checksum lets a
/// program that finds one in a text, or that is given one with a slip of the pen, tell without asking any store.
/// </summary>
public static class AccessKey
{
    /// <summary>What every key begins with, so that it is recognised where it leaked to.</summary>
    public const string Mark = "cred_";

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private const int RandomChars = 32, SumChars = 6;

    /// <summary>Shown wherever keys are listed. What it leaves secret is worth 166 bits.</summary>
    private const int ShownChars = 4;

    /// <summary>A new key. Its randomness is the operating system's, never a seed's.</summary>
    public static string Create()
    {
        var body = Mark + RandomNumberGenerator.GetString(Alphabet, RandomChars);
        return body + Sum(body);
    }

    /// <summary>The part of a key that may be shown.</summary>
    public static string Prefix(string key) => key[..(Mark.Length + ShownChars)];

    /// <summary>What a store keeps of a key: 64 lower-case hex digits.</summary>
    public static string Sha256(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Whether a text is as long as a key and begins like one; then it is one, or was one before somebody mistyped it.</summary>
    public static bool LooksWhole(string text) => text.Length == Mark.Length + RandomChars + SumChars && text.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Whether a text is a key that was copied whole; whether it holds, only the store knows.</summary>
    public static bool IsWellFormed(string text) =>
        LooksWhole(text) && text[Mark.Length..].All(char.IsAsciiLetterOrDigit) && text.AsSpan(^SumChars..).SequenceEqual(Sum(text[..^SumChars]));

    /// <summary>The first 32 bits of SHA-256, in base 62: no way back to what is secret that the key itself does not give.</summary>
    private static string Sum(string body)
    {
        var rest = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        return string.Create(SumChars, rest, static (chars, value) =>
        {
            for (var i = chars.Length - 1; i >= 0; i--)
            {
                chars[i] = Alphabet[(int)(value % (uint)Alphabet.Length)];
                value /= (uint)Alphabet.Length;
            }
        });
    }
}
