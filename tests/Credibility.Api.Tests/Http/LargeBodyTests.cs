using System.Text;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Http;

/// <summary>Bodies beyond the limit: refused, and the client, which is still sending, gets to see it.</summary>
public class LargeBodyTests(OpenService open)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_refused_without_being_held(bool chunked)
    {
        var service = await open.GetAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"text\":\"" + new string('a', 10_000_000) + "\"}"));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/reports") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;

        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await answer.AssertProblem(413, "payload-too-large");
    }
}
