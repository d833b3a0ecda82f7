using System.Globalization;
using System.Text;
using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>A string as JSON writes it, and what it says: each knows where the other stands.</summary>
internal sealed class EscapedText
{
    private readonly TextSpan _inside;

    /// <summary>Where each letter begins in the text around, and last where the string ends; null where no letter is escaped.</summary>
    private readonly int[]? _starts;

    /// <param name="around">The text in which the string stands.</param>
    /// <param name="written">The string with its quotation marks; it is known to be well-formed.</param>
    public EscapedText(string around, TextSpan written)
    {
        _inside = new TextSpan(written.Start + 1, written.End - 1);
        var raw = around.AsSpan(_inside.Start, _inside.Length);
        if (!raw.Contains('\\'))
        {
            Text = raw.ToString();
            return;
        }

        var (text, starts) = (new StringBuilder(raw.Length), new List<int>(raw.Length + 1));
        for (var at = 0; at < raw.Length; at += LengthAt(raw, at))
        {
            starts.Add(_inside.Start + at);
            text.Append(raw[at] == '\\' ? Letter(raw, at) : raw[at]);
        }

        starts.Add(_inside.End);
        (Text, _starts) = (text.ToString(), [.. starts]);
    }

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>Where a letter begins in the text around; behind the last one it is the string's end.</summary>
    public int Outside(int offset) => _starts is null ? _inside.Start + Math.Clamp(offset, 0, Text.Length) : _starts[Math.Clamp(offset, 0, Text.Length)];

    public TextSpan Outside(TextSpan span) => new(Outside(span.Start), Outside(span.End));

    private static int LengthAt(ReadOnlySpan<char> raw, int at) => raw[at] != '\\' ? 1 : raw[at + 1] == 'u' ? 6 : 2;

    private static char Letter(ReadOnlySpan<char> raw, int at) => raw[at + 1] switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        'u' => (char)ushort.Parse(raw.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        var plain => plain,
    };
}
