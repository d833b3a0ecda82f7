using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Resolving;
using Credibility.Sources.States;

namespace Credibility.Formats.Yaml;

/// <summary>Reads <c>roles.yaml</c>: one table for every state.</summary>
internal static class RolesReader
{
    /// <param name="method">Where given, rows and topics must be its own, and topics get their own id.</param>
    public static (IReadOnlyList<StateRole> Roles, IReadOnlyDictionary<string, IReadOnlyList<RolePeople>> People, MentionWords Words) Read(MapReader map, Method? method)
    {
        map.Take("version");
        map.Day("retrieved");
        var inflections = NativePhrases.Inflections(map);
        var roles = new List<StateRole>();
        var people = new Dictionary<string, IReadOnlyList<RolePeople>>(StringComparer.Ordinal);
        foreach (var item in map.Maps("roles"))
        {
            var role = One(item, inflections, method);
            if (!people.TryAdd(role.Role, People(item)))
            {
                item.Reading.Add(item.At("role"), $"role '{role.Role}' is given twice; keep one");
            }

            roles.Add(role);
            item.Done();
        }

        if (roles.Count == 0)
        {
            map.Reading.Add(map.Node, "the table of roles needs 'roles'");
        }

        var words = Words(map);

        // How the phrases stand together, and what topics mean in words, is for the reader of the file.
        foreach (var documentation in new[] { "patterns", "placePatterns", "nativePatterns", "topics", "neverRecord" })
        {
            map.Take(documentation);
        }

        map.Done();
        return (roles, people, words);
    }

    private static StateRole One(MapReader item, NativePhrases inflections, Method? method)
    {
        var id = item.Text("role", 100);
        if (id.Length > 0 && !Values.IsKebab(id))
        {
            item.Reading.Add(item.At("role"), $"'{id}' is no id; write lower-case letters, digits and single hyphens");
        }

        var name = item.Text("name", 200);
        if (name.Length > 0 && !name.Contains("{State}", StringComparison.Ordinal) && !name.Contains("{Adjective}", StringComparison.Ordinal))
        {
            item.Reading.Add(item.At("name"), "a role's name must hold {State} or {Adjective}, such as \"Ministry of Defence of {State}\"");
        }

        item.OptionalText("note");
        return new StateRole(
            id, item.Choice<SourceKind>("kind"), Governing(item, method), name, item.Texts("heads"), AuthorityFor(item, method), inflections.Of(item))
        {
            Mention = item.OptionalChoice<RoleVoice>("mention") ?? RoleVoice.Body,
            OnlyStates = item.OptionalFlag("onlyStates") ?? false,
            CapitalReads = item.OptionalChoice<CapitalReading>("capitalReads") ?? CapitalReading.State,
            PerPlace = item.OptionalFlag("perPlace") ?? false,
            WorksAbroad = item.OptionalFlag("worksAbroad") ?? false,
        };
    }

    private static string Governing(MapReader item, Method? method)
    {
        var row = item.Text("governing", 100);
        if (row.Length > 0 && method is not null && !method.Autonomy.Governing.ContainsKey(row))
        {
            item.Reading.Add(item.At("governing"), $"the method has no governing row '{row}'");
        }

        return row;
    }

    private static string[] AuthorityFor(MapReader item, Method? method)
    {
        var topics = item.Texts("authorityFor", 100).ToArray();
        for (var i = 0; method is not null && i < topics.Length; i++)
        {
            if (method.Topics.Find(topics[i]) is { } topic)
            {
                topics[i] = topic.Id;
            }
            else
            {
                item.Reading.Add(item.At("authorityFor"), $"the method has no topic '{topics[i]}'");
            }
        }

        return topics;
    }

    private static List<RolePeople> People(MapReader role)
    {
        var people = new List<RolePeople>();
        foreach (var item in role.Maps("people"))
        {
            var mention = item.Choice<MentionClass>("mention");
            people.AddRange(item.SomeTexts("phrases").Select(phrase => new RolePeople(phrase, mention)));
            item.Done();
        }

        return people;
    }

    private static MentionWords Words(MapReader map)
    {
        var spokesperson = new List<string>();
        var pressService = new List<string>();
        foreach (var item in map.Maps("spokesperson"))
        {
            (item.Choice<MentionClass>("mention") == MentionClass.Spokesperson ? spokesperson : pressService).AddRange(item.SomeTexts("phrases"));
            item.Done();
        }

        if (map.OptionalMap("nativeSpokesperson") is { } byLanguage)
        {
            foreach (var key in byLanguage.Keys.ToArray())
            {
                var native = byLanguage.Map(key.Value);
                spokesperson.AddRange(native.Texts("spokesperson"));
                pressService.AddRange(native.Texts("body"));
                native.Done();
            }
        }

        return new MentionWords(Distinct(spokesperson), Unnamed(map), map.SomeTexts("former"), map.SomeTexts("opposition"))
        {
            PressService = Distinct(pressService),
            Deputies = map.Texts("deputies"),
            Fillers = map.Texts("fillers"),
            Subnational = map.Texts("subnational"),
            NotOfTheState = map.Texts("notOfTheState"),
        };
    }

    private static string[] Unnamed(MapReader map)
    {
        var unnamed = map.Map("unnamed");
        unnamed.Take("becomes");
        var phrases = Distinct([.. unnamed.SomeTexts("singular"), .. unnamed.SomeTexts("plural")]);
        unnamed.Done();
        return phrases;
    }

    private static string[] Distinct(IEnumerable<string> phrases) => [.. phrases.Distinct(StringComparer.Ordinal)];
}
