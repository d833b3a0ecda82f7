using System.Text;
using Credibility.Sources;

namespace Credibility.Imports.TrustTxt;

/// <summary>
/// Reads the text of a trust.txt file: one <c>variable=value</c> a line, comments after <c>#</c>. A line that cannot be read is
/// refused with its number and does no harm to the others; what is no text at all is refused as a whole.
/// </summary>
public static class TrustTxtReader
{
    /// <summary>No value is longer than an address may be.</summary>
    private const int MaxLineChars = 2_048;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Dictionary<string, TrustTxtVariable> Variables =
        Enum.GetValues<TrustTxtVariable>().ToDictionary(variable => variable.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where the bytes are no such file; <paramref name="problem"/> then says why.</summary>
    public static TrustTxtContent? Read(ReadOnlySpan<byte> bytes, out string problem)
    {
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        problem = Decode(bytes, out var text);
        return problem.Length > 0 ? null : Read(text);
    }

    private static string Decode(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (bytes.Contains((byte)0))
        {
            return "it holds a NUL character";
        }

        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return "it is no UTF-8";
        }

        return "";
    }

    private static TrustTxtContent Read(string text)
    {
        var entries = new List<TrustTxtEntry>();
        var refused = new List<RefusedLine>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var words = WithoutComment(line).Trim();
            if (words.Length > 0)
            {
                var problem = ReadLine(number, words, entries);
                if (problem.Length > 0)
                {
                    refused.Add(new RefusedLine(number, problem));
                }
            }
        }

        return new TrustTxtContent(entries, refused);
    }

    private static string ReadLine(int number, string line, List<TrustTxtEntry> entries)
    {
        if (line.Length > MaxLineChars)
        {
            return $"the line is longer than {MaxLineChars} characters";
        }

        var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
        {
            return "the line has no '='; write it like control=https://example.org/";
        }

        if (!Variables.TryGetValue(parts[0], out var variable))
        {
            return $"there is no variable '{parts[0]}'";
        }

        var problem = ReadValue(variable, parts[1], out var value);
        if (problem.Length == 0)
        {
            entries.Add(new TrustTxtEntry(number, variable, value));
        }

        return problem;
    }

    private static string ReadValue(TrustTxtVariable variable, string given, out string value)
    {
        value = given;
        if (given.Length == 0)
        {
            return "the value is missing";
        }

        if (variable == TrustTxtVariable.DataTrainingAllowed)
        {
            value = given.ToLowerInvariant();
            return value is "yes" or "no" ? "" : $"'{given}' is neither yes nor no";
        }

        // Only who controls whom is acted upon, and that is a matter of whole sites: everybody has a page on somebody else's.
        return variable is TrustTxtVariable.Control or TrustTxtVariable.ControlledBy && !HostName.TryReadSite(given, out value, out var problem) ? problem : "";
    }

    /// <summary>A comment starts the line or stands after a space: an address may hold a <c>#</c> of its own.</summary>
    private static string WithoutComment(string line)
    {
        for (var at = line.IndexOf('#', StringComparison.Ordinal); at >= 0; at = line.IndexOf('#', at + 1))
        {
            if (at == 0 || char.IsWhiteSpace(line[at - 1]))
            {
                return line[..at];
            }
        }

        return line;
    }
}
