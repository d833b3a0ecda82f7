using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Credibility.Imports.TrustTxt;

namespace Credibility.Cli.Importing;

/// <summary>The result of an import as JSON.</summary>
internal static class TrustTxtJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(TrustTxtResult result)
    {
        var plan = result.Plan;
        return new JsonObject
        {
            ["dataSet"] = TrustTxtRun.DataSet,
            ["dryRun"] = result.DryRun,
            ["written"] = result.Written,
            ["asked"] = result.Answers.Count,
            ["read"] = result.Count(TrustTxtState.Read),
            ["without"] = result.Count(TrustTxtState.Absent),
            ["failed"] = result.Count(TrustTxtState.Failed),
            ["edges"] = new JsonObject
            {
                ["total"] = plan.Edges.Count, ["added"] = Edges(plan.Added), ["removed"] = Edges(plan.Removed), ["carried"] = Edges(plan.Carried),
                ["alreadyHeld"] = plan.AlreadyHeld,
            },
            ["candidates"] = List(result.Open, one => new JsonObject
            {
                ["site"] = one.Subject, ["relation"] = Word(one.Relation), ["named"] = one.Named, ["agreed"] = one.Agreed, ["evidenceUrl"] = one.EvidenceUrl,
                ["seenOn"] = one.SeenOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }),
            ["rejected"] = result.Rejected,
            ["conflicts"] = List(plan.Conflicts, one => new JsonObject { ["controller"] = one.Controller, ["controlled"] = one.Controlled, ["reason"] = one.Reason }),
            ["localConflicts"] = result.LocalConflicts,
            ["failures"] = List(result.Failures, one => new JsonObject { ["site"] = one.Domain, ["problem"] = one.Slug, ["reason"] = one.Reason }),
            ["refusedLines"] = List(result.RefusedLines, one => new JsonObject { ["site"] = one.Domain, ["line"] = one.Line.Line, ["reason"] = one.Line.Reason }),
        }.ToJsonString(Indented) + "\n";
    }

    /// <summary>The variable as files write it.</summary>
    public static string Word(TrustTxtVariable variable) => variable.ToString().ToLowerInvariant();

    private static JsonArray Edges(IEnumerable<ControlEdge> edges) => List(edges, edge => new JsonObject
    {
        ["subject"] = edge.Subject, ["owner"] = edge.Owner, ["controlled"] = edge.Controlled, ["controller"] = edge.Controller,
        ["evidence"] = List(edge.Profile.Evidence, proof => JsonValue.Create(proof.Url)),
    });

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);
}
