using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Sources.States;

namespace Credibility.Formats.Yaml;

/// <summary>Reads <c>data/lexicon/words.yaml</c>: what single words of news prose can be, with their inflected forms made.</summary>
public static class WordClassesReader
{
    private const int MaxListLength = 40_000;

    /// <param name="states">States whose names, adjectives and demonyms join the words; null for none.</param>
    public static DataResult<WordClasses> Read(string file, ReadOnlySpan<byte> bytes, StateTables? states = null)
    {
        var reading = new DataReading(file);
        if (MapReader.Root(YamlDocument.Read(bytes, reading), reading, "the words") is not { } map)
        {
            return reading.Refused<WordClasses>();
        }

        var classes = new Dictionary<uint, WordClass>();
        map.Text("language", 35);
        Lists(map.Map("verbs"), classes, Inflection.OfVerb, WordClass.Speech, WordClass.Belief, WordClass.Attitude, WordClass.Evidence, WordClass.Denial, WordClass.Carrying);
        Lists(map.Map("nouns"), classes, Inflection.OfNoun, WordClass.NominalCue, WordClass.Role, WordClass.People, WordClass.Body, WordClass.Outlet, WordClass.Document, WordClass.Occasion);
        Lists(map.Map("words"), classes, word => [word], Enum.GetValues<WordClass>()[1..]);
        map.Done();
        foreach (var word in states?.States.SelectMany(state => state.Adjectives.Concat(state.Demonyms).Concat(state.Forms).Append(state.Name).Append(state.Capital)).OfType<string>() ?? [])
        {
            Add(classes, word, WordClass.State);
        }

        var sha256 = Utf8File.Sha256(bytes);
        return reading.Result(() => new WordClasses(sha256, classes));
    }

    private static void Lists(MapReader map, Dictionary<uint, WordClass> classes, Func<string, IReadOnlyList<string>> forms, params IReadOnlyList<WordClass> lists)
    {
        foreach (var list in lists)
        {
            var name = list.ToString();
            foreach (var entry in Entries(map, char.ToLowerInvariant(name[0]) + name[1..]))
            {
                foreach (var form in forms(entry))
                {
                    Add(classes, form, list);
                }
            }
        }

        map.Done();
    }

    private static IEnumerable<string> Entries(MapReader map, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in (map.OptionalText(key, MaxListLength) ?? "").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var forms = entry.Split('/');
            if (forms.Length > 3 || !forms.All(IsWord))
            {
                map.Reading.Add(map.At(key), $"'{entry}' in '{key}' is no word in small letters, nor up to three forms of one with strokes between");
            }
            else if (!seen.Add(entry))
            {
                map.Reading.Add(map.At(key), $"'{entry}' stands twice in '{key}'; keep one");
            }
            else
            {
                yield return entry;
            }
        }
    }

    private static bool IsWord(string form) => form.Length > 0 && form.All(letter => char.IsLower(letter) || letter is '-' or '\'' or '.' or '&') && form.Any(char.IsLower);

    private static void Add(Dictionary<uint, WordClass> classes, string word, WordClass added)
    {
        if (!word.Contains(' ', StringComparison.Ordinal))
        {
            var hash = WordHash.Of(word);
            classes[hash] = classes.GetValueOrDefault(hash) | added;
        }
    }
}
