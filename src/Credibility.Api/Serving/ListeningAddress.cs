using System.Net;
using Credibility.Api.Settings;
using Credibility.Storage.Access;

namespace Credibility.Api.Serving;

/// <summary>Where the service listens.</summary>
/// <param name="Url">As it was given.</param>
internal sealed record ListeningAddress(string Url, IPEndPoint EndPoint)
{
    public bool IsLoopback => IPAddress.IsLoopback(EndPoint.Address);

    /// <summary>How a program on this machine calls it.</summary>
    public string LocalUrl => EndPoint.Address.Equals(IPAddress.Any) ? $"http://127.0.0.1:{EndPoint.Port}"
        : EndPoint.Address.Equals(IPAddress.IPv6Any) ? $"http://[::1]:{EndPoint.Port}" : $"http://{EndPoint}";

    /// <exception cref="StartRefusedException">An address cannot be used.</exception>
    public static IReadOnlyList<ListeningAddress> Parse(string urls)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One).ToList();
        return addresses.Count > 0 ? addresses : throw Refused(urls);
    }

    /// <summary>Without a key nobody but this machine may call, unless the operator says so.</summary>
    /// <exception cref="StartRefusedException">It would be open to the network.</exception>
    /// <exception cref="Credibility.Storage.StorageException">Whether the store has a key cannot be told.</exception>
    public static void RefuseUnguarded(IReadOnlyList<ListeningAddress> addresses, ServiceOptions options)
    {
        var access = options.Access;
        if (addresses.FirstOrDefault(address => !address.IsLoopback) is { } open && access.Keys.Count == 0 && !access.AnonymousReports
            && !KeyStore.AnyIn(options.Storage.Path))
        {
            throw new StartRefusedException(
                StartRefusedException.Usage,
                $"""
                {open.Url} can be reached from other machines, and there is no key. Do one of these:
                  listen on this machine only:          --urls http://127.0.0.1:{open.EndPoint.Port}
                  let anyone make reports, unsaved:     --Access:AnonymousReports=true   (in a container: -e Access__AnonymousReports=true)
                  make a key:                           credibility key create newsroom --scopes report --store {options.Storage.Path}
                  give a key of your own:               --Access:Keys:0:Name=newsroom --Access:Keys:0:Scopes:0=report --Access:Keys:0:Sha256="$(printf %s "$KEY" | sha256sum | cut -c1-64)"
                """);
        }
    }

    private static ListeningAddress One(string url)
    {
        // "*" and "+" stand for every address, as in other servers of this platform.
        var any = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(any, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.UserInfo.Length > 0)
        {
            throw Refused(url);
        }

        var host = uri.DnsSafeHost;
        var address = host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(host, out var literal) ? literal : throw Refused(url);
        return new ListeningAddress(url, new IPEndPoint(address, uri.Port));
    }

    private static StartRefusedException Refused(string url) => new(
        StartRefusedException.Usage,
        $"'{url}' is no address to listen on; write http, an IP address or localhost, and a port, such as --urls http://127.0.0.1:8080. For https put a proxy in front.");
}
