using System.Text.Json;
using Credibility.Drafts;
using Credibility.Graphs;
using Credibility.Provenance;
using Xunit;

namespace Credibility.Tests.Provenance;

public sealed class SupportGoldenTests
{
    private static readonly JsonDocument Golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "support.json")));

    public static TheoryData<string> Cases => [.. Golden.RootElement.GetProperty("cases").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Support_is_what_the_golden_case_says(string id)
    {
        var golden = Golden.RootElement.GetProperty("cases").EnumerateArray().Single(item => item.GetProperty("id").GetString() == id);
        var atoms = new Dictionary<string, int>();
        var supporters = golden.GetProperty("supporters").EnumerateArray().Select(supporter => Read(supporter, atoms)).ToList();

        var reading = Grading.Grader.Grade(supporters, golden.GetProperty("dispute").GetBoolean(), Flag(golden, "circular"), Flag(golden, "unconfirmedMerge"));

        var expected = golden.GetProperty("expected");
        Assert.Equal(expected.GetProperty("nAnswerable").GetDouble(), reading.NAnswerable, 1e-9);
        Assert.Equal(expected.GetProperty("nOutside").GetDouble(), reading.NOutside, 1e-9);
        Assert.Equal(expected.GetProperty("support").GetString(), Kebab(reading.Level));
    }

    private static bool Flag(JsonElement golden, string name) => golden.TryGetProperty(name, out var value) && value.GetBoolean();

    private static Supporter Read(JsonElement json, Dictionary<string, int> atoms)
    {
        var row = json.GetProperty("B").EnumerateObject().Select(entry => (Atom: Number(entry.Name, atoms), Mass: entry.Value.GetDouble())).ToList();
        return new Supporter(
            SparseRow.From(row.Select(entry => entry.Atom).ToArray(), row.Select(entry => entry.Mass).ToArray()),
            json.GetProperty("v").GetDouble(),
            json.GetProperty("partyMass").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetDouble()),
            json.GetProperty("affiliationKnown").GetBoolean(),
            Enum.Parse<Standing>(json.GetProperty("standing").GetString()!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            json.GetProperty("firstHand").GetBoolean());
    }

    private static int Number(string name, Dictionary<string, int> atoms)
    {
        atoms.TryAdd(name, atoms.Count);
        return atoms[name];
    }

    private static string Kebab(SupportLevel level) => level switch
    {
        SupportLevel.None => "none",
        SupportLevel.OneSide => "one-side",
        SupportLevel.OneOrigin => "one-origin",
        SupportLevel.PartlySeparate => "partly-separate",
        _ => "two-or-more",
    };
}
