using System.Globalization;

namespace Credibility.Benchmarks.Resolving;

/// <param name="Truth">Who bears the name; empty for nobody, several where the words fit all of them and no match is the right answer.</param>
internal sealed record Query(string Category, string Text, IReadOnlyList<string> Truth)
{
    public bool IsAbsent => Truth.Count == 0;

    public bool IsAmbiguous => Truth.Count > 1;
}

/// <summary>Generated queries with their right answers, found out from the registry's names alone.</summary>
internal sealed class QuerySet
{
    private const int Attempts = 50;

    private static readonly HashSet<string> Forms = [.. Tongue.All.SelectMany(tongue => tongue.LegalForms.Concat(tongue.LegalForms.Select(form => Romanisation.Write(form, "bgn")))).Select(Key)];

    private readonly NamedRegistry registry;
    private readonly Random random = new(NamedRegistry.Seed + 1);
    private readonly Perturbation perturb;
    private readonly Dictionary<string, List<string>> names = [], bags = [], initials = [], bare = [];

    public QuerySet(NamedRegistry registry, int each)
    {
        (this.registry, perturb) = (registry, new Perturbation(random));
        Index();
        Exact = [.. Draw("as written", each, source => source.Name, names, Key)];
        All =
        [
            .. Draw("misspelt", each, perturb.Typo, names, Key),
            .. Draw("other letters", each, perturb.OtherLetters, names, Key),
            .. Draw("misspelt in other letters", each, perturb.TypoInOtherLetters, names, Key),
            .. Draw("other order", each, perturb.OtherOrder, bags, Bag),
            .. Draw("initials", each, perturb.Initials, initials, Key),
            .. Draw("legal form", each, perturb.OtherLegalForm, bare, text => Key(WithoutForm(text)), SameForm),
            .. Draw("case, punctuation, article", each, perturb.OtherWriting, names, Key),
            .. Nobody("absent: neighbour", each, source => source.Name),
            .. Nobody("absent: neighbour, misspelt", each, perturb.Typo),
            .. Nobody("absent: neighbour, other letters", each, perturb.OtherLetters),
            .. Nobody("absent: neighbour's initials", each, perturb.Initials),
            .. Nobody("absent: other word", each, source => Changed(source, registry.Mill.OtherTemplate(source), source.Stem)),
            .. Nobody("absent: other place or surname", each, source => Changed(source, source.Template, registry.Mill.OtherStem(source))),
            .. Nobody("absent: unheard-of place", each, source => Changed(source, source.Template, Unheard(source))),
        ];
    }

    public IReadOnlyList<Query> Exact { get; }

    public IReadOnlyList<Query> All { get; }

    private void Index()
    {
        foreach (var (source, profile) in registry.Sources.Zip(registry.Profiles))
        {
            foreach (var text in profile.Aliases.Select(alias => alias.Text).Append(source.Name))
            {
                Add(names, Key(text), source.Id);
                Add(bags, Bag(text), source.Id);
                Add(initials, Key(text), source.Id);
            }

            Add(bare, Key(WithoutForm(source.Name)), source.Id);
            Add(bare, Key(WithoutForm(source.Native)), source.Id);
            if (source.IsPerson)
            {
                var family = source.Name[(source.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
                Add(initials, Key($"{source.Name[0]} {family}"), source.Id);
                Add(initials, Key($"{family} {source.Name[0]}"), source.Id);
            }
            else
            {
                Add(initials, Key(NamedRegistry.Acronym(source.Bare)), source.Id);
            }
        }
    }

    private IEnumerable<Query> Draw(string category, int count, Func<NamedSource, string?> write, Dictionary<string, List<string>> bearers, Func<string, string> keyOf, Func<string, List<string>, List<string>>? narrow = null)
    {
        for (var i = 0; i < count; i++)
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var source = registry.Sources[random.Next(registry.Sources.Count)];
                if (write(source) is not { } text)
                {
                    continue;
                }

                // Written so, it may be somebody else's name: then it asks for the other, and is no test of this one.
                var others = bearers.GetValueOrDefault(keyOf(text)) ?? [];
                others = narrow is null ? others : narrow(text, others);
                var exact = names.GetValueOrDefault(Key(text)) ?? [];
                if ((others.Count > 0 && !others.Contains(source.Id)) || (exact.Count > 0 && !exact.Contains(source.Id)))
                {
                    continue;
                }

                yield return new Query(category, text, others.Count > 1 ? others : [source.Id]);
                break;
            }
        }
    }

    private IEnumerable<Query> Nobody(string category, int count, Func<NamedSource, string?> write)
    {
        for (var i = 0; i < count; i++)
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var from = category.Contains("neighbour", StringComparison.Ordinal) ? registry.Absent : registry.Sources;
                var text = write(from[random.Next(from.Count)]);
                if (text is not null && !names.ContainsKey(Key(text)) && !bags.ContainsKey(Bag(text)) && !bare.ContainsKey(Key(WithoutForm(text)))
                    && !(category.EndsWith("initials", StringComparison.Ordinal) && initials.ContainsKey(Key(text))))
                {
                    yield return new Query(category, text, []);
                    break;
                }
            }
        }
    }

    private static string? Changed(NamedSource source, string template, string stem) => template == "{0}" ? null : NameMill.Make(source.Tongue, source.Kind, template, stem, source.LegalForm).Name;

    private string Unheard(NamedSource source)
    {
        var (consonants, vowels) = source.Tongue.IsCyrillic ? ("бвгдзклмнпрст", "аеиоу") : ("bdfgklmnprstvz", "aeiou");
        var stem = string.Concat(Enumerable.Range(0, 2 + random.Next(2)).Select(_ => $"{consonants[random.Next(consonants.Length)]}{vowels[random.Next(vowels.Length)]}{consonants[random.Next(consonants.Length)]}"));
        return char.ToUpperInvariant(stem[0]) + stem[1..];
    }

    private static string WithoutForm(string name) => string.Join(' ', name.Split(' ').Where(word => !Forms.Contains(Key(word))));

    /// <summary>Those of one bare name whose legal form is the one written, else those that have none; all where none is written.</summary>
    private List<string> SameForm(string text, List<string> bearers)
    {
        var form = FormOf(text);
        var named = bearers.ToLookup(id => FormOf(registry.Sources[int.Parse(id[2..], CultureInfo.InvariantCulture)].Name));
        return form is null ? bearers : named[form].Any() ? [.. named[form]] : [.. named[null]];
    }

    private static string? FormOf(string name) => name.Split(' ').Select(word => Key(Romanisation.Write(word, "bgn"))).Where(Forms.Contains).Select(form => form == "limited" ? "ltd" : form).FirstOrDefault();

    private static void Add(Dictionary<string, List<string>> index, string key, string id)
    {
        if (!index.TryGetValue(key, out var ids))
        {
            index[key] = ids = [];
        }

        if (!ids.Contains(id))
        {
            ids.Add(id);
        }
    }

    private static string Key(string text) => string.Concat(Marks.Strip(text).ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static string Bag(string text) => string.Join(' ', text.Split([' ', ',', '-', '«', '»', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Select(Key).Where(word => word is not ("of" or "the" or "")).Order(StringComparer.Ordinal));
}
