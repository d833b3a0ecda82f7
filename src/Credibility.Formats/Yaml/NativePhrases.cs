using Credibility.Sources.States;

namespace Credibility.Formats.Yaml;

/// <summary>Phrases of roles in other languages, with every combination of the forms that their words can take.</summary>
internal sealed class NativePhrases
{
    // A phrase of many inflected words would multiply out; past this many only the phrase as written is kept.
    private const int MaxForms = 64;

    private readonly Dictionary<(string Language, string Word), IReadOnlyList<string>> _forms = [];

    /// <summary>Reads <c>nativeInflections</c>: language → word → its other forms.</summary>
    public static NativePhrases Inflections(MapReader map)
    {
        var phrases = new NativePhrases();
        if (map.OptionalMap("nativeInflections") is { } languages)
        {
            foreach (var language in languages.Keys.ToArray())
            {
                var words = languages.Map(language.Value);
                foreach (var word in words.Keys.ToArray())
                {
                    phrases._forms[(language.Value, word.Value)] = words.SomeTexts(word.Value);
                }
            }
        }

        return phrases;
    }

    /// <summary>The <c>native</c> phrases of a role in all their forms.</summary>
    public NativeName[] Of(MapReader role)
    {
        var names = new List<NativeName>();
        if (role.OptionalMap("native") is { } languages)
        {
            foreach (var language in languages.Keys.ToArray())
            {
                foreach (var phrase in languages.Texts(language.Value))
                {
                    names.AddRange(Forms(language.Value, phrase).Select(form => new NativeName(form, language.Value, Script(form))));
                }
            }
        }

        return [.. names.Distinct()];
    }

    private List<string> Forms(string language, string phrase)
    {
        var forms = new List<string> { "" };
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            IReadOnlyList<string> choices = _forms.TryGetValue((language, word), out var inflected) ? [word, .. inflected] : [word];
            if (forms.Count * choices.Count > MaxForms)
            {
                return [phrase];
            }

            forms = [.. forms.SelectMany(start => choices.Select(choice => start.Length == 0 ? choice : start + " " + choice))];
        }

        return forms;
    }

    private static string Script(string phrase) =>
        phrase.AsSpan().ContainsAnyInRange('\u0400', '\u04FF') ? "Cyrl" : phrase.AsSpan().ContainsAnyInRange('A', 'Z') || phrase.AsSpan().ContainsAnyInRange('a', 'z') ? "Latn" : "Zyyy";
}
