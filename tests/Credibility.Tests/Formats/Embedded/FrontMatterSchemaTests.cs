using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Credibility.Formats.Embedded;
using Credibility.Formats.Json;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Embedded;

public sealed class FrontMatterSchemaTests
{
    private static readonly string Committed = Path.Combine(Requirement.RepositoryRoot, "data", "schemas", "front-matter.schema.json");

    private static string Written => FrontMatterSchema.Write(Shipped.Policy.Types.Keys);

    /// <summary>Keys that requests have and authors do not write by hand: offsets, what is ours to say, and the text itself.</summary>
    private static readonly string[] LeftToPrograms = ["source", "cue", "content", "contentSpans", "confidence", "origin", "quotes", "text", "format", "keepText"];

    public static TheoryData<string, string> Places => new()
    {
        { "declarations", "{\"?\":0}" }, { "source", "{\"sources\":[{\"?\":0}]}" }, { "attribution", "{\"attributions\":[{\"?\":0}]}" }, { "claim", "{\"claims\":[{\"?\":0}]}" },
        { "party", "{\"parties\":[{\"?\":0}]}" }, { "question", "{\"asked\":[{\"?\":0}]}" }, { "conduit", "{\"sources\":[{\"via\":[{\"?\":0}]}]}" },
    };

    [Fact]
    public void The_committed_schema_is_what_the_reader_reads()
    {
        if (Environment.GetEnvironmentVariable("CREDIBILITY_WRITE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Committed, Written);
        }

        Assert.Equal(Written, File.ReadAllText(Committed).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Front_matter_has_the_keys_of_a_request_but_for_those_of_programs(string shape, string request)
    {
        var refusal = DraftReader.Read(Encoding.UTF8.GetBytes(request), DraftLimits.Default).Problems.Single(problem => problem.Slug == ProblemSlug.UnknownProperty).Message;
        var allowed = refusal[(refusal.IndexOf("allowed here: ", StringComparison.Ordinal) + 14)..].TrimEnd('.').Split(", ").Except(shape is "claim" or "source" ? [] : LeftToPrograms);
        var keys = JsonNode.Parse(Written)!["$defs"]![shape]!["properties"]!.AsObject().Select(key => key.Key);
        Assert.Equal(allowed.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_of_a_closed_list_is_read_and_another_is_told()
    {
        var tried = 0;
        foreach (var shape in FrontMatterShapes.All.Where(shape => shape.Name is "source" or "claim"))
        {
            foreach (var field in shape.Fields.Where(field => field.Choices is not null))
            {
                Assert.All(field.Choices!, word => Assert.Empty(FaultsOf(shape, field, word)));
                Assert.Contains(string.Join(", ", field.Choices!), Assert.Single(FaultsOf(shape, field, "nonesuch")), StringComparison.Ordinal);
                tried++;
            }
        }

        Assert.Equal(6, tried);
    }

    [Fact]
    public async Task A_validator_accepts_the_schema_and_agrees_with_the_reader_on_samples()
    {
        Requirement.SkipUnless(Requirement.Ajv);
        string[] good =
        [
            "{}", """{"layout":"post","tags":["a"],"title":{"en":"x"}}""", """{"sources":["TASS",404,{"name":"Reuters","claimId":"c1","words":12,"firstHand":"yes"}],"claims":[{"id":"c1","text":"A","kind":"event"}]}""",
            """{"type":"post","publishedAt":"2026-03-01T10:00:00Z","asked":[{"who":"p","when":"2026-03-01","answer":"declined"}],"parties":[{"id":"p","name":"P","states":["NO"]}]}""",
            """{"sources":"see below","credibility":{"sources":["TASS"]}}""", """{"credibility":null}""", """{"sources":null}""",
        ];
        string[] bad =
        [
            """{"sources":"TASS"}""", """{"sources":[{"nmae":"TASS"}]}""", """{"sources":[{"kind":"agency","name":"TASS"}]}""", """{"claims":[{"id":"c1","key":"perhaps"}]}""",
            """{"credibility":{"souces":[]}}""", """{"credibility":[1]}""", """{"publishedAt":"yesterday"}""", """{"asked":[{"answer":"none"}]}""", """{"sources":[{"name":"TASS","words":-1}]}""",
        ];
        Assert.All(good, sample => Assert.Empty(Faults("---\n" + sample + "\n---\n\nText.\n")));
        Assert.All(bad, sample => Assert.NotEmpty(Faults("---\n" + sample + "\n---\n\nText.\n")));

        var script = $$"""
            const Ajv = require({{Quoted(Requirement.NodeModule("ajv", "dist", "2020.js"))}}).default;
            const ajv = new Ajv({ strict: true, allowUnionTypes: true });
            const validate = ajv.compile(JSON.parse(require('fs').readFileSync({{Quoted(Committed)}}, 'utf8')));
            const told = [...{{JsonArray(good)}}.filter(sample => !validate(sample)), ...{{JsonArray(bad)}}.filter(sample => validate(sample))];
            console.log(told.map(sample => JSON.stringify(sample)).join('\n'));
            """;
        using var node = Process.Start(new ProcessStartInfo("node", ["-e", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var disagreed = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, "", ""), (node.ExitCode, disagreed.Trim(), await errors));
    }

    private static List<string> FaultsOf(FrontMatterShape shape, FrontMatterField field, string word) =>
        Faults($"---\n{(shape.Name == "claim" ? "claims" : "sources")}:\n  - {(shape.Name == "claim" ? "text" : "name")}: A\n    {field.Name}: {word}\n---\n\nText.\n");

    private static List<string> Faults(string markdown) => [.. FrontMatter.Read(markdown).Faults.Select(fault => fault.Message)];

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

    private static string JsonArray(string[] items) => $"[{string.Join(",", items)}]";
}
