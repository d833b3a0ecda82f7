using System.Text.Json.Nodes;
using Xunit;

namespace Credibility.Cli.Operating;

public sealed class KeyTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_key_stands_alone_on_standard_output_and_nowhere_else()
    {
        var made = Run("key", "create", "newsroom", "--scopes", "report,read", "--expires", "2099-01-01");
        var secret = made.Output.TrimEnd('\n');

        Assert.Equal(0, made.Code);
        Assert.Matches("^cred_[0-9A-Za-z]{38}\n$", made.Output);
        Assert.DoesNotContain(secret, made.Errors, StringComparison.Ordinal);
        Assert.Contains($"made the key newsroom ({secret[..9]}…) for read, report; it expires at 2099-01-01T00:00:00Z", made.Errors, StringComparison.Ordinal);

        var text = Run("key", "list");
        Assert.Matches($@"(?m)^newsroom  {secret[..9]}  read,report  \S+Z  2099-01-01T00:00:00Z  valid$", text.Output);
        var json = JsonNode.Parse(Run("key", "list", "--format", "json").Output)!["keys"]!.AsArray();
        Assert.Equal(["name", "prefix", "scopes", "created", "expires", "revoked", "state"], Assert.Single(json)!.AsObject().Select(property => property.Key));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));
        Assert.DoesNotContain(hash[..16], text.Output + json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_revoked_once_and_what_is_meant_must_be_clear()
    {
        var secret = Run("key", "create", "newsroom", "--scopes", "read").Output.TrimEnd('\n');
        var taken = Run("key", "create", "newsroom", "--scopes", "read");
        var unknown = Run("key", "revoke", "desk");
        var revoked = Run("key", "revoke", secret[..9]);
        var again = Run("key", "revoke", "newsroom");

        Assert.Equal((2, ""), (taken.Code, taken.Output));
        Assert.Contains("there is a key named newsroom already", taken.Errors, StringComparison.Ordinal);
        Assert.Equal((2, "credibility: there is no key with the name or prefix desk; `credibility key list` shows those that there are\n"), (unknown.Code, unknown.Errors));
        Assert.Equal((0, ""), (revoked.Code, revoked.Errors));
        Assert.StartsWith($"Revoked newsroom ({secret[..9]}…; read), made at ", revoked.Output, StringComparison.Ordinal);
        Assert.Equal(2, again.Code);
        Assert.Contains("was revoked at", again.Errors, StringComparison.Ordinal);
        Assert.Contains("revoked at", Run("key", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_making_a_key_makes_a_store()
    {
        Assert.Equal(3, Run("key", "list").Code);
        Assert.Equal(3, Run("key", "revoke", "newsroom").Code);
        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Contains("it has been made", Run("key", "create", "newsroom", "--scopes", "read").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_service_takes_a_new_key_and_refuses_a_revoked_one()
    {
        await using var service = await RunningService.StartAsync(_folder.Path);
        Assert.Equal(200, await service.StatusAsync("/v1/sources?limit=1"));

        var secret = Run("key", "create", "newsroom", "--scopes", "read").Output.TrimEnd('\n');
        await Until(async () => await service.StatusAsync("/v1/sources?limit=1", secret) == 200, "the key");
        // From its first key on the service asks for one.
        Assert.Equal(401, await service.StatusAsync("/v1/sources?limit=1"));
        Assert.Equal(403, await service.StatusAsync("/v1/audit", secret));

        Assert.Equal(0, Run("key", "revoke", "newsroom").Code);
        await Until(async () => await service.StatusAsync("/v1/sources?limit=1", secret) == 401, "the revocation");
        Assert.Equal(401, await service.StatusAsync("/v1/sources?limit=1"));
    }

    private static async Task Until(Func<Task<bool>> holds, string what)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"It never came: {what}");
    }

    private ProgramRun Run(params string[] args) => BuiltProgram.Run(new ProgramCall(args) { Folder = _folder.Path });
}
