using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.AuditLogs;

public class AuditLogTests(OpenService open, GuardedService guarded)
{
    private static readonly TestKey Admin = new("chief", "test_admin_7d21e0", ["admin"]);

    [Fact]
    public async Task The_log_is_for_keys_with_the_scope_admin()
    {
        var service = await guarded.GetAsync();
        using var anybody = await service.Get("/v1/audit");
        using var reader = await service.Get("/v1/audit", Keys.Reader);

        await anybody.AssertProblem(401, "unauthorized");
        await reader.AssertProblem(403, "forbidden-scope");
    }

    [Fact]
    public async Task Entries_come_in_order_a_page_at_a_time_and_each_can_be_checked_by_whoever_reads_it()
    {
        await using var service = await ServiceProcess.StartAsync([.. Keys.Settings(Admin, Keys.Reporter)]);
        for (var i = 0; i < 3; i++)
        {
            using var saved = await service.Post("/v1/reports?save=true", Calls.ThreeSources, key: Keys.Reporter);
            using var deleted = await service.Send(HttpMethod.Delete, saved.Headers.Location!.ToString(), key: Keys.Reporter);
            deleted.AssertStatus(HttpStatusCode.NoContent);
        }

        var all = new List<JsonObject>();
        for (var path = "/v1/audit?limit=2"; path is not null;)
        {
            using var answer = await service.Get(path, Admin);
            answer.AssertStatus(HttpStatusCode.OK);
            var page = await answer.Json();
            all.AddRange(page["items"]!.AsArray().Select(item => item!.AsObject()));
            path = (string?)page["next"] is { } next ? $"/v1/audit?limit=2&cursor={next}" : null;
            Assert.Equal(path is not null, answer.Headers.Contains("Link"));
        }

        Assert.Equal([("service", "dataset.loaded"), .. Enumerable.Repeat(("reporter", "report.deleted"), 3)], all.Select(item => ((string)item["who"]!, (string)item["action"]!)));
        var previous = new string('0', 64);
        foreach (var (item, number) in all.Select((item, index) => (item, index + 1)))
        {
            Assert.Equal((number, previous), ((int)item["entry"]!, (string)item["previous"]!));
            Assert.Equal(Hash(item), (string)item["sha256"]!);
            previous = (string)item["sha256"]!;
        }
    }

    [Theory]
    [InlineData("/v1/audit?limit=0", "limit")]
    [InlineData("/v1/audit?limit=501", "limit")]
    [InlineData("/v1/audit?cursor=xyz", "cursor")]
    [InlineData("/v1/audit?cursor=MTphYmM", "cursor")]
    [InlineData("/v1/audit?from=1", "from")]
    public async Task Wrong_parameters_are_refused_by_name(string path, string name)
    {
        using var answer = await (await open.GetAsync()).Get(path);

        Assert.Contains(name, (await answer.AssertProblem(400, "validation-failed"))["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>As the description of the operation says.</summary>
    private static string Hash(JsonObject item)
    {
        var at = DateTime.Parse((string)item["at"]!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
        string[] parts = [item["entry"]!.ToJsonString(), at, .. new[] { "who", "action", "subject", "detail", "previous" }.Select(name => (string)item[name]!)];
        var content = string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(part)}:{part}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }
}
