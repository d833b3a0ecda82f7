using System.Runtime.CompilerServices;
using Credibility.Attributions.Prose;
using Credibility.Sources.States;

namespace Credibility.Provenance.Detection;

/// <summary>A state of the text, by the table of states or by an army or ministry of its own there.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, or null for one that no table knows.</param>
internal sealed record Side(string Id, string Name, string? Code);

/// <summary>Finds the states that a text names, in any form of theirs: name, adjective, people, capital.</summary>
internal sealed class SideFinder
{
    private static readonly ConditionalWeakTable<StateTables, Dictionary<uint, List<(uint[] Words, Side Side)>>> Tables = [];

    private static readonly string[] Suffixes = ["ians", "ian", "ans", "an", "ish", "ese", "ics", "ic", "is", "i", "er"];

    private readonly Dictionary<uint, List<(uint[] Words, Side Side)>> _known;
    private readonly Dictionary<uint, Side> _invented = [];

    public SideFinder(StateTables tables, TokenisedText text, DetectionWords words)
    {
        _known = Tables.GetValue(tables, Load);
        FindInvented(text, words);
    }

    /// <summary>The first state named in a stretch, with its place; null where none is.</summary>
    public (Side Side, int At)? First(TokenisedText text, TokenRange range)
    {
        foreach (var found in All(text, range))
        {
            return found;
        }

        return null;
    }

    public IEnumerable<(Side Side, int At)> All(TokenisedText text, TokenRange range)
    {
        for (var at = range.First; at < range.End; at++)
        {
            if (At(text, at, range.End) is { } side)
            {
                yield return (side, at);
            }
        }
    }

    private Side? At(TokenisedText text, int at, int end)
    {
        var token = text.Tokens[at];
        if (!token.IsCapital)
        {
            return null;
        }

        if (_invented.TryGetValue(token.Word, out var invented))
        {
            return invented;
        }

        if (!_known.TryGetValue(token.Word, out var forms) || IsBacked(text, at))
        {
            return null;
        }

        foreach (var (words, side) in forms)
        {
            if (at + words.Length <= end && Fits(text, at, words))
            {
                return side;
            }
        }

        return null;
    }

    /// <summary>"Russian-backed" is one token and never stands here; "pro-Russian" neither; "anti Russian" names a direction.</summary>
    private static bool IsBacked(TokenisedText text, int at) => at > 0 && text.WordAt(at - 1) is "pro" or "anti" or "Native" or "African" or "Latin" or "Asian" or "Mexican";

    private static bool Fits(TokenisedText text, int at, uint[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (text.Tokens[at + i].Word != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<uint, List<(uint[] Words, Side Side)>> Load(StateTables tables)
    {
        var known = new Dictionary<uint, List<(uint[], Side)>>();
        foreach (var state in tables.States)
        {
            var side = new Side(state.Code.ToLowerInvariant(), state.Name, state.Code);
            var forms = state.Forms.Concat(state.Adjectives).Concat(state.Demonyms).Concat(state.CapitalForms).Append(state.Name).Append(state.Capital ?? state.Name);
            foreach (var form in forms.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => WordHash.Of(word)).ToArray();
                if (words.Length == 0)
                {
                    continue;
                }

                if (!known.TryGetValue(words[0], out var list))
                {
                    known.Add(words[0], list = []);
                }

                list.Add((words, side));
            }
        }

        foreach (var list in known.Values)
        {
            list.Sort((one, other) => other.Item1.Length.CompareTo(one.Item1.Length));
        }

        return known;
    }

    /// <summary>"The Veldanian army", "Karsia's chief of staff": an unknown name beside a force or ministry; forms with one stem are one state.</summary>
    private void FindInvented(TokenisedText text, DetectionWords words)
    {
        var beside = new List<string>();
        for (var at = 0; at + 1 < text.Count; at++)
        {
            var token = text.Tokens[at];
            if (!token.IsWord || !token.IsCapital || token.End - token.Start < 4 || _known.ContainsKey(token.Word))
            {
                continue;
            }

            var form = text.WordAt(at).ToString();
            var owns = text.WordAt(at + 1) is "'s" or "’s";
            var next = owns ? at + 2 : at + 1;
            if (next < text.Count && words.Forces.At(text, next, text.Count) > 0 && (owns || HasSuffix(form)))
            {
                var stem = Stem(form);
                if (!beside.Any(known => AreOneStem(known, stem)))
                {
                    beside.Add(stem);
                }
            }
        }

        if (beside.Count == 0)
        {
            return;
        }

        var names = new Dictionary<string, Side>(StringComparer.Ordinal);
        foreach (var token in text.Tokens)
        {
            if (token is { IsWord: true, IsCapital: true } && token.End - token.Start >= 4)
            {
                var form = text.Text[token.Start..token.End];
                var stem = Stem(form);
                if (beside.Find(known => AreOneStem(known, stem)) is { } key)
                {
                    if (!names.TryGetValue(key, out var side) || form.Length < side.Name.Length)
                    {
                        names[key] = new Side("side-" + key, form, null);
                    }
                }
            }
        }

        foreach (var token in text.Tokens)
        {
            if (token is { IsWord: true, IsCapital: true } && token.End - token.Start >= 4 && Stem(text.Text[token.Start..token.End]) is var stem
                && beside.Find(known => AreOneStem(known, stem)) is { } match)
            {
                _invented.TryAdd(token.Word, names[match]);
            }
        }
    }

    private static bool HasSuffix(string form) => Suffixes.Any(suffix => form.Length > suffix.Length + 2 && form.EndsWith(suffix, StringComparison.Ordinal));

    private static string Stem(string form)
    {
        var suffix = Suffixes.FirstOrDefault(suffix => form.Length > suffix.Length + 3 && form.EndsWith(suffix, StringComparison.Ordinal));
        var stem = suffix is null ? form : form[..^suffix.Length];
        return (stem.Length > 4 && stem[^1] is 'a' or 'e' or 'i' or 'o' ? stem[..^1] : stem).ToLowerInvariant();
    }

    /// <summary>One stem begins the other, and what is left is an ending: "korland", "korlandic".</summary>
    private static bool AreOneStem(string one, string other) =>
        Math.Min(one.Length, other.Length) >= 4 && Math.Abs(one.Length - other.Length) <= 3
        && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
}
