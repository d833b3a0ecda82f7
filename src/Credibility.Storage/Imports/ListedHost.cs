using Credibility.Sources;

namespace Credibility.Storage.Imports;

/// <summary>A host as a data set lists it.</summary>
/// <param name="Host">As <see cref="HostName"/> writes it.</param>
/// <param name="Date">When it was identified, where the data set says so.</param>
/// <param name="ReportUrl">The report that the data set names for it.</param>
public sealed record ListedHost(string Host, FactDate? Date, string? ReportUrl);

/// <summary>A host that stands in a named data set now.</summary>
/// <param name="Version">Of the data set.</param>
/// <param name="Criterion">What the data set says it lists.</param>
/// <param name="ReportUrl">The report that the data set names for this host.</param>
/// <param name="ListUrl">Where the data set is published.</param>
public sealed record StoredFlag(string Host, string DataSet, string Version, FactDate? Date, string Criterion, string? ReportUrl, string? ListUrl);

/// <summary>A row of <c>flagged_address</c>, as Dapper fills it.</summary>
internal sealed record FlagRow
{
    public const string Columns = "data_set, host, version, date, criterion, report_url, withdrawn";

    public string DataSet { get; init; } = "";

    public string Host { get; init; } = "";

    public string Version { get; init; } = "";

    public FactDate? Date { get; init; }

    public string Criterion { get; init; } = "";

    public string? ReportUrl { get; init; }

    public bool Withdrawn { get; init; }

    public string? ListUrl { get; init; }

    public StoredFlag ToFlag() => new(Host, DataSet, Version, Date, Criterion, ReportUrl, ListUrl);
}
