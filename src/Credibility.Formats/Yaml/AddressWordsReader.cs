using Credibility.Sources.Resolving;

namespace Credibility.Formats.Yaml;

/// <summary>Reads <c>data/lexicon/addresses.yaml</c>: words of addresses, lower case and without spaces.</summary>
public static class AddressWordsReader
{
    public static DataResult<LookAlikeTables> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        if (MapReader.Root(YamlDocument.Read(bytes, reading), reading, "the words of addresses") is not { } map)
        {
            return reading.Refused<LookAlikeTables>();
        }

        var tables = new LookAlikeTables("", "", Words(map, "commonNames"), Words(map, "newsWords"), Words(map, "closedSuffixes"))
        {
            EditionLetters = Words(map, "editionLetters", 1),
            LetterPairs = Words(map, "letterPairs", 3),
        };
        map.Done();
        return reading.Result(() => tables);
    }

    private static IReadOnlyList<string> Words(MapReader map, string key, int? letters = null)
    {
        var words = map.SomeTexts(key, 63);
        foreach (var (word, node) in words.Zip(map.Items(key)))
        {
            if (!word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
            {
                map.Reading.Add(node, $"'{word}' must be lower-case letters and digits of ASCII, as in an address");
            }
            else if (letters is { } count && word.Length != count)
            {
                map.Reading.Add(node, $"'{word}' must have {(count == 1 ? "one letter" : $"{count} letters")}");
            }
        }

        return words;
    }
}
