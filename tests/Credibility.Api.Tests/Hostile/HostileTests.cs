using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Hostile;

/// <summary>
/// Every hostile request gets the stated kind of answer and never a 500: those of our own in <c>cases.jsonl</c>, and the acceptance
/// cases where they lie beside the checkout.
/// </summary>
public class HostileTests(OpenService open, GuardedService guarded)
{
    private const string Own = "cases.jsonl";

    private static readonly string[] NeedKeys = ["H108", "H110", "H111"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> OwnCases() => [.. HostileCase.Read(OwnPath).Select(hostile => hostile.Id)];

    public static TheoryData<string> AcceptanceCases()
    {
        var path = Path.Combine(Requirement.RepositoryRoot, "..", "shared", "hostile", "cases.jsonl");
        return File.Exists(path) ? [.. HostileCase.Read(path).Where(IsRequest).Select(hostile => hostile.Id)] : ["absent"];
    }

    private static string OwnPath => Path.Combine(Requirement.RepositoryRoot, "tests", "Credibility.Api.Tests", "Hostile", Own);

    [Theory]
    [MemberData(nameof(OwnCases))]
    public Task Our_own_cases_get_their_answer(string id) => AnsweredAsStated(HostileCase.Read(OwnPath).Single(hostile => hostile.Id == id));

    [Theory]
    [MemberData(nameof(AcceptanceCases))]
    public Task The_acceptance_cases_get_their_answer(string id)
    {
        var path = Requirement.SharedInput("hostile", "cases.jsonl");
        return AnsweredAsStated(HostileCase.Read(path).Single(hostile => hostile.Id == id));
    }

    [Fact]
    public async Task A_mark_before_the_document_changes_nothing()
    {
        var service = await open.GetAsync();
        using var with = await service.Post("/v1/reports", "\uFEFF" + Calls.ThreeSources);
        using var without = await service.Post("/v1/reports", Calls.ThreeSources);

        Assert.Equal(await without.Text(), await with.Text());
    }

    /// <summary>Scenarios are situations, which tests of their own set up.</summary>
    private static bool IsRequest(HostileCase hostile) =>
        !hostile.IsScenario && (hostile.Target is "POST /v1/reports" or "GET /v1/sources?q=" or "GET /v1/reports/{id}");

    private async Task AnsweredAsStated(HostileCase hostile)
    {
        var service = NeedKeys.Contains(hostile.Id) ? await guarded.GetAsync() : await open.GetAsync();
        using var request = Request(hostile);
        using var answer = await service.Client.SendAsync(request, Cancelled);

        if (hostile.Problem is { } slug)
        {
            await answer.AssertProblem(hostile.Status, slug);
        }
        else
        {
            Assert.True((int)answer.StatusCode == hostile.Status, $"{hostile.Id}: {(int)answer.StatusCode} {await answer.Text()}");
            await CheckAnswer(hostile.Id, answer);
        }
    }

    private static HttpRequestMessage Request(HostileCase hostile)
    {
        if (hostile.Target.StartsWith("GET ", StringComparison.Ordinal))
        {
            var path = hostile.Target[4..].Replace("{id}", "", StringComparison.Ordinal);
            return new HttpRequestMessage(HttpMethod.Get, new Uri(path + Uri.EscapeDataString(hostile.Raw!), UriKind.Relative));
        }

        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/reports") { Content = new ByteArrayContent(hostile.Body) };
        foreach (var (name, value) in hostile.Headers)
        {
            var shown = value.Replace("{revoked}", Keys.Revoked.Secret, StringComparison.Ordinal).Replace("{read}", Keys.Reader.Secret, StringComparison.Ordinal);
            if (name.StartsWith("content-", StringComparison.OrdinalIgnoreCase))
            {
                request.Content.Headers.TryAddWithoutValidation(name, shown);
            }
            else
            {
                request.Headers.TryAddWithoutValidation(name, shown);
            }
        }

        return request;
    }

    /// <summary>What some cases say of the answer itself.</summary>
    private static async Task CheckAnswer(string id, HttpResponseMessage answer)
    {
        var text = await answer.Text();
        var first = JsonNode.Parse(text)!["sources"]?.AsArray().FirstOrDefault();
        switch (id)
        {
            case "H076":
                Assert.Null((string?)first!["profileId"]);
                Assert.Contains("name-confusable", Flags(first));
                break;
            case "H078":
                Assert.Equal("tass", (string?)first!["profileId"]);
                break;
            case "H080":
                Assert.Equal("tass", (string?)first!["profileId"]);
                Assert.Contains("hidden-characters", Flags(first));
                break;
            case "H093" or "H094" or "H098":
                Assert.DoesNotContain("<", text, StringComparison.Ordinal);
                break;
            case "H101" or "H102":
                Assert.Empty(JsonNode.Parse(text)!["items"]!.AsArray());
                break;
        }
    }

    private static IEnumerable<string> Flags(JsonNode source) => source["resolution"]!["flags"]!.AsArray().Select(flag => (string)flag!);
}
