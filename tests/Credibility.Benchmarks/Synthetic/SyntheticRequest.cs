using System.Text.Json;
using System.Text.Json.Nodes;
using Credibility.Sources;

namespace Credibility.Benchmarks.Synthetic;

/// <summary>A request as an editor's page sends it: 20 sources, 5 claims, two parties, some words relayed.</summary>
internal static class SyntheticRequest
{
    public const int Sources = 20, Claims = 5;

    private const int Typed = 14, Aliased = 2, Misspelt = 2;

    private static readonly string[] Unnamed = ["Norwegian Ministry of Defence", "local officials"];
    private static readonly string[] Topics = ["casualties", "strikes", "misconduct", "statistics", "mobilisation"];

    /// <summary>The request's bytes; names are drawn evenly from <paramref name="catalog"/>.</summary>
    public static byte[] Of(IReadOnlyList<SourceProfile> catalog)
    {
        var names = Names(catalog);
        var conduits = catalog.Where(profile => profile.Kind == SourceKind.NewsAgency).Take(3).Select(profile => profile.Name).ToArray();
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["title"] = "What the towns say about the summer",
            ["type"] = "news",
            ["language"] = "en",
            ["publishedAt"] = "2025-07-20",
            ["sources"] = Array(Sources, i => new JsonObject { ["id"] = $"s{i}", ["name"] = names[i], ["description"] = names[i].EndsWith(" Herald", StringComparison.Ordinal) ? "local newspaper" : null }),
            ["claims"] = Array(Claims, i => new JsonObject
            {
                ["id"] = $"c{i}", ["text"] = $"Number {i}: more people were counted in the towns along the coast than in any summer before", ["kind"] = i < 3 ? "event" : "figure",
                ["topic"] = Topics[i], ["target"] = i % 2 == 0 ? "no" : null, ["key"] = i < 3,
            }),
            ["attributions"] = Array(Sources, i => Attribution(i, conduits)),
            ["parties"] = new JsonArray(Party("no", "Norway", "NO"), Party("se", "Sweden", "SE")),
            ["asked"] = new JsonArray(new JsonObject { ["who"] = "no", ["about"] = "c0", ["when"] = "2025-07-19", ["how"] = "e-mail", ["answer"] = "none" }),
        });
    }

    private static JsonObject Attribution(int i, string[] conduits) => new()
    {
        ["id"] = $"a{i}",
        ["sourceId"] = $"s{i}",
        ["claimId"] = $"c{i % Claims}",
        ["stance"] = i % 9 == 8 ? "disputes" : "supports",
        ["form"] = i % 3 == 0 ? "direct" : "paraphrase",
        ["words"] = 12 + (i * 7 % 40),
        ["via"] = i % 4 == 1 ? new JsonArray(new JsonObject { ["name"] = conduits[i % conduits.Length], ["form"] = "paraphrase" }) : null,
    };

    private static string[] Names(IReadOnlyList<SourceProfile> catalog)
    {
        var step = catalog.Count / Sources;
        var drawn = Enumerable.Range(0, Typed + Aliased + Misspelt).Select(i => catalog[i * step]).ToArray();
        return
        [
            .. drawn.Take(Typed).Select(profile => profile.Name),
            .. drawn.Skip(Typed).Take(Aliased).Select(profile => profile.Aliases[1].Text),
            .. drawn.Skip(Typed + Aliased).Select(profile => profile.Name.Remove(3, 1)),
            .. Unnamed,
        ];
    }

    private static JsonObject Party(string id, string name, string state) => new() { ["id"] = id, ["name"] = name, ["states"] = new JsonArray(state) };

    private static JsonArray Array(int count, Func<int, JsonObject> item)
    {
        var array = new JsonArray();
        for (var i = 0; i < count; i++)
        {
            var one = item(i);
            // The interface knows what is missing, not null for every field.
            foreach (var name in one.Where(pair => pair.Value is null).Select(pair => pair.Key).ToArray())
            {
                one.Remove(name);
            }

            array.Add(one);
        }

        return array;
    }
}
