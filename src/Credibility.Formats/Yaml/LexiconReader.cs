using Credibility.Attributions;

namespace Credibility.Formats.Yaml;

/// <summary>Reads <c>data/lexicon/en.yaml</c>: lower-case phrases, none twice in a list.</summary>
public static class LexiconReader
{
    public static DataResult<Lexicon> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        if (MapReader.Root(YamlDocument.Read(bytes, reading), reading, "the lexicon") is not { } map)
        {
            return reading.Refused<Lexicon>();
        }

        map.Text("language", 35);
        var lexicon = new Lexicon(
            Utf8File.Sha256(bytes), Phrases(map, "generic"), Phrases(map, "category"), Phrases(map, "authorities"),
            Phrases(map, "bodyInContext"), Phrases(map, "documents"), Phrases(map, "outlets"), Phrases(map, "experts"), Phrases(map, "witnesses"))
        {
            UnnamedPeople = Phrases(map, "unnamedPeople"),
            BareDescriptors = Phrases(map, "bareDescriptors"),
            Plurals = Phrases(map, "plurals"),
            Disclosures = Phrases(map, "disclosures"),
            Cues = Phrases(map, "cues"),
            Unverified = Phrases(map, "unverified"),
            AnonymityReasons = Phrases(map, "anonymityReasons"),
            AnonymityRequests = Phrases(map, "anonymityRequests"),
            Occasions = Phrases(map, "occasions"),
            Days = Phrases(map, "days"),
            Factives = Phrases(map, "factives"),
            Presuppositions = Phrases(map, "presuppositions"),
            Modals = Phrases(map, "modals"),
            Consequences = Phrases(map, "consequences"),
            BackReferences = Phrases(map, "backReferences"),
            Messengers = Phrases(map, "messengers"),
            FunctionWords = Phrases(map, "functionWords"),
            Kinds = Kinds(map.Map("kinds")),
            Ranges = Ranges(map.Map("ranges")),
            Claims = Claims(map.Map("claims")),
        };
        map.Done();
        return reading.Result(() => lexicon);
    }

    private static KindWords Kinds(MapReader map)
    {
        var words = new KindWords(
            Phrases(map, "ownActs"), Phrases(map, "positions"), Phrases(map, "forecasts"), Phrases(map, "motives"), Phrases(map, "evaluations"), Phrases(map, "events"));
        map.Done();
        return words;
    }

    private static RangeWords Ranges(MapReader map)
    {
        var words = new RangeWords(Phrases(map, "pairs"), Phrases(map, "joins"), Phrases(map, "numbers"), Phrases(map, "months"));
        foreach (var (pair, node) in words.Pairs.Zip(map.Items("pairs")).Where(pair => pair.First.Split('…').Length != 2))
        {
            map.Reading.Add(node, $"'{pair}' needs one '…' for the first number, such as 'between … and'");
        }

        map.Done();
        return words;
    }

    private static ClaimWords Claims(MapReader map)
    {
        var words = new ClaimWords(
            Phrases(map, "accusing"), Phrases(map, "ownActs"), Phrases(map, "positions"), Phrases(map, "forecasts"), Phrases(map, "future"),
            Phrases(map, "motives"), Phrases(map, "judging"), Phrases(map, "judgements"), Phrases(map, "adverse"), Phrases(map, "repeats"),
            Phrases(map, "stateRoles"), Phrases(map, "ownExperience"), Phrases(map, "forces"), Phrases(map, "hedges"));
        map.Done();
        return words;
    }

    private static IReadOnlyList<string> Phrases(MapReader map, string key)
    {
        var phrases = map.SomeTexts(key, 100);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (phrase, node) in phrases.Zip(map.Items(key)))
        {
            if (phrase.Any(char.IsUpper))
            {
                map.Reading.Add(node, $"'{phrase}' must be in lower case");
            }
            else if (!seen.Add(phrase))
            {
                map.Reading.Add(node, $"'{phrase}' stands twice in '{key}'; keep one");
            }
        }

        return phrases;
    }
}
