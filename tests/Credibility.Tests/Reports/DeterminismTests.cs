using System.Globalization;
using System.Text.Json.Nodes;
using Credibility.Attributions.Extraction;
using Credibility.Formats.Json;
using Credibility.Formats.Snapshots;
using Credibility.Formats.Text;
using Credibility.Sources;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Reports;

/// <summary>The same inputs give the same bytes: again, in any culture and zone, from the folder and from the snapshot.</summary>
public sealed class DeterminismTests
{
    private static readonly string Request = File.ReadAllText(Path.Combine(Shipped.Folder, "drafts", "desertions.json"));

    private static string Bytes(string? request = null)
    {
        var report = Shipped.Report(request ?? Request);
        return ReportJson.ToText(report) + ReportText.Write(report, new ReportTextOptions(Detailed: true));
    }

    [Fact]
    public void Twice_is_the_same() => Assert.Equal(Bytes(), Bytes());

    /// <summary>The build carries no cultures of the world, so the strange one is made by hand: comma, long minus, dotted dates.</summary>
    [Fact]
    public void A_culture_with_other_marks_is_the_same()
    {
        var before = CultureInfo.CurrentCulture;
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NumberDecimalSeparator = ",";
        strange.NumberFormat.NumberGroupSeparator = ".";
        strange.NumberFormat.NegativeSign = "−";
        strange.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        var (plain, assumed) = (Bytes(), Shipped.Report(Request).Assumptions);
        try
        {
            CultureInfo.CurrentCulture = strange;
            Assert.Equal(plain, Bytes());
            Assert.Equal(assumed, Shipped.Report(Request).Assumptions);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_order_of_properties_in_the_request_changes_no_byte() => Assert.Equal(Bytes(), Bytes(Reversed(JsonNode.Parse(Request)!).ToJsonString()));

    [Fact]
    public void Every_part_of_the_request_moves_the_id()
    {
        var ids = new HashSet<string> { Shipped.Report(Request).Id };
        foreach (var (field, value) in new (string, JsonNode)[] { ("title", "T"), ("type", "brief"), ("language", "de"), ("publishedAt", "2025-07-20"), ("auditDate", "2025-07-21"), ("publisher", "P") })
        {
            var root = JsonNode.Parse(Request)!;
            root[field] = value;
            Assert.True(ids.Add(Shipped.Report(root.ToJsonString()).Id), field);
        }
    }

    [Fact]
    public void The_folder_and_the_snapshot_tell_the_same()
    {
        var data = SnapshotReader.Read(Path.Combine(AppContext.BaseDirectory, "credibility.snapshot"));
        var audit = new SourcingAudit(data.Method, data.Rules, data.Lexicon, data.Mentions, data.LookAlikes, new(() => new AttributionExtractor(data.Words, data.Model?.Model, data.Method.Reading)));
        var report = audit.Run(Shipped.Read(Request), SourceCatalog.Create(data.Profiles.Reverse(), data.States, data.AsOf).WithFlags(Shipped.Flags), data.Policies["default"]);

        Assert.Equal(ReportJson.ToText(Shipped.Report(Request)), ReportJson.ToText(report));
    }

    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map.Reverse().Select(entry => KeyValuePair.Create(entry.Key, entry.Value is { } value ? Reversed(value) : null))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Reversed(item))]),
        _ => node.DeepClone(),
    };
}
