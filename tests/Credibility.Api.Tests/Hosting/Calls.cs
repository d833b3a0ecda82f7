using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Credibility.Api.Tests.Hosting;

/// <summary>Calls as tests write them.</summary>
internal static class Calls
{
    public const string ThreeSources = """{"sources":["TASS","Reuters","Suspilne Kharkiv"]}""";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> Get(this ServiceProcess service, string path, TestKey? key = null) => service.Send(HttpMethod.Get, path, key: key);

    public static Task<HttpResponseMessage> Post(this ServiceProcess service, string path, string body, string type = "application/json", TestKey? key = null) =>
        service.Send(HttpMethod.Post, path, new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } }, key);

    public static async Task<HttpResponseMessage> Send(this ServiceProcess service, HttpMethod method, string path, HttpContent? content = null, TestKey? key = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Secret);
        }

        return await service.Client.SendAsync(request, Cancelled);
    }

    public static Task<string> Text(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancelled);

    public static async Task<JsonObject> Json(this HttpResponseMessage answer) => (JsonObject)JsonNode.Parse(await answer.Text())!;

    /// <summary>Asserts the one shape that every problem has.</summary>
    public static async Task<JsonObject> AssertProblem(this HttpResponseMessage answer, int status, string slug)
    {
        var text = await answer.Text();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {status}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.ToString());
        var problem = (JsonObject)JsonNode.Parse(text)!;
        Assert.Equal($"/problems/{slug}", (string?)problem["type"]);
        Assert.Equal(status, (int)problem["status"]!);
        Assert.NotEmpty((string?)problem["title"] ?? "");
        Assert.NotEmpty((string?)problem["traceId"] ?? "");
        Assert.Empty(problem.Select(property => property.Key).Except(["type", "title", "status", "detail", "errors", "line", "traceId"]));
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        return problem;
    }

    public static void AssertStatus(this HttpResponseMessage answer, HttpStatusCode status) => Assert.Equal(status, answer.StatusCode);
}
