using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Credibility.Formats.Text;
using Credibility.Imports.TrustTxt;
using Credibility.Storage.Imports;

namespace Credibility.Cli.Importing;

/// <summary>A candidate with what keeps it from being accepted.</summary>
/// <param name="Missing">Hosts of the two that no profile lists.</param>
internal sealed record ListedCandidate(StoredCandidate Stored, ControlCandidate Claim, IReadOnlyList<string> Missing);

/// <summary>Candidates for people, and as JSON.</summary>
internal static class CandidatesText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Word(CandidateState state) => state == CandidateState.Refused ? "rejected" : state.ToString().ToLowerInvariant();

    public static string Words(IReadOnlyList<ListedCandidate> listed, CandidateFilter filter)
    {
        if (listed.Count == 0)
        {
            return filter == CandidateFilter.All ? "No candidates.\n" : $"No {filter.ToString().ToLowerInvariant()} candidates.\n";
        }

        var text = new StringBuilder();
        foreach (var (stored, claim, missing) in listed)
        {
            Line(text, $"{stored.Id}  {TrustTxtText.Words(claim)}");
            Line(text, $"   {stored.Candidate.EvidenceUrl}, read on {Day(stored.Candidate.SeenOn)}");
            if (missing.Count > 0)
            {
                Line(text, $"   no profile lists {string.Join(" or ", missing)}: it can be accepted once one does");
            }

            if (stored.Decision is { } decision)
            {
                Line(text, $"   {Word(decision.State)} by {decision.By} on {Day(DateOnly.FromDateTime(stored.DecidedAt!.Value.UtcDateTime))}: {decision.Reason}");
            }
        }

        return text.ToString();
    }

    public static string Json(IReadOnlyList<ListedCandidate> listed) => new JsonObject
    {
        ["dataSet"] = TrustTxtRun.DataSet,
        ["candidates"] = new JsonArray([.. listed.Select(one => new JsonObject
        {
            ["number"] = one.Stored.Id, ["state"] = Word(one.Stored.State), ["site"] = one.Claim.Subject, ["relation"] = one.Stored.Candidate.Relation, ["named"] = one.Claim.Named,
            ["agreed"] = one.Claim.Agreed, ["evidenceUrl"] = one.Claim.EvidenceUrl, ["seenOn"] = Day(one.Claim.SeenOn), ["withoutProfile"] = new JsonArray([.. one.Missing.Select(host => JsonValue.Create(host))]),
            ["decidedBy"] = one.Stored.Decision?.By, ["decidedAt"] = one.Stored.DecidedAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), ["reason"] = one.Stored.Decision?.Reason,
        })]),
    }.ToJsonString(Indented) + "\n";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString words) => text.Append(VisibleText.Of(words.ToString(CultureInfo.InvariantCulture))).Append('\n');
}
