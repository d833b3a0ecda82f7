using System.Buffers;
using System.Text.Json.Nodes;
using Credibility.Formats.Json;
using Credibility.Reports;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Json;

/// <summary>What was read from a text, sent back with it, gives the report that the text alone gives.</summary>
public sealed class ReadingRoundTripTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "plain", """
            Two girders of the Arden footbridge have cracked, the Arden Observer reported, citing two council officials who were not named.

            “Nobody told us,” Petra Holm, a councillor, said on Monday. Brightspan denied that steel was left out. Brightspan declined to comment on the cost.

            Critics say that the bridge should never have been opened. A report by the inspectorate found eleven faults.
            """ },
        { "plain", """
            More than 300 soldiers have deserted, TASS said, citing law-enforcement sources. The Ukrainian general staff rejected the claim.

            The Russian Ministry of Defence said in a statement that Ukrainian forces shelled a village. Kyiv did not respond. Residents said that two houses burned.
            """ },
        { "markdown", """
            # Quay closed

            The quay is closed until June, the [Harbour Board](https://board.example) said on Monday.

            > “It is **not** safe,” said Ines Duarte, the harbour master.

            - Ole Brandvik of the *Seamen's Union* told Radio Vale that the board had been warned.
            - The board denied that.
            """ },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_report_from_what_was_sent_back_is_the_report_from_the_text(string format, string text)
    {
        var request = new JsonObject { ["text"] = text, ["format"] = format, ["publishedAt"] = "2026-05-04" };
        var fromText = Shipped.Report(request.ToJsonString());

        var back = SentBack(request);
        var again = Shipped.Report(back.ToJsonString());

        Assert.NotEmpty(fromText.Attributions);
        Assert.All(fromText.Attributions, attribution => Assert.Equal("detected", attribution.Origin));
        Assert.All(again.Attributions, attribution => Assert.Equal("declared", attribution.Origin));
        Assert.Equal(fromText.Claims.Select(Line), again.Claims.Select(Line));
        Assert.Equal(fromText.Sources.Select(source => (source.Name, source.ProfileId)), again.Sources.Select(source => (source.Name, source.ProfileId)));
        Assert.Equal(Findings(fromText), Findings(again));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_an_editor_takes_out_stays_out(string format, string text)
    {
        var back = SentBack(new JsonObject { ["text"] = text, ["format"] = format });
        var attributions = back["attributions"]!.AsArray();
        var kept = attributions.Count - 1;
        attributions.RemoveAt(kept);

        var report = Shipped.Report(back.ToJsonString());

        Assert.Equal(kept, report.Attributions.Count(attribution => attribution.Origin == "declared"));
        Assert.DoesNotContain(report.Attributions, attribution => attribution.Origin == "detected");
    }

    private static JsonObject SentBack(JsonObject request)
    {
        var output = new ArrayBufferWriter<byte>();
        DraftWriter.WriteReading(Shipped.Audit.Detect(Shipped.Read(request.ToJsonString()), Shipped.Catalog), output);
        var back = JsonNode.Parse(output.WrittenSpan)!.AsObject();
        foreach (var field in request)
        {
            back[field.Key] = field.Value!.DeepClone();
        }

        return back;
    }

    private static string Line(ReportClaim claim) => $"{claim.Text} {claim.Kind} {claim.Key} {claim.Support} {claim.Contested}";

    /// <summary>Confidence and level differ: what was sent back has been seen by an editor.</summary>
    private static IEnumerable<string> Findings(Report report) =>
        report.Findings.OrderBy(finding => finding.Rule, StringComparer.Ordinal).Select(finding => $"{finding.Rule} {string.Join('|', finding.Places.Select(place => place.Quote))}");
}
