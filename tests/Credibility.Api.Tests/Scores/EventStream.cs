using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Scores;

/// <summary>A stream as a client reads it.</summary>
internal sealed class EventStream(HttpResponseMessage answer, StreamReader reader) : IDisposable
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>The id that a client would send when it comes back.</summary>
    public string? LastId { get; private set; }

    /// <param name="lastId">As a client that comes back sends it.</param>
    public static async Task<EventStream> OpenAsync(ServiceProcess service, string path = "/v1/events", string? lastId = null, TestKey? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = key is null ? null : new("Bearer", key.Secret);
        if (lastId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastId);
        }

        var answer = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
        answer.EnsureSuccessStatusCode();
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        var stream = new EventStream(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(Cancelled)));
        await stream.BlockAsync();
        return stream;
    }

    /// <summary>The data of the next event; null at the end of the stream.</summary>
    public async Task<JsonObject?> NextAsync()
    {
        while (await BlockAsync() is { } block)
        {
            if (block.TryGetValue("data", out var data))
            {
                Assert.Equal("score", block["event"]);
                var row = (JsonObject)JsonNode.Parse(data)!;
                Assert.Equal(block["id"], row["change"]!.ToJsonString());
                return row;
            }
        }

        return null;
    }

    public void Dispose()
    {
        reader.Dispose();
        answer.Dispose();
    }

    private async Task<Dictionary<string, string>?> BlockAsync()
    {
        var fields = new Dictionary<string, string>();
        while (await reader.ReadLineAsync(Cancelled) is { } line)
        {
            if (line.Length == 0)
            {
                LastId = fields.GetValueOrDefault("id", LastId!);
                return fields;
            }

            var parts = line.Split(": ", 2);
            fields[parts[0]] = parts[1];
        }

        return null;
    }
}
