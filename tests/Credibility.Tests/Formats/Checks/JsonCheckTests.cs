using System.Text.Json;
using Credibility.Formats.Checks;
using Credibility.Formats.Json;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Checks;

public sealed class JsonCheckTests
{
    private static readonly CheckedFile Story = Checked.File("desk/story.md", Checked.Story, FindingLevel.Warning);

    [Fact]
    public void One_draft_is_its_report_to_the_byte() =>
        Assert.Equal(ReportJson.ToText(Story.Report!) + "\n", Checked.Write(CheckFormat.Json, true, Story));

    [Fact]
    public void In_a_list_a_report_has_its_file_and_the_place_of_every_finding()
    {
        var text = Checked.Write(CheckFormat.Json, false, Story, Checked.File("bad.json", "{"));
        using var list = JsonDocument.Parse(text);
        var entry = list.RootElement[0];
        var locations = entry.GetProperty("locations").EnumerateArray().ToList();

        Assert.Contains(ReportJson.ToText(Story.Report!), text, StringComparison.Ordinal);
        Assert.Equal(Story.Findings.Count, locations.Count);
        foreach (var location in locations)
        {
            var finding = entry.GetProperty("report").GetProperty("findings")[location.GetProperty("finding").GetInt32()];
            Assert.Equal(finding.GetProperty("rule").GetString(), location.GetProperty("rule").GetString());
            if (location.GetProperty("whole").GetBoolean())
            {
                Assert.Equal((JsonValueKind.Null, 1), (location.GetProperty("place").ValueKind, location.GetProperty("line").GetInt32()));
                continue;
            }

            var place = finding.GetProperty("places")[location.GetProperty("place").GetInt32()];
            Assert.Equal(place.GetProperty("message").GetString(), location.GetProperty("message").GetString());
            Assert.Equal(place.GetProperty("quote").GetString(), WordsAt(location));
        }

        Assert.Equal(Story.Findings.Select(located => located.Fails), locations.Select(location => location.GetProperty("fails").GetBoolean()));
        Assert.Contains(Story.Findings, located => located.Fails);
    }

    [Fact]
    public void What_is_known_untouched_or_not_shown_says_so()
    {
        using var list = JsonDocument.Parse(Checked.Write(CheckFormat.Json, false, Story.With(located => located with { IsKnown = true, IsTouched = false, IsShown = false, Fails = false })));

        Assert.All(list.RootElement[0].GetProperty("locations").EnumerateArray(), location => Assert.Equal(
            [true, false, false, false, false], ((string[])["known", "touched", "shown", "fails", "atRest"]).Select(state => location.GetProperty(state).GetBoolean())));
    }

    /// <summary>Read by lines and columns alone, as an editor's plugin does.</summary>
    private static string WordsAt(JsonElement location)
    {
        int Number(string name) => location.GetProperty(name).GetInt32();
        var lines = Checked.Story.ReplaceLineEndings("\n").Split('\n');
        var (first, last) = (Number("line") - 1, Number("endLine") - 1);
        return first == last ? lines[first][(Number("column") - 1)..(Number("endColumn") - 1)]
            : string.Join('\n', [lines[first][(Number("column") - 1)..], .. lines[(first + 1)..last], lines[last][..(Number("endColumn") - 1)]]);
    }
}
