using System.Net;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Policies;

/// <summary>By what drafts can be judged: the shipped policies and the operator's.</summary>
public sealed class PolicyTests(OpenService open, GuardedService guarded) : IDisposable
{
    private const string Critics = """
        {"policy":"house","auditDate":"2026-06-01","sources":[{"name":"critics","claimId":"c1"}],"claims":[{"id":"c1","text":"The plan has failed","kind":"evaluation"}]}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("credibility-policies-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_default_policy_is_listed_and_read()
    {
        var service = await open.GetAsync();
        using var list = await service.Get("/v1/policies");
        using var one = await service.Get("/v1/policies/default");

        var (item, policy) = ((await list.Json())["items"]![0]!, await one.Json());
        Assert.Equal(("default", "none", 0), ((string?)item["id"], (string?)item["failLevel"], (int)item["decisions"]!));
        Assert.Equal((string?)item["sha256"], (string?)policy["sha256"]);
        Assert.Equal(("warning", 4.0), ((string?)policy["rules"]!["SRC005"]!["level"], (double)policy["rules"]!["SRC005"]!["numbers"]!["minVoices"]!));
        Assert.Equal(["SRC005", "SRC016"], policy["types"]!["court"]!["silent"]!.AsArray().Select(rule => (string?)rule));
        Assert.Equal("allegations", (string?)policy["types"]!["obituary"]!["scopes"]!["SRC002"]);
        Assert.Equal(["United Nations", "European Union", "United Kingdom", "United States"], policy["listedIssuers"]!.AsArray().Select(issuer => (string?)issuer));
    }

    [Fact]
    public async Task A_policy_that_is_not_there_is_not_found()
    {
        using var answer = await (await open.GetAsync()).Get("/v1/policies/strictest");
        await answer.AssertProblem(404, "not-found");
    }

    [Fact]
    public async Task Reading_policies_needs_a_key_where_there_are_keys()
    {
        using var answer = await (await guarded.GetAsync()).Get("/v1/policies");
        await answer.AssertProblem(401, "unauthorized");
    }

    [Fact]
    public async Task A_policy_of_the_operators_folder_judges_and_its_decisions_hold()
    {
        Write("house.yaml", """
            id: house
            extends: default
            gate: { level: warning, minConfidence: 0.5 }
            decisions:
              - { rule: SRC009, source: critics, by: A. Editor, why: They are named in the linked piece, from: 2026-01-01, until: 2026-12-31 }
            """);
        await using var service = await ServiceProcess.StartAsync([$"--Policies:Folder={folder}"]);

        using var read = await service.Get("/v1/policies/house");
        using var answer = await service.Post("/v1/reports", Critics);

        var (policy, report) = (await read.Json(), await answer.Json());
        answer.AssertStatus(HttpStatusCode.OK);
        Assert.Equal(("warning", 0.5), ((string?)policy["gate"]!["level"], (double)policy["gate"]!["minConfidence"]!));
        Assert.Equal("""[{"rule":"SRC009","from":"2026-01-01","until":"2026-12-31"}]""", policy["decisions"]!.ToJsonString());
        Assert.Equal((string?)policy["sha256"], (string?)report["policy"]!["sha256"]);
        var finding = report["findings"]!.AsArray().Single(found => (string?)found!["rule"] == "SRC009")!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"by":"A. Editor","why":"They are named in the linked piece","until":"2026-12-31"}"""), finding["decision"]));
    }

    [Fact]
    public async Task A_policy_that_the_request_names_and_nobody_has_is_refused_with_those_there_are()
    {
        using var answer = await (await open.GetAsync()).Post("/v1/reports", Critics);
        var problem = await answer.AssertProblem(422, "validation-failed");
        Assert.Contains("There is: default.", (string?)problem["errors"]!["/policy"]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("house.yaml", "id: house\nextends: default\nrules: { SRC999: { level: error } }\n", "house.yaml:3:10: there is no rule 'SRC999'")]
    [InlineData("house.yaml", "a: &a [*a]\n", "house.yaml:1:4: anchors are not read")]
    [InlineData("house.yml", "id: house\nextends: default\n", "a policy's file ends in .yaml")]
    public async Task A_policy_that_cannot_be_used_stops_the_start_with_its_place(string name, string yaml, string says)
    {
        Write(name, yaml);
        var (code, output) = await ServiceProcess.RunAsync([$"--urls=http://127.0.0.1:{ServiceProcess.FreePort()}", $"--Policies:Folder={folder}"], folder);

        Assert.Equal(2, code);
        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_does_a_folder_that_is_not_there()
    {
        var (code, output) = await ServiceProcess.RunAsync([$"--urls=http://127.0.0.1:{ServiceProcess.FreePort()}", "--Policies:Folder=nowhere"], folder);

        Assert.Equal(2, code);
        Assert.Contains("nowhere:1:1: there is no such folder", output, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
