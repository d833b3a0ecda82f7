namespace Credibility.Api.Settings;

/// <summary>The names that our sections may hold: a misspelt setting would otherwise do nothing, in silence.</summary>
internal static class KnownSettings
{
    private static readonly Dictionary<string, string[]> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Storage"] = [nameof(StorageOptions.Path)],
        ["Access"] = [nameof(AccessOptions.Keys), nameof(AccessOptions.AnonymousReports), nameof(AccessOptions.AnonymousRead)],
        ["RateLimits"] =
        [
            nameof(RateLimitOptions.PerKeyPerMinute), nameof(RateLimitOptions.AnonymousPerMinute),
            nameof(RateLimitOptions.FailedPerMinute), nameof(RateLimitOptions.Partitions),
        ],
        ["Policies"] = [nameof(PolicyOptions.Folder)],
        ["Reports"] = [nameof(ReportOptions.RetentionDays)],
        ["People"] = [nameof(PeopleOptions.Scores)],
        ["Events"] = [nameof(EventOptions.Streams)],
        ["Operator"] = [nameof(OperatorOptions.Contact)],
        ["Limits"] =
        [
            nameof(LimitOptions.BodyBytes), nameof(LimitOptions.BatchBytes), nameof(LimitOptions.RequestLineBytes),
            nameof(LimitOptions.HeaderBytes), nameof(LimitOptions.Headers), nameof(LimitOptions.HeadersTimeoutSeconds),
            nameof(LimitOptions.KeepAliveSeconds), nameof(LimitOptions.BodyBytesPerSecond), nameof(LimitOptions.TextChars),
            nameof(LimitOptions.NameChars), nameof(LimitOptions.UrlChars), nameof(LimitOptions.Sources),
            nameof(LimitOptions.Attributions), nameof(LimitOptions.ChainDepth), nameof(LimitOptions.JsonDepth),
            nameof(LimitOptions.MatchQueries),
        ],
    };

    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        foreach (var (section, names) in Sections)
        {
            foreach (var unknown in configuration.GetSection(section).GetChildren().Where(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            {
                yield return $"{unknown.Path} is no setting; {section} has {string.Join(", ", names)}";
            }
        }
    }
}
