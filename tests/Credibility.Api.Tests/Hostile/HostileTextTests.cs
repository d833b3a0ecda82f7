using System.Net;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Hostile;

/// <summary>Texts that try to crash or stall the service, in each format and on each path that takes a text.</summary>
public class HostileTextTests(OpenService open)
{
    private static readonly TimeSpan Stalled = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Texts => [.. HostileTexts.Names];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_is_answered(string name)
    {
        var service = await open.GetAsync();
        foreach (var format in HostileTexts.FormatsOf(name))
        {
            var body = new JsonObject { ["text"] = HostileTexts.Of(name), ["format"] = format }.ToJsonString();

            using var report = await service.Post("/v1/reports", body).WaitAsync(Stalled, TestContext.Current.CancellationToken);
            using var read = await service.Post("/v1/attributions", body).WaitAsync(Stalled, TestContext.Current.CancellationToken);

            // Characters that a request may not have, and bodies beyond a mebibyte, are refused by name.
            if (report.StatusCode != HttpStatusCode.OK)
            {
                var problem = await report.Json();
                Assert.True((int)report.StatusCode is 413 or 422, $"{format}: {problem.ToJsonString()}");
            }

            Assert.Equal(report.StatusCode, read.StatusCode);
        }
    }
}
