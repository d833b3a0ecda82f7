using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.OpenApi;

public class OpenApiTests(OpenService open)
{
    /// <summary>Set to 1 to write the snapshot anew; look at the difference before it is committed.</summary>
    private const string Regenerate = "CREDIBILITY_WRITE_SNAPSHOTS";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Snapshot => Path.Combine(Requirement.RepositoryRoot, "tests", "Credibility.Api.Tests", "OpenApi", "v1.json");

    [Fact]
    public async Task The_description_is_the_one_that_was_agreed()
    {
        var text = (await DocumentAsync()).ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable(Regenerate) == "1")
        {
            await File.WriteAllTextAsync(Snapshot, text, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(Snapshot, TestContext.Current.CancellationToken), text);
    }

    [Fact]
    public async Task Every_operation_has_an_id_a_summary_a_success_and_its_problems()
    {
        var document = await DocumentAsync();

        Assert.StartsWith("3.1", (string?)document["openapi"], StringComparison.Ordinal);
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                Assert.True(operation!["operationId"] is not null && operation["summary"] is not null, $"{method} {path}");
                var statuses = operation["responses"]!.AsObject().Select(response => response.Key).ToList();
                Assert.Contains(statuses, status => status[0] == '2');
                Assert.Contains("500", statuses);
                Assert.Equal(
                    path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')),
                    (operation["parameters"]?.AsArray() ?? []).Where(parameter => (string?)parameter!["in"] == "path").Select(parameter => (string)parameter!["name"]!));
                Assert.All(
                    operation["responses"]!.AsObject().Where(response => response.Key[0] is '4' or '5' && !(path == "/readyz" && response.Key == "503")),
                    response => Assert.NotNull(response.Value!["content"]?["application/problem+json"]));
            }
        }
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var document = await DocumentAsync();
        var schemas = document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ToHashSet();

        var broken = References(document).Where(reference => reference.StartsWith("#/components/schemas/", StringComparison.Ordinal) && !schemas.Contains(reference["#/components/schemas/".Length..]));

        Assert.Empty(broken);
    }

    [Fact]
    public async Task The_reference_can_be_read_without_script()
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/docs");

        answer.AssertStatus(HttpStatusCode.OK);
        var page = await answer.Text();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("POST /v1/reports", page, StringComparison.Ordinal);
        Assert.Contains("DraftAttribution", page, StringComparison.Ordinal);
    }

    private async Task<JsonObject> DocumentAsync()
    {
        var service = await open.GetAsync();
        using var answer = await service.Get("/openapi/v1.json");
        answer.AssertStatus(HttpStatusCode.OK);
        return await answer.Json();
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(property => property.Key == "$ref" ? [(string)property.Value!] : References(property.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
