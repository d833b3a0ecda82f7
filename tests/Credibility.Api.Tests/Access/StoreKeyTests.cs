using System.Net;
using Credibility.Api.Tests.Hosting;
using Credibility.Storage.Access;
using Credibility.Storage.Sqlite;
using Xunit;

namespace Credibility.Api.Tests.Access;

/// <summary>Keys that a command makes in the store.</summary>
public sealed class StoreKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credibility-store-keys-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Path => System.IO.Path.Combine(folder, "credibility.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Keys_of_the_settings_and_of_the_store_hold_side_by_side_and_a_broken_file_takes_only_its_own()
    {
        var stored = await MakeAsync("stored", "report");
        var file = System.IO.Path.Combine(folder, "settings.json");
        await File.WriteAllTextAsync(file, Keys.File(Keys.Reporter), Cancelled);
        await using var service = await ServiceProcess.StartAsync([$"--Settings={file}"], folder);
        using var one = await service.Post("/v1/reports", Calls.ThreeSources, key: stored);
        using var other = await service.Post("/v1/reports", Calls.ThreeSources, key: Keys.Reporter);
        using var wrongScope = await service.Get("/v1/sources", stored);

        one.AssertStatus(HttpStatusCode.OK);
        other.AssertStatus(HttpStatusCode.OK);
        await wrongScope.AssertProblem(403, "forbidden-scope");

        await File.WriteAllTextAsync(file, "{", Cancelled);
        await Waiting.UntilAsync(async () => await StatusAsync(service, Keys.Reporter) == HttpStatusCode.Unauthorized, "the broken file");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, stored));
    }

    [Fact]
    public async Task A_key_made_beside_a_running_service_is_taken_and_once_revoked_refused_like_any_wrong_key()
    {
        await using var service = await ServiceProcess.StartAsync([.. Keys.Settings(Keys.Reader)], folder);
        var stored = await MakeAsync("stored", "report");
        await Waiting.UntilAsync(async () => await StatusAsync(service, stored) == HttpStatusCode.OK, "the key");

        await OnStoreAsync(keys => keys.Revoke("stored", Cancelled));
        await Waiting.UntilAsync(async () => await StatusAsync(service, stored) == HttpStatusCode.Unauthorized, "the revocation");

        var mistyped = stored with { Secret = stored.Secret[..^1] + (stored.Secret[^1] == 'a' ? 'b' : 'a') };
        foreach (var key in new[] { stored, mistyped, stored with { Secret = AccessKey.Create() } })
        {
            using var refused = await service.Get("/healthz", key);
            Assert.Equal("The key is not valid.", (string?)(await refused.AssertProblem(401, "unauthorized"))["detail"]);
        }
    }

    [Fact]
    public async Task An_expired_key_is_refused()
    {
        var ends = DateTimeOffset.UtcNow.AddDays(-1);
        var stored = await OnStoreAsync(keys => keys.Create("past", ["report"], ends, Cancelled));
        await using var service = await ServiceProcess.StartAsync([], folder);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(service, new TestKey("past", stored.Secret, [])));
    }

    [Fact]
    public async Task Beyond_loopback_it_starts_once_the_store_has_a_key_and_after_that_never_answers_without_one()
    {
        var port = ServiceProcess.FreePort();
        var (code, output) = await ServiceProcess.RunAsync(["--urls", $"http://0.0.0.0:{port}"], folder);
        Assert.Equal(2, code);
        Assert.Contains("credibility key create newsroom", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));

        var stored = await MakeAsync("stored", "report");
        await OnStoreAsync(keys => keys.Revoke("stored", Cancelled));
        await using var service = await ServiceProcess.StartAsync(["--urls=http://0.0.0.0:" + port], folder, ready: false);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        await Waiting.UntilAsync(async () => await AnswersAsync(client), "the start");
        using var without = await client.GetAsync(new Uri("/v1/sources", UriKind.Relative), Cancelled);
        without.AssertStatus(HttpStatusCode.Unauthorized);
        Assert.NotEmpty(stored.Secret);
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative), Cancelled);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(ServiceProcess service, TestKey key)
    {
        using var answer = await service.Post("/v1/reports", Calls.ThreeSources, key: key);
        return answer.StatusCode;
    }

    private async Task<TestKey> MakeAsync(string name, params string[] scopes) =>
        new(name, (await OnStoreAsync(keys => keys.Create(name, scopes, null, Cancelled))).Secret, scopes);

    private async Task<T> OnStoreAsync<T>(Func<KeyStore, Task<T>> work)
    {
        using var database = SqliteDatabase.Open(Path, StoreRole.Guest);
        using var writer = new StoreWriter(database);
        return await work(new KeyStore(database, writer));
    }
}
