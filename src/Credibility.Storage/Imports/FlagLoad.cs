using Credibility.Storage.Sources;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Imports;

/// <summary>One load of flagged addresses, within one transaction: all of it or nothing.</summary>
internal sealed class FlagLoad(SqliteConnection connection, DataSetManifest manifest, string criterion)
{
    /// <param name="load">The load that lists them.</param>
    public ImportCounts Run(long load, IReadOnlyDictionary<string, ListedHost> flags)
    {
        var before = connection.Query<FlagRow>($"SELECT {FlagRow.Columns} FROM flagged_address WHERE data_set = @Name", new { manifest.Name })
            .ToDictionary(row => row.Host, StringComparer.Ordinal);
        connection.Execute("UPDATE flagged_address SET withdrawn = 1 WHERE data_set = @Name", new { manifest.Name });
        connection.Execute(
            """
            INSERT INTO flagged_address (data_set, host, load, version, date, criterion, report_url, withdrawn)
            VALUES (@Name, @Host, @load, @Version, @Date, @criterion, @ReportUrl, 0)
            ON CONFLICT (data_set, host) DO UPDATE SET load = excluded.load, version = excluded.version, date = excluded.date,
                criterion = excluded.criterion, report_url = excluded.report_url, withdrawn = 0
            """,
            flags.Values.Select(flag => new { manifest.Name, flag.Host, load, manifest.Version, flag.Date, criterion, flag.ReportUrl }));
        var kept = flags.Values.Where(flag => before.GetValueOrDefault(flag.Host) is { Withdrawn: false }).ToList();
        var changed = kept.Count(flag => before[flag.Host] is var old && (old.Date != flag.Date || old.ReportUrl != flag.ReportUrl || old.Criterion != criterion));
        var removed = before.Values.Count(row => !row.Withdrawn && !flags.ContainsKey(row.Host));
        return new ImportCounts(Written: true, flags.Count - kept.Count, changed, removed, Conflicts: 0);
    }
}
