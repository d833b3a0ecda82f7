using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Credibility.Formats.Yaml;

/// <summary>Bytes of a data file: strict UTF-8, and one hash whatever line ends a checkout has.</summary>
internal static class Utf8File
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without byte order mark, or null with the reason among the problems.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, DataReading reading)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            reading.Add(LineOfFirstBadByte(bytes), 1, "these bytes are no UTF-8; save the file as UTF-8");
            return null;
        }

        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            reading.Add(1 + text.AsSpan(0, nul).Count('\n'), 1, "the file holds a NUL character; take it out");
            return null;
        }

        return text;
    }

    /// <summary>SHA-256 in lower-case hex over the bytes with every CRLF read as LF.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\r\n"u8) < 0)
        {
            return Convert.ToHexStringLower(SHA256.HashData(bytes));
        }

        var rented = ArrayPool<byte>.Shared.Rent(bytes.Length);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n')
            {
                rented[length++] = bytes[i];
            }
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(rented.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    private static int LineOfFirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (!bytes.IsEmpty && Rune.DecodeFromUtf8(bytes, out var rune, out var used) == OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            bytes = bytes[used..];
        }

        return line;
    }
}
