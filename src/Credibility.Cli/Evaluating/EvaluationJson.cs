using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Credibility.Attributions.Training;
using Credibility.Graphs;

namespace Credibility.Cli.Evaluating;

/// <summary>Figures as JSON; shares are 0–1 with four decimals.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(Evaluation evaluation)
    {
        var json = Extraction(evaluation.Extraction);
        json.Insert(0, "drafts", evaluation.Drafts);
        json.Insert(1, "attributions", evaluation.Attributions);
        json["layers"] = new JsonObject
        {
            ["chains"] = Share(evaluation.Layers.Chains), ["disputes"] = Share(evaluation.Layers.Disputes),
            ["inquiries"] = Share(evaluation.Layers.Inquiries), ["trapsTaken"] = Share(evaluation.Layers.TrapsTaken),
        };
        if (evaluation.Rules is { } rules)
        {
            json["rules"] = new JsonObject
            {
                ["must"] = Share(rules.Must), ["mustNot"] = Share(rules.MustNot), ["cleanDrafts"] = rules.CleanErrors.Count,
                ["cleanErrors"] = Numbers(rules.CleanErrors), ["cleanWarnings"] = Numbers(rules.CleanWarnings),
            };
        }

        if (evaluation.Precision.Count > 0)
        {
            json["precision"] = new JsonObject
            {
                ["corpora"] = new JsonArray([.. evaluation.Precision.Select(corpus => new JsonObject
                {
                    ["name"] = corpus.Corpus, ["drafts"] = corpus.Drafts, ["trainedOn"] = corpus.IsTrainedOn, ["rules"] = Precision(corpus.Rules),
                })]),
                ["together"] = Precision(PrecisionCount.Together(evaluation.Precision)),
            };
        }

        if (evaluation.Misses.Count > 0)
        {
            json["misses"] = new JsonArray([.. evaluation.Misses.Select(miss => JsonValue.Create(miss))]);
        }

        return json.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Extraction(ExtractionFigures figures) => new()
    {
        ["source"] = Role(figures.Source, figures.SourceHead),
        ["cue"] = Role(figures.Cue),
        ["content"] = Role(figures.Content),
        ["pair"] = Count(figures.Pair),
        ["sentence"] = new JsonObject([.. Count(figures.Sentence).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())),
            KeyValuePair.Create("accuracy", (JsonNode?)Rounded(figures.SentenceAccuracy)), KeyValuePair.Create("sentences", (JsonNode?)figures.Sentences)]),
        ["recallBySource"] = new JsonObject(figures.RecallByWording.Select(pair => KeyValuePair.Create(pair.Key.ToString().ToLowerInvariant(), (JsonNode?)new JsonObject
        {
            ["gold"] = pair.Value.Gold, ["overlap"] = Rounded(pair.Value.OverlapRecall), ["exact"] = Rounded(pair.Value.ExactRecall),
        }))),
    };

    private static JsonObject Role(RoleFigures role, MatchCount? head = null)
    {
        var json = new JsonObject { ["exact"] = Count(role.Exact), ["halfShared"] = Count(role.HalfShared), ["overlap"] = Count(role.Overlap), ["characters"] = Count(role.Characters) };
        if (head is { } known)
        {
            json["head"] = Count(known);
        }

        return json;
    }

    private static JsonObject Count(MatchCount count) => new()
    {
        ["precision"] = Rounded(count.Precision), ["recall"] = Rounded(count.Recall), ["f1"] = Rounded(count.F1),
        ["found"] = count.Found, ["predicted"] = count.Predicted, ["gold"] = count.Gold,
    };

    private static JsonObject Share(Tally tally) => new() { ["count"] = tally.Count, ["of"] = tally.Of, ["share"] = tally.Share is { } share ? Rounded(share) : null };

    private static JsonArray Precision(IReadOnlyList<RuleCount> rules) => new([.. rules.Select(Precision)]);

    private static JsonObject Precision(RuleCount rule)
    {
        (double Low, double High)? interval = rule.Judged == 0 ? null : WilsonInterval.Of(rule.Right, rule.Judged);
        return new JsonObject
        {
            ["rule"] = rule.Rule, ["fired"] = rule.Fired, ["judged"] = rule.Judged, ["unjudged"] = rule.Unjudged, ["right"] = rule.Right,
            ["share"] = rule.Judged == 0 ? null : Rounded((double)rule.Right / rule.Judged),
            ["low"] = interval is { } from ? Rounded(from.Low) : null, ["high"] = interval is { } to ? Rounded(to.High) : null, ["must"] = Share(rule.Must),
        };
    }

    private static JsonArray Numbers(IReadOnlyList<int> numbers) => new([.. numbers.Select(number => JsonValue.Create(number))]);

    private static double Rounded(double share) => Math.Round(share, 4);
}
