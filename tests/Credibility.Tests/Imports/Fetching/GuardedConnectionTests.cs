using System.Net;
using Credibility.Imports.Fetching;
using Credibility.Imports.TrustTxt;
using Xunit;

namespace Credibility.Tests.Imports.Fetching;

/// <summary>Where a name may lead: checked at the connection, for the very address that is called.</summary>
public sealed class GuardedConnectionTests : IDisposable
{
    private readonly LocalServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("10.0.0.8")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    public async Task A_name_that_leads_inwards_is_not_called_and_not_asked_again(string address)
    {
        var lookUps = 0;
        var answer = await Ask((_, _) =>
        {
            lookUps++;
            return Task.FromResult(new[] { IPAddress.Parse(address) });
        });

        Assert.Equal((TrustTxtState.Failed, UpstreamSlug.Blocked), (answer.State, answer.Slug));
        Assert.Contains(address, answer.Reason, StringComparison.Ordinal);
        Assert.Equal(1, lookUps);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task One_inward_address_among_public_ones_is_enough_to_refuse()
    {
        var answer = await Ask((_, _) => Task.FromResult(new[] { IPAddress.Parse("1.1.1.1"), IPAddress.Loopback }));

        Assert.Equal(UpstreamSlug.Blocked, answer.Slug);
    }

    [Fact]
    public async Task A_resolver_that_says_something_else_the_second_time_finds_no_second_time()
    {
        var lookUps = 0;
        var called = new List<IPAddress>();
        var door = _server.Door() with
        {
            // The first answer counts as public here; the flip is what a rebinding name would give afterwards.
            Resolve = (_, _) => Task.FromResult(new[] { ++lookUps == 1 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.9") }),
            Refusal = address =>
            {
                called.Add(address);
                return address.Equals(IPAddress.Loopback) ? null : "not the one that was checked";
            },
        };
        _server.TrustTxt("a.example", "control=https://b.example/");
        using var fetcher = new TrustTxtFetcher(door, TimeProvider.System);
        var first = await fetcher.Ask("a.example", TestContext.Current.CancellationToken);
        var second = await fetcher.Ask("a.example", TestContext.Current.CancellationToken);

        Assert.Equal(TrustTxtState.Read, first.State);
        Assert.Equal(UpstreamSlug.Blocked, second.Slug);
        Assert.Equal([IPAddress.Loopback, IPAddress.Parse("127.0.0.9")], called);
        Assert.Equal(2, lookUps);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_host_written_as_a_number_is_checked_too()
    {
        using var client = new OutsideClient(_server.Door() with { Refusal = PublicAddress.Refusal }, TimeProvider.System);

        foreach (var host in new[] { "127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:7f00:1]" })
        {
            var fault = await Assert.ThrowsAsync<UpstreamException>(() => client.Get(host, "/trust.txt", TestContext.Current.CancellationToken));
            Assert.Equal(UpstreamSlug.Blocked, fault.Slug);
        }

        Assert.Empty(_server.Requests);
    }

    [Fact]
    public void In_public_only_https_on_its_own_port_is_asked()
    {
        var address = FetchDoor.Public.Address("a.example", "/trust.txt");

        Assert.Equal("https://a.example/trust.txt", address.AbsoluteUri);
        Assert.Equal("loopback", FetchDoor.Public.Refusal(IPAddress.Loopback));
    }

    private async Task<TrustTxtAnswer> Ask(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        using var fetcher = new TrustTxtFetcher(_server.Door() with { Resolve = resolve, Refusal = PublicAddress.Refusal }, TimeProvider.System);
        return await fetcher.Ask("a.example", TestContext.Current.CancellationToken);
    }
}
