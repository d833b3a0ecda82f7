using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Http;

/// <summary>What is answered to requests that are HTTP but not what the service reads.</summary>
public class HttpTests(OpenService open)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/nosuch", 404, "not-found")]
    [InlineData("DELETE", "/v1/rules", 405, "method-not-allowed")]
    [InlineData("PUT", "/v1/reports", 405, "method-not-allowed")]
    [InlineData("GET", "/v1/rules/SRC999", 404, "not-found")]
    [InlineData("GET", "/v1/rules?x=1", 400, "validation-failed")]
    [InlineData("GET", "/v1/method?x=1", 400, "validation-failed")]
    [InlineData("GET", "/v1/reports/x", 404, "not-found")]
    [InlineData("DELETE", "/v1/reports/x", 404, "not-found")]
    [InlineData("GET", "/problems/nosuch", 404, "not-found")]
    [InlineData("POST", "/v1/reports", 415, "unsupported-media-type")]
    [InlineData("POST", "/v1/reports:batch", 415, "unsupported-media-type")]
    [InlineData("POST", "/v1/match", 415, "unsupported-media-type")]
    [InlineData("POST", "/", 415, "unsupported-media-type")]
    public async Task Every_failure_has_one_shape(string method, string path, int status, string slug)
    {
        var service = await open.GetAsync();

        using var answer = await service.Send(new HttpMethod(method), path);

        await answer.AssertProblem(status, slug);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("APPLICATION/JSON;charset=\"UTF-8\"", 200)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/json; profile=x", 415)]
    public async Task Json_in_UTF_8_is_read(string type, int status)
    {
        var service = await open.GetAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Calls.ThreeSources));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await service.Send(HttpMethod.Post, "/v1/reports", content);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("gzip", "gzip", 200, null)]
    [InlineData("br", "br", 200, null)]
    [InlineData("identity", "", 200, null)]
    [InlineData("gzip, gzip", "gzip", 400, "bad-encoding")]
    [InlineData("gzip", "", 400, "bad-encoding")]
    [InlineData("br", "", 400, "bad-encoding")]
    [InlineData("gzip", "cut", 400, "malformed-json")]
    [InlineData("zstd", "", 415, "unsupported-encoding")]
    public async Task Compressed_bodies_are_read_or_refused(string header, string encoding, int status, string? slug)
    {
        var service = await open.GetAsync();
        using var content = new ByteArrayContent(Encode(Encoding.UTF8.GetBytes(Calls.ThreeSources), encoding));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", header);

        using var answer = await service.Send(HttpMethod.Post, "/v1/reports", content);

        if (slug is null)
        {
            Assert.Equal(status, (int)answer.StatusCode);
        }
        else
        {
            await answer.AssertProblem(status, slug);
        }
    }

    [Fact]
    public async Task A_small_body_that_unfolds_to_a_large_one_is_refused()
    {
        var service = await open.GetAsync();
        using var content = new ByteArrayContent(Encode(Encoding.UTF8.GetBytes("{\"text\":\"" + new string('a', 20_000_000)), "gzip"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        using var answer = await service.Send(HttpMethod.Post, "/v1/reports", content);

        await answer.AssertProblem(413, "payload-too-large");
    }

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("127.0.0.1.evil.example", 400)]
    [InlineData("169.254.169.254", 400)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:1", 200)]
    public async Task Only_names_of_this_machine_are_answered(string host, int status)
    {
        var service = await open.GetAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { Host = host } };

        using var answer = await service.Client.SendAsync(request, Cancelled);

        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 400)
        {
            await answer.AssertProblem(400, "bad-host");
        }
    }

    [Fact]
    public async Task Too_long_an_address_and_too_many_headers_are_problems_too()
    {
        var service = await open.GetAsync();
        using var address = await service.Get("/v1/sources?q=" + new string('a', 60_000));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        for (var i = 0; i < 200; i++)
        {
            request.Headers.Add($"x-{i}", "v");
        }

        using var many = await service.Client.SendAsync(request, Cancelled);
        using var large = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { { "x-large", new string('a', 63_000) } } };
        using var block = await service.Client.SendAsync(large, Cancelled);

        await address.AssertProblem(414, "uri-too-long");
        await many.AssertProblem(431, "headers-too-large");
        await block.AssertProblem(431, "headers-too-large");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/nosuch")]
    [InlineData("/docs")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        var service = await open.GetAsync();

        using var answer = await service.Get(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_request_is_one_line_of_the_log_whatever_its_headers_hold()
    {
        var service = await open.GetAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/rules/forged%0Aline");
        request.Headers.TryAddWithoutValidation("User-Agent", "a%0d%0a2026-01-01 INFO admin login");

        using var answer = await service.Client.SendAsync(request, Cancelled);

        await Task.Delay(300, Cancelled);
        var line = Assert.Single(service.Output, line => line.Contains("admin login", StringComparison.Ordinal));
        Assert.StartsWith("{", line, StringComparison.Ordinal);
        Assert.NotNull(System.Text.Json.Nodes.JsonNode.Parse(line));
    }

    [Fact]
    public async Task Bytes_that_are_no_HTTP_end_the_connection_and_nothing_else()
    {
        var service = await open.GetAsync();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, service.Address.Port, Cancelled);
            await socket.GetStream().WriteAsync("\x16\x03\x01 nonsense\r\n\r\n"u8.ToArray(), Cancelled);
            var buffer = new byte[4096];
            _ = await socket.GetStream().ReadAsync(buffer, Cancelled);
        }

        using var answer = await service.Get("/healthz");
        answer.AssertStatus(HttpStatusCode.OK);
    }

    private static byte[] Encode(byte[] body, string encoding)
    {
        using var output = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" or "cut" => new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true),
            "br" => new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true),
            _ => output,
        })
        {
            stream.Write(body);
            if (encoding.Length == 0)
            {
                return body;
            }
        }

        return encoding == "cut" ? output.ToArray()[..^12] : output.ToArray();
    }
}
