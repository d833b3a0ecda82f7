using System.Net;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Schemas;

/// <summary>The schema of front matter, which editors load from the service.</summary>
public sealed class SchemaTests(OpenService open, GuardedService guarded)
{
    private const string Address = "/schemas/front-matter-v1.json";

    [Fact]
    public async Task The_schema_is_served_as_it_is_committed_and_may_be_kept()
    {
        using var answer = await (await open.GetAsync()).Get(Address);

        Assert.Equal((HttpStatusCode.OK, "application/schema+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(Requirement.RepositoryRoot, "data", "schemas", "front-matter.schema.json"), TestContext.Current.CancellationToken),
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(TimeSpan.FromDays(1), answer.Headers.CacheControl!.MaxAge);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task It_needs_a_key_where_there_are_keys()
    {
        using var answer = await (await guarded.GetAsync()).Get(Address);
        await answer.AssertProblem(401, "unauthorized");
    }

    [Fact]
    public async Task Front_matter_of_a_text_that_is_sent_is_read_and_told_as_in_a_file()
    {
        var service = await open.GetAsync();
        using var answer = await service.Post("/v1/reports", """{"format":"markdown","text":"---\nsources:\n  - name: TASS\n    claimId: c9\n---\n\nThe quay is shut.\n"}""");

        var finding = (await answer.Json())["findings"]!.AsArray().Single(found => (string?)found!["rule"] == "SRC901")!;
        Assert.Equal(("error", "There is no claim with the id \"c9\"."), ((string?)finding["level"], (string?)finding["places"]![0]!["message"]));
    }
}
