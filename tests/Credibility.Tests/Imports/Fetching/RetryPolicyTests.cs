using System.Net;
using System.Net.Sockets;
using Credibility.Imports.Fetching;
using Credibility.Imports.TrustTxt;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Credibility.Tests.Imports.Fetching;

/// <summary>When something is asked again, by a clock that the test moves, and when nobody is asked any more.</summary>
public sealed class RetryPolicyTests : IDisposable
{
    private const string Host = "a.example";

    private readonly LocalServer _server = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 7, 20, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("3")]
    [InlineData("Sun, 20 Jul 2025 12:00:03 GMT")]
    public async Task A_short_wait_that_is_asked_for_is_kept(string retryAfter)
    {
        var asked = new List<DateTimeOffset>();
        _server.At(Host + "/trust.txt", exchange =>
        {
            asked.Add(_time.GetUtcNow());
            return asked.Count == 1 ? exchange.Answer("503 Busy", $"Retry-After: {retryAfter}\r\n") : exchange.Text("");
        });

        var answer = await Ask(Patient);

        Assert.Equal(TrustTxtState.Read, answer.State);
        Assert.Equal(2, asked.Count);
        Assert.True(asked[1] >= asked[0].AddSeconds(3) || asked[1] >= new DateTimeOffset(2025, 7, 20, 12, 0, 3, TimeSpan.Zero), $"asked again at {asked[1]:O}");
    }

    [Fact]
    public async Task Without_a_wish_the_second_wait_is_drawn_from_twice_the_span_of_the_first_and_nothing_is_asked_at_once()
    {
        var asked = new List<DateTimeOffset>();
        _server.At(Host + "/trust.txt", exchange =>
        {
            asked.Add(_time.GetUtcNow());
            return exchange.Answer("502 Bad Gateway");
        });

        await Ask(Patient with { FirstDelay = TimeSpan.FromSeconds(2), RetryAfterCap = TimeSpan.FromSeconds(60) });

        Assert.Equal(3, asked.Count);
        Assert.True(asked[1] > asked[0] && asked[2] > asked[1], string.Join(", ", asked));
    }

    [Fact]
    public async Task The_time_for_a_host_counts_the_waiting_too()
    {
        _server.At(Host + "/trust.txt", exchange => exchange.Answer("503 Busy", "Retry-After: 5\r\n"));

        var answer = await Ask(new FetchLimits { Attempt = TimeSpan.FromHours(1), Total = TimeSpan.FromSeconds(8) });

        Assert.Equal((UpstreamSlug.Timeout, "not done within 8 s"), (answer.Slug, answer.Reason));
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task Ten_requests_without_any_answer_stop_the_rest_from_being_asked()
    {
        var lookUps = 0;
        var door = _server.Door() with
        {
            Resolve = (_, _) =>
            {
                Interlocked.Increment(ref lookUps);
                throw new SocketException((int)SocketError.TryAgain);
            },
        };
        using var fetcher = new TrustTxtFetcher(door, TimeProvider.System);

        var answers = await fetcher.AskAll([.. Enumerable.Range(0, 60).Select(n => $"h{n}.example")], cancel: TestContext.Current.CancellationToken);

        Assert.Equal(60, answers.Count);
        Assert.Contains(answers, answer => answer.Slug == UpstreamSlug.NotAsked);
        Assert.True(answers.Count(answer => answer.Slug == UpstreamSlug.NotAsked) >= 40, "most of them should not have been asked");
        // Ten open the breaker; those that are under way at that moment come on top.
        Assert.InRange(lookUps, 10, 10 + new FetchLimits().Concurrency);
    }

    [Fact]
    public async Task A_connection_that_does_not_come_about_in_time_is_asked_for_again_and_counts_as_no_answer()
    {
        var lookUps = 0;
        var door = _server.Door(new FetchLimits { Connect = TimeSpan.FromMilliseconds(50), FirstDelay = TimeSpan.FromMilliseconds(1) }) with
        {
            Resolve = async (_, cancel) =>
            {
                Interlocked.Increment(ref lookUps);
                await Task.Delay(Timeout.Infinite, cancel);
                return [];
            },
        };
        using var fetcher = new TrustTxtFetcher(door, TimeProvider.System);

        var first = await fetcher.Ask(Host, TestContext.Current.CancellationToken);
        Assert.Equal((UpstreamSlug.Unavailable, "no connection", 3), (first.Slug, first.Reason, lookUps));

        var rest = await fetcher.AskAll([.. Enumerable.Range(0, 40).Select(n => $"h{n}.example")], cancel: TestContext.Current.CancellationToken);
        Assert.Equal(UpstreamSlug.NotAsked, rest[^1].Slug);
    }

    [Fact]
    public async Task A_server_that_speaks_no_TLS_where_TLS_is_spoken_is_asked_once()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var calls = 0;
        var serving = Task.Run(async () =>
        {
            while (true)
            {
                using var socket = await listener.AcceptSocketAsync();
                calls++;
                await socket.SendAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
            }
        }, TestContext.Current.CancellationToken);
        using var fetcher = new TrustTxtFetcher(
            _server.Door() with { Scheme = Uri.UriSchemeHttps, Port = ((IPEndPoint)listener.LocalEndpoint).Port }, TimeProvider.System);

        var answer = await fetcher.Ask(Host, TestContext.Current.CancellationToken);

        Assert.Equal((UpstreamSlug.Unavailable, "no secure connection: its certificate or its TLS is refused", 1), (answer.Slug, answer.Reason, calls));
        listener.Stop();
        await Assert.ThrowsAnyAsync<SocketException>(() => serving);
    }

    [Fact]
    public async Task Names_that_lead_nowhere_stop_nobody_and_are_asked_once()
    {
        var lookUps = 0;
        _server.TrustTxt("good.example", "");
        var door = _server.Door() with
        {
            Resolve = (host, _) =>
            {
                Interlocked.Increment(ref lookUps);
                return host == "good.example" ? Task.FromResult(new[] { IPAddress.Loopback }) : throw new SocketException((int)SocketError.HostNotFound);
            },
        };
        using var fetcher = new TrustTxtFetcher(door, TimeProvider.System);

        var answers = await fetcher.AskAll([.. Enumerable.Range(0, 40).Select(n => $"h{n}.example"), "good.example"], cancel: TestContext.Current.CancellationToken);

        Assert.Equal(TrustTxtState.Read, answers[^1].State);
        Assert.All(answers.SkipLast(1), answer => Assert.Equal((UpstreamSlug.Unavailable, "its name leads nowhere"), (answer.Slug, answer.Reason)));
        Assert.Equal(41, lookUps);
    }

    [Fact]
    public async Task Errors_that_servers_answer_with_stop_nobody()
    {
        var hosts = Enumerable.Range(0, 20).Select(n => $"h{n}.example").ToList();
        hosts.ForEach(host => _server.At(host + "/trust.txt", exchange => exchange.Answer("500 No")));
        using var fetcher = new TrustTxtFetcher(_server.Door(), TimeProvider.System);

        var answers = await fetcher.AskAll(hosts, cancel: TestContext.Current.CancellationToken);

        Assert.All(answers, answer => Assert.Equal("it answered 500", answer.Reason));
        Assert.Equal(60, _server.Requests.Count);
    }

    [Fact]
    public async Task A_refused_connection_is_asked_again_because_a_server_may_be_restarting()
    {
        using var closed = new LocalServer();
        var door = closed.Door();
        closed.Dispose();
        var lookUps = 0;
        using var fetcher = new TrustTxtFetcher(door with { Resolve = (_, _) => { lookUps++; return Task.FromResult(new[] { IPAddress.Loopback }); } }, TimeProvider.System);

        var answer = await fetcher.Ask(Host, TestContext.Current.CancellationToken);

        Assert.Equal((UpstreamSlug.Unavailable, "no connection"), (answer.Slug, answer.Reason));
        Assert.Equal(3, lookUps);
    }

    private static FetchLimits Patient => new() { Attempt = TimeSpan.FromHours(1), Total = TimeSpan.FromHours(2) };

    /// <summary>Asks, and moves the clock as long as somebody waits for it.</summary>
    private async Task<TrustTxtAnswer> Ask(FetchLimits limits)
    {
        using var fetcher = new TrustTxtFetcher(_server.Door(limits), _time);
        var asking = fetcher.Ask(Host, TestContext.Current.CancellationToken);
        while (!asking.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(asking, Task.Delay(2, TestContext.Current.CancellationToken));
        }

        return await asking;
    }
}
