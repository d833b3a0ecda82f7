using System.IO.Compression;
using System.Net;
using System.Text;
using Credibility.Imports.Fetching;
using Credibility.Imports.TrustTxt;
using Xunit;

namespace Credibility.Tests.Imports.TrustTxt;

/// <summary>Against a real server that does everything a server should not.</summary>
public sealed class TrustTxtFetcherTests : IDisposable
{
    private const string Host = "a.example", First = Host + "/trust.txt", Second = Host + "/.well-known/trust.txt";

    private static readonly FetchLimits Short = new()
    {
        Total = TimeSpan.FromMilliseconds(600), Attempt = TimeSpan.FromMilliseconds(400), FirstDelay = TimeSpan.FromMilliseconds(1),
    };

    private readonly LocalServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_file_is_read_once_and_dated()
    {
        _server.TrustTxt(Host, "\uFEFFcontrol=https://b.example/\r\n");

        var answer = await Ask();

        Assert.Equal(TrustTxtState.Read, answer.State);
        Assert.Equal("https://a.example/trust.txt", answer.File!.Url);
        Assert.Equal(DateOnly.FromDateTime(DateTime.UtcNow), answer.File.ReadOn, (a, b) => Math.Abs(a.DayNumber - b.DayNumber) <= 1);
        Assert.Equal("b.example", Assert.Single(answer.File.Content.Entries).Value);
        Assert.Equal([First], _server.Requests);
    }

