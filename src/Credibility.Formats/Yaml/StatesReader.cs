using Credibility.Sources.Resolving;
using Credibility.Sources.States;

namespace Credibility.Formats.Yaml;

/// <summary>Reads <c>states.yaml</c>. Inflected names and adjective stems become whole forms here, so that nobody else inflects.</summary>
internal sealed class StatesReader(MapReader map, IReadOnlyList<StateRole> roles)
{
    private readonly HashSet<string> _roles = new(roles.Select(role => role.Role), StringComparer.Ordinal);

    public (IReadOnlyList<State> States, IReadOnlyList<AmbiguousForm> Ambiguous, IReadOnlyList<string> NotStates, IReadOnlyList<string> NotAfterHyphen) Read()
    {
        map.Take("version");
        map.Day("retrieved");
        var endings = Endings();
        var states = new List<State>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in map.Maps("states"))
        {
            var state = One(item, endings);
            if (!codes.Add(state.Code))
            {
                item.Reading.Add(item.At("code"), $"state '{state.Code}' is given twice; keep one");
            }

            states.Add(state);
            item.Done();
        }

        if (states.Count == 0)
        {
            map.Reading.Add(map.Node, "the table of states needs 'states'");
        }

        var ambiguous = map.Maps("ambiguous").Select(item => Ambiguous(item, codes)).ToArray();
        var notStates = map.Maps("notStates").Select(NotState).ToArray();
        var notAfterHyphen = map.Texts("notAfterHyphen");
        map.Done();
        return (states, ambiguous, notStates, notAfterHyphen);
    }

    private State One(MapReader item, Dictionary<string, IReadOnlyList<string>> endings)
    {
        var code = item.Text("code", 10);
        if (code.Length > 0 && (code.Length != 2 || !code.All(char.IsAsciiLetterUpper)))
        {
            item.Reading.Add(item.At("code"), $"'{code}' is no country code; write two capitals (ISO 3166-1 alpha-2)");
        }

        item.OptionalText("status", 40);
        item.OptionalText("note");
        string[] seat = item.OptionalText("governmentSeat", 100) is { } governmentSeat ? [governmentSeat] : [];
        return new State(
            code, item.Text("name", 100), item.Texts("forms"), item.Texts("adjectives"), item.Texts("demonyms"), item.OptionalText("capital", 100),
            [.. item.Texts("capitalForms"), .. seat], Bodies(item, "seats"), Native(item), Adjectives(item, endings))
        {
            TakesArticle = item.OptionalFlag("article") ?? false,
            OwnNames = Bodies(item, "ownNames"),
        };
    }

    private Dictionary<string, string> Bodies(MapReader item, string key)
    {
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        if (item.OptionalMap(key) is { } map)
        {
            foreach (var name in map.Keys.ToArray())
            {
                var role = map.Text(name.Value, 100);
                if (!_roles.Contains(role))
                {
                    map.Reading.Add(map.At(name.Value), $"there is no role '{role}' in the table of roles");
                }

                bodies[name.Value] = role;
            }
        }

        return bodies;
    }

    private static NativeName[] Native(MapReader item)
    {
        var names = new List<NativeName>();
        foreach (var native in item.Maps("native"))
        {
            var name = new NativeName(native.Text("text", 100), native.Text("language", 35), native.Text("script", 4));
            names.Add(name);
            names.AddRange(native.Texts("inflected").Select(form => name with { Text = form }));
            native.Done();
        }

        return [.. names];
    }

    private static NativeName[] Adjectives(MapReader item, Dictionary<string, IReadOnlyList<string>> endings)
    {
        var forms = new List<NativeName>();
        foreach (var adjective in item.Maps("nativeAdjectives"))
        {
            var stem = new NativeName(adjective.Text("stem", 100), adjective.Text("language", 35), adjective.Text("script", 4));
            if (endings.TryGetValue(stem.Language, out var all))
            {
                forms.AddRange(all.Select(ending => stem with { Text = stem.Text + ending }));
            }
            else
            {
                adjective.Reading.Add(adjective.At("language"), $"'adjectiveEndings' has no language '{stem.Language}'; add it, with \"\" where adjectives do not change");
            }

            adjective.Done();
        }

        return [.. forms];
    }

    private Dictionary<string, IReadOnlyList<string>> Endings()
    {
        var endings = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (map.OptionalMap("adjectiveEndings") is { } byLanguage)
        {
            foreach (var key in byLanguage.Keys.ToArray())
            {
                // An empty ending is a form of its own here, not a missing text.
                endings[key.Value] = byLanguage.Items(key.Value).OfType<YamlText>().Select(text => text.Value).ToArray();
            }
        }

        return endings;
    }

    private AmbiguousForm Ambiguous(MapReader item, HashSet<string> codes)
    {
        item.OptionalText("kind", 40);
        item.OptionalText("other");
        item.OptionalText("note");
        var form = new AmbiguousForm(item.Text("form", 100), item.SomeTexts("codes", 2)) { StateAlone = item.Texts("stateAlone") };
        foreach (var (role, node) in form.StateAlone.Zip(form.StateAlone.Count > 0 ? item.Items("stateAlone") : []))
        {
            if (!_roles.Contains(role))
            {
                item.Reading.Add(node, $"there is no role '{role}' in the table of roles");
            }
        }

        foreach (var (code, node) in form.Codes.Zip(item.Items("codes")))
        {
            if (!codes.Contains(code))
            {
                item.Reading.Add(node, $"there is no state '{code}' in this table");
            }
        }

        item.Done();
        return form;
    }

    private static string NotState(MapReader item)
    {
        var form = item.Text("form", 100);
        item.OptionalText("note");
        item.Done();
        return form;
    }
}
