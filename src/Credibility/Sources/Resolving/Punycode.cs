using System.Text;

namespace Credibility.Sources.Resolving;

/// <summary>Reads out the labels of a host that carry other letters in ASCII (RFC 3492): what a reader sees in the address bar.</summary>
internal static class Punycode
{
    private const string Prefix = "xn--";
    private const int Base = 36, Least = 1, Most = 26, Skew = 38, Damp = 700, FirstBias = 72, FirstLetter = 0x80;

    /// <summary>The host with its labels read out; a label that does not read stays as it is.</summary>
    public static string Shown(string host) => host.Contains(Prefix, StringComparison.Ordinal)
        ? string.Join('.', host.Split('.').Select(label => label.StartsWith(Prefix, StringComparison.Ordinal) ? Decode(label[Prefix.Length..]) ?? label : label))
        : host;

    private static string? Decode(string label)
    {
        var dash = label.LastIndexOf('-');
        var letters = label[..Math.Max(dash, 0)].Select(c => (int)c).ToList();
        var (letter, bias, place) = (FirstLetter, FirstBias, 0);
        for (var at = dash + 1; at < label.Length; place++)
        {
            var start = place;
            for (var (weight, step) = (1, Base); ; step += Base)
            {
                if (at == label.Length || Digit(label[at++]) is not (>= 0 and var digit) || digit > (int.MaxValue - place) / weight)
                {
                    return null;
                }

                place += digit * weight;
                var threshold = Math.Clamp(step - bias, Least, Most);
                if (digit < threshold)
                {
                    break;
                }

                if (weight > int.MaxValue / (Base - threshold))
                {
                    return null;
                }

                weight *= Base - threshold;
            }

            bias = Adapt(place - start, letters.Count + 1, start == 0);
            letter += place / (letters.Count + 1);
            place %= letters.Count + 1;
            if (!Rune.IsValid(letter))
            {
                return null;
            }

            letters.Insert(place, letter);
        }

        return string.Concat(letters.Select(char.ConvertFromUtf32));
    }

    private static int Digit(char c) => c switch { >= 'a' and <= 'z' => c - 'a', >= '0' and <= '9' => c - '0' + 26, _ => -1 };

    private static int Adapt(int delta, int count, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / count;
        var step = 0;
        for (; delta > (Base - Least) * Most / 2; step += Base)
        {
            delta /= Base - Least;
        }

        return step + ((Base - Least + 1) * delta / (delta + Skew));
    }
}