    [Fact]
    public async Task The_request_names_us_and_carries_nothing_else()
    {
        var head = "";
        _server.At(First, exchange =>
        {
            head = exchange.Head;
            return exchange.Text("");
        });

        await Ask();

        var names = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(':')[0]).Order();
        Assert.StartsWith("GET /trust.txt HTTP/1.1\r\n", head, StringComparison.Ordinal);
        Assert.Equal(["Accept-Encoding", "Host", "User-Agent"], names);
        Assert.Contains("User-Agent: credibility/", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_first_place_has_none_the_second_is_asked()
    {
        _server.At(Second, exchange => exchange.Text("controlledby=b.example"));

        var answer = await Ask();

        Assert.Equal("https://a.example/.well-known/trust.txt", answer.File!.Url);
        Assert.Equal([First, Second], _server.Requests);
    }

    [Fact]
    public async Task None_at_either_place_is_an_answer_and_not_asked_twice()
    {
        var answer = await Ask();

        Assert.Equal((TrustTxtState.Absent, "it has none"), (answer.State, answer.Reason));
        Assert.Equal([First, Second], _server.Requests);
    }

    [Theory]
    [InlineData("Content-Type: text/html; charset=utf-8\r\n", "Not here")]
    [InlineData("Content-Type: text/plain\r\n", "\uFEFF\n  <!doctype html><title>Not here</title>")]
    [InlineData("", "<html></html>")]
    public async Task A_page_called_a_success_is_no_file(string header, string body)
    {
        _server.At(First, exchange => exchange.Answer("200 OK", header, body));

        var answer = await Ask();

        Assert.Equal((TrustTxtState.Absent, "it answers with a page, not with a trust.txt"), (answer.State, answer.Reason));
        Assert.Equal([First, Second], _server.Requests);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b' }, "NUL")]
    [InlineData(new byte[] { (byte)'#', 0xC3, 0x28 }, "UTF-8")]
    public async Task What_is_no_text_is_refused_as_a_whole(byte[] body, string why)
    {
        _server.At(First, exchange => exchange.Answer("200 OK", "", body));

        var answer = await Ask();

        Assert.Equal((TrustTxtState.Failed, UpstreamSlug.Invalid), (answer.State, answer.Slug));
        Assert.Contains(why, answer.Reason, StringComparison.Ordinal);
        Assert.Equal([First], _server.Requests);
    }

    [Fact]
    public async Task A_file_of_256_KiB_is_read_and_one_byte_more_is_not()
    {
        _server.TrustTxt(Host, "#" + new string('x', 256 * 1024 - 1));
        _server.TrustTxt("b.example", "#" + new string('x', 256 * 1024));

        Assert.Equal(TrustTxtState.Read, (await Ask()).State);
        Assert.Equal(UpstreamSlug.TooLarge, (await Ask(host: "b.example")).Slug);
    }

    [Fact]
    public async Task An_endless_body_is_cut_off_at_the_limit_and_not_asked_for_again()
    {
        var sent = 0L;
        _server.At(First, async exchange =>
        {
            await exchange.Send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
            var chunk = Encoding.ASCII.GetBytes("1000\r\n" + new string('#', 0x1000) + "\r\n");
            while (true)
            {
                await exchange.Send(chunk);
                sent += 0x1000;
            }
        });

        var answer = await Ask();

        Assert.Equal((UpstreamSlug.TooLarge, "the answer is longer than 256 KiB"), (answer.Slug, answer.Reason));
        Assert.Equal([First], _server.Requests);
        // What the buffers of both ends hold comes on top; an endless body would go on for good.
        Assert.InRange(sent, 256 * 1024, 64 * 1024 * 1024);
    }

    [Fact]
    public async Task A_body_that_unpacks_to_more_than_the_limit_is_cut_off()
    {
        var bomb = Gzip(new byte[50 * 1024 * 1024]);
        Assert.InRange(bomb.Length, 1, 256 * 1024);
        _server.At(First, exchange => exchange.Answer("200 OK", "Content-Encoding: gzip\r\n", bomb));

        Assert.Equal(UpstreamSlug.TooLarge, (await Ask()).Slug);
        Assert.Equal([First], _server.Requests);
    }

    [Fact]
    public async Task A_packed_body_is_unpacked()
    {
        _server.At(First, exchange => exchange.Answer("200 OK", "Content-Encoding: gzip\r\n", Gzip("control=b.example"u8.ToArray())));

        Assert.Single((await Ask()).File!.Content.Entries);
    }

    [Theory]
    [InlineData("gzip", "cannot be unpacked")]
    [InlineData("br", "packed as br")]
    [InlineData("gzip, gzip", "packed as gzip, gzip")]
    public async Task A_body_that_is_packed_otherwise_is_refused(string encoding, string why)
    {
        _server.At(First, exchange => exchange.Answer("200 OK", $"Content-Encoding: {encoding}\r\n", "no archive at all"));

        var answer = await Ask();

        Assert.Equal(UpstreamSlug.Invalid, answer.Slug);
        Assert.Contains(why, answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_asked_within_the_time_of_the_host_only()
    {
        _server.At(First, exchange => exchange.Hang());

        var answer = await Ask(Short);

        Assert.Equal((TrustTxtState.Failed, UpstreamSlug.Timeout), (answer.State, answer.Slug));
        Assert.InRange(_server.Requests.Count, 1, 3);
    }

    [Fact]
    public async Task A_byte_now_and_then_does_not_buy_more_time()
    {
        _server.At(First, async exchange =>
        {
            await exchange.Send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            while (true)
            {
                await exchange.Send("#");
                await Task.Delay(20, exchange.Stop);
            }
        });

        Assert.Equal(UpstreamSlug.Timeout, (await Ask(Short)).Slug);
    }

    [Fact]
    public async Task A_header_that_never_ends_is_cut_off()
    {
        _server.At(First, async exchange =>
        {
            await exchange.Send("HTTP/1.1 200 OK\r\n");
            while (true)
            {
                await exchange.Send("X-More: " + new string('x', 1000) + "\r\n");
            }
        });

        Assert.Equal((UpstreamSlug.Unavailable, "its headers are too long"), ((await Ask()).Slug, (await Ask()).Reason));
    }

    [Fact]
    public async Task A_body_shorter_than_it_says_is_asked_for_again_and_then_given_up()
    {
        _server.At(First, exchange => exchange.Send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\ncontrol=https://b.example/"));

        var answer = await Ask();

        Assert.Equal((UpstreamSlug.Unavailable, "the answer broke off"), (answer.Slug, answer.Reason));
        Assert.Equal([First, First, First], _server.Requests);
    }

    [Fact]
    public async Task A_body_longer_than_it_says_is_read_as_far_as_it_says()
    {
        _server.At(First, exchange => exchange.Send("HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\ncontrol=b.example\ncontrol=c.example\n"));

        Assert.Equal(["b.example"], (await Ask()).File!.Content.Entries.Select(entry => entry.Value));
    }

    [Fact]
    public async Task A_length_beyond_the_limit_is_refused_before_the_body()
    {
        _server.At(First, exchange => exchange.Send("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n#"));

        Assert.Equal(UpstreamSlug.TooLarge, (await Ask()).Slug);
        Assert.Equal([First], _server.Requests);
    }

    [Fact]
    public async Task A_reset_half_way_is_asked_again_and_the_second_answer_counts()
    {
        var times = 0;
        _server.At(First, async exchange =>
        {
            if (++times > 1)
            {
                await exchange.Text("control=b.example");
                return;
            }

            await exchange.Send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncontrol=");
            exchange.Reset();
        });

        Assert.Equal(TrustTxtState.Read, (await Ask()).State);
        Assert.Equal([First, First], _server.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1/trust.txt")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://www.a.example/trust.txt")]
    [InlineData("file:///etc/passwd")]
    public async Task A_redirect_is_told_and_not_followed(string target)
    {
        _server.At(First, exchange => exchange.Answer("302 Found", $"Location: {target}\r\n"));

        var answer = await Ask();

        Assert.Equal((UpstreamSlug.Moved, $"it refers to {target}, which is not followed"), (answer.Slug, answer.Reason));
        Assert.Equal([First], _server.Requests);
    }

    [Theory]
    [InlineData(301, Host, "www." + Host)]
    [InlineData(302, Host, "www." + Host)]
    [InlineData(307, Host, "www." + Host)]
    [InlineData(308, "www." + Host, Host)]
    public async Task A_move_to_the_sites_other_name_is_followed_once(int status, string asked, string moved)
    {
        _server.At($"{asked}/trust.txt", exchange => exchange.Answer($"{status} Moved", $"Location: {Here($"{moved}/trust.txt")}\r\n"));
        _server.TrustTxt(moved, "control=https://b.example/");

        var answer = await Ask(host: asked);

        Assert.Equal((asked, $"https://{moved}/trust.txt"), (answer.File!.Domain, answer.File.Url));
        Assert.Equal([$"{asked}/trust.txt", $"{moved}/trust.txt"], _server.Requests);
    }

    [Fact]
    public async Task Two_names_that_refer_to_one_another_are_asked_once_each()
    {
        _server.At(First, exchange => exchange.Answer("301 Moved", $"Location: {Here($"www.{First}")}\r\n"));
        _server.At($"www.{First}", exchange => exchange.Answer("301 Moved", $"Location: {Here(First)}\r\n"));

        var answer = await Ask();

        Assert.Equal((UpstreamSlug.Moved, $"it refers to {Here(First)}, which is not followed"), (answer.Slug, answer.Reason));
        Assert.Equal([First, $"www.{First}"], _server.Requests);
    }

    [Theory]
    [InlineData("http://www.a.example.b.example:{port}/trust.txt")]
    [InlineData("http://b.example:{port}/trust.txt")]
    [InlineData("http://news.a.example:{port}/trust.txt")]
    [InlineData("http://www.www.a.example:{port}/trust.txt")]
    [InlineData("http://www.a.example:{port}/other.txt")]
    [InlineData("http://www.a.example:{port}/trust.txt?to=b.example")]
    [InlineData("http://user@www.a.example:{port}/trust.txt")]
    [InlineData("http://www.a.example:22/trust.txt")]
    [InlineData("ftp://www.a.example:{port}/trust.txt")]
    [InlineData("//www.a.example:{port}/trust.txt")]
    [InlineData("/trust.txt")]
    public async Task A_move_to_anywhere_else_is_not_followed(string target)
    {
        var there = target.Replace("{port}", $"{_server.Port}", StringComparison.Ordinal);
        _server.At(First, exchange => exchange.Answer("301 Moved", $"Location: {there}\r\n"));

        Assert.Equal(UpstreamSlug.Moved, (await Ask()).Slug);
        Assert.Equal([First], _server.Requests);
    }

    [Fact]
    public async Task The_other_name_is_checked_like_the_first_before_it_is_called()
    {
        _server.At(First, exchange => exchange.Answer("301 Moved", $"Location: {Here($"www.{First}")}\r\n"));
        // The first name is let through to the server of this test; the second leads to a cloud's metadata.
        var door = _server.Door() with
        {
            Resolve = (host, _) => Task.FromResult(new[] { host == Host ? IPAddress.Loopback : IPAddress.Parse("169.254.169.254") }),
            Refusal = address => address.Equals(IPAddress.Loopback) ? null : PublicAddress.Refusal(address),
        };
        using var fetcher = new TrustTxtFetcher(door, TimeProvider.System);

        var answer = await fetcher.Ask(Host, TestContext.Current.CancellationToken);

        Assert.Equal((TrustTxtState.Failed, UpstreamSlug.Blocked), (answer.State, answer.Slug));
        Assert.Contains("169.254.169.254, which is link-local", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void In_public_the_other_name_is_asked_over_https_only()
    {
        Assert.Equal("www.a.example", SiteMove.Of(FetchDoor.Public, Host, "/trust.txt", new Uri("https://www.a.example/trust.txt")));
        Assert.Null(SiteMove.Of(FetchDoor.Public, Host, "/trust.txt", new Uri("http://www.a.example/trust.txt")));
        Assert.Null(SiteMove.Of(FetchDoor.Public, Host, "/trust.txt", new Uri("https://www.a.example:8443/trust.txt")));
    }

    [Fact]
    public async Task A_move_to_the_other_name_may_say_that_there_is_no_file()
    {
        _server.At(First, exchange => exchange.Answer("301 Moved", $"Location: {Here($"www.{First}")}\r\n"));

        Assert.Equal(TrustTxtState.Absent, (await Ask()).State);
        Assert.Equal([First, $"www.{First}", Second], _server.Requests);
    }

    [Fact]
    public async Task An_answer_for_a_copy_that_nobody_holds_is_no_file()
    {
        _server.At(First, exchange => exchange.Send("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"));

        Assert.Equal((UpstreamSlug.Unavailable, "it answered 304"), ((await Ask()) is var answer ? answer.Slug : "", answer.Reason));
    }

    [Theory]
    [InlineData("503 Service Unavailable", "86400")]
    [InlineData("429 Too Many Requests", "6")]
    public async Task A_server_that_asks_for_a_long_wait_is_left_alone(string status, string seconds)
    {
        _server.At(First, exchange => exchange.Answer(status, $"Retry-After: {seconds}\r\n"));

        var answer = await Ask();

        Assert.Equal((UpstreamSlug.AskedToWait, $"it asked us to wait {seconds} s"), (answer.Slug, answer.Reason));
        Assert.Equal([First], _server.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task An_error_that_may_pass_is_asked_again_twice(int status)
    {
        _server.At(First, exchange => exchange.Answer($"{status} No"));

        Assert.Equal((UpstreamSlug.Unavailable, $"it answered {status}"), ((await Ask()) is var answer ? answer.Slug : "", answer.Reason));
        Assert.Equal([First, First, First], _server.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(451)]
    [InlineData(501)]
    public async Task An_error_that_will_not_pass_is_asked_once(int status)
    {
        _server.At(First, exchange => exchange.Answer($"{status} No"));

        Assert.Equal($"it answered {status}", (await Ask()).Reason);
        Assert.Equal([First], _server.Requests);
    }

    [Fact]
    public async Task Hosts_are_asked_a_few_at_a_time_and_answered_in_their_order()
    {
        var hosts = Enumerable.Range(0, 40).Select(n => $"h{n}.example").ToList();
        var (running, most) = (0, 0);
        foreach (var host in hosts)
        {
            _server.At(host + "/trust.txt", async exchange =>
            {
                // Counted only until the answer leaves: from then on the next one may be asked.
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Delay(5, exchange.Stop);
                Interlocked.Decrement(ref running);
                await exchange.Text("");
            });
        }

        using var fetcher = new TrustTxtFetcher(_server.Door(), TimeProvider.System);
        var done = 0;
        var answers = await fetcher.AskAll([.. hosts, hosts[0]], _ => Interlocked.Increment(ref done), TestContext.Current.CancellationToken);

        Assert.Equal(hosts, answers.Select(answer => answer.Domain));
        Assert.Equal(40, done);
        Assert.All(answers, answer => Assert.Equal(TrustTxtState.Read, answer.State));
        Assert.InRange(most, 2, 8);
    }

    [Fact]
    public async Task Who_cancels_gets_no_half_answer()
    {
        using var cancel = new CancellationTokenSource();
        _server.At(First, exchange =>
        {
            cancel.Cancel();
            return exchange.Hang();
        });
        using var fetcher = new TrustTxtFetcher(_server.Door(), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.AskAll([Host], cancel: cancel.Token));
    }

    /// <summary>An address of the server that plays every host.</summary>
    private string Here(string place) => $"http://{place.Replace(".example/", $".example:{_server.Port}/", StringComparison.Ordinal)}";

    private async Task<TrustTxtAnswer> Ask(FetchLimits? limits = null, string host = Host)
    {
        using var fetcher = new TrustTxtFetcher(_server.Door(limits), TimeProvider.System);
        return await fetcher.Ask(host, TestContext.Current.CancellationToken);
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }
}
