using System.Globalization;

namespace Credibility.Formats.Checks;

/// <summary>
/// A fingerprint for each line of a file, as GitHub's upload of SARIF computes <c>primaryLocationLineHash</c>: where it finds another
/// value than its own it warns, and an alert of one tool would not be known again from the next.
/// </summary>
/// <remarks>
/// The polynomial Σ cᵢ·37⁹⁹⁻ⁱ modulo 2⁶⁴ over the 100 UTF-16 code units from the line's start, across line ends. Spaces and tabs do not
/// count, CR and CR LF count as LF; U+FFFF stands for the end of the file, and zeros follow it. Behind the colon stands how often the
/// value has come up so far.
/// </remarks>
public sealed class LineHashes
{
    private const int Reach = 100;

    private const ulong Factor = 37;

    private const char EndOfFile = '\uFFFF';

    private readonly List<string> _hashes = [];

    public LineHashes(string text)
    {
        var (counted, starts) = Counted(text);
        var seen = new Dictionary<ulong, int>();
        foreach (var start in starts)
        {
            ulong value = 0;
            for (var at = start; at < start + Reach; at++)
            {
                value = unchecked((value * Factor) + (at < counted.Count ? counted[at] : '\0'));
            }

            var number = seen[value] = seen.GetValueOrDefault(value) + 1;
            _hashes.Add(string.Create(CultureInfo.InvariantCulture, $"{value:x}:{number}"));
        }
    }

    public int Count => _hashes.Count;

    /// <param name="line">1-based.</param>
    public string Of(int line) => _hashes[line - 1];

    /// <summary>The code units that count, and where in them each line starts.</summary>
    private static (List<char> Counted, List<int> Starts) Counted(string text)
    {
        var counted = new List<char>(text.Length + 1);
        List<int> starts = [0];
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is ' ' or '\t' || (text[at] == '\n' && at > 0 && text[at - 1] == '\r'))
            {
                continue;
            }

            counted.Add(text[at] == '\r' ? '\n' : text[at]);
            if (counted[^1] == '\n')
            {
                starts.Add(counted.Count);
            }
        }

        counted.Add(EndOfFile);
        return (counted, starts);
    }
}
