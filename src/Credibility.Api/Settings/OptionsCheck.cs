using System.Globalization;

namespace Credibility.Api.Settings;

/// <summary>What is wrong with the settings, each with what to type instead.</summary>
internal static class OptionsCheck
{
    private static readonly string[] Scopes = ["read", "report", "write", "admin"];

    public static IReadOnlyList<string> Problems(ServiceOptions options)
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Storage.Path))
        {
            problems.Add("Storage:Path is empty; give the database file, such as --Storage:Path=credibility.db");
        }

        var (rates, limits) = (options.RateLimits, options.Limits);
        Range(problems, "RateLimits:PerKeyPerMinute", rates.PerKeyPerMinute, 0, 10_000_000, 600);
        Range(problems, "RateLimits:AnonymousPerMinute", rates.AnonymousPerMinute, 0, 10_000_000, 60);
        Range(problems, "RateLimits:FailedPerMinute", rates.FailedPerMinute, 1, 10_000_000, 20);
        Range(problems, "RateLimits:Partitions", rates.Partitions, 16, 1_000_000, 4_096);
        Range(problems, "Reports:RetentionDays", options.Reports.RetentionDays, 1, 3_650, 30);
        Range(problems, "Events:Streams", options.Events.Streams, 0, 10_000, 100);
        if (options.Operator.Contact.Length > 300 || options.Operator.Contact.Any(char.IsControl))
        {
            problems.Add("Operator:Contact may have 300 characters on one line, such as --Operator:Contact=editor@example.org");
        }

        Range(problems, "Limits:BodyBytes", limits.BodyBytes, 1_024, 67_108_864, 1_048_576);
        Range(problems, "Limits:BatchBytes", limits.BatchBytes, limits.BodyBytes, int.MaxValue, 67_108_864);
        Range(problems, "Limits:RequestLineBytes", limits.RequestLineBytes, 256, 65_536, 8_192);
        Range(problems, "Limits:HeaderBytes", limits.HeaderBytes, 1_024, 65_536, 32_768);
        Range(problems, "Limits:Headers", limits.Headers, 8, 500, 100);
        Range(problems, "Limits:HeadersTimeoutSeconds", limits.HeadersTimeoutSeconds, 1, 600, 15);
        Range(problems, "Limits:KeepAliveSeconds", limits.KeepAliveSeconds, 1, 3_600, 120);
        Range(problems, "Limits:BodyBytesPerSecond", limits.BodyBytesPerSecond, 1, 1_048_576, 240);
        Range(problems, "Limits:TextChars", limits.TextChars, 1, 10_000_000, 200_000);
        Range(problems, "Limits:NameChars", limits.NameChars, 1, 10_000, 300);
        Range(problems, "Limits:UrlChars", limits.UrlChars, 16, 65_536, 2_048);
        Range(problems, "Limits:Sources", limits.Sources, 1, 100_000, 500);
        Range(problems, "Limits:Attributions", limits.Attributions, 1, 100_000, 2_000);
        Range(problems, "Limits:ChainDepth", limits.ChainDepth, 1, 256, 16);
        Range(problems, "Limits:JsonDepth", limits.JsonDepth, 8, 64, 32);
        Range(problems, "Limits:MatchQueries", limits.MatchQueries, 1, 10_000, 100);
        problems.AddRange(options.Access.Keys.SelectMany(KeyProblems));
        problems.AddRange(options.Access.Origins.Select(OriginProblem).OfType<string>());
        return problems;
    }

    /// <summary>Why a key cannot be used.</summary>
    public static IEnumerable<string> KeyProblems(KeyOptions key, int index)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"Access:Keys:{index}");
        if (string.IsNullOrWhiteSpace(key.Name))
        {
            yield return $"{at}:Name is empty; name the key's holder, such as --{at}:Name=newsroom";
        }

        if (key.Sha256.Length != 64 || !key.Sha256.All(char.IsAsciiHexDigit))
        {
            yield return $"{at}:Sha256 must be 64 hex digits; for a key in $KEY: printf %s \"$KEY\" | sha256sum";
        }

        if (key.Scopes.Count == 0 || key.Scopes.Except(Scopes, StringComparer.Ordinal).Any())
        {
            yield return $"{at}:Scopes must name some of read, report, write, admin, such as --{at}:Scopes:0=report";
        }
    }

    /// <summary>Why an origin cannot be used. Compared as text with what browsers send, it has to be written as they write it (RFC 6454, 6.2).</summary>
    private static string? OriginProblem(string origin, int index)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"Access:Origins:{index}");
        if (origin == "*")
        {
            return $"{at} is *, and then any page could use a key; name the origins, or let everybody read without one: --Access:AnonymousRead=true";
        }

        var isAddress = Uri.TryCreate(origin, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.IdnHost.Length > 0 && address.UserInfo.Length == 0;
        var written = !isAddress ? "https://desk.example"
            : new UriBuilder(address!.Scheme, address.HostNameType == UriHostNameType.IPv6 ? $"[{address.IdnHost}]" : address.IdnHost, address.IsDefaultPort ? -1 : address.Port).Uri.GetLeftPart(UriPartial.Authority);
        return written == origin ? null : $"{at} is '{origin}'; write the origin of a page as browsers send it, scheme, name and port alone, such as --{at}={written}";
    }

    private static void Range(List<string> problems, string name, int value, int least, int most, int usual)
    {
        if (value < least || value > most)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; give a whole number from {least} to {most}, such as --{name}={usual}"));
        }
    }
}
