using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credibility.Formats.Csv;
using Credibility.Formats.Text;
using Credibility.Formats.Yaml;
using Credibility.Storage.Imports;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;

namespace Credibility.Cli.Importing;

/// <summary>Reads a list with its manifest, compares it with what is loaded, and loads it.</summary>
internal sealed class FlaggedRun(ImportSettings settings, Terminal terminal, OutsideWorld outside)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <returns>The exit code.</returns>
    public int Run(string listFile, string manifestFile)
    {
        var manifest = ListFiles.Valid(FlagManifestReader.Read(manifestFile, ListFiles.Bytes(manifestFile)), terminal);
        ListFiles.RequireBegun(manifest.Date, manifestFile, outside.Time);
        var list = ListFiles.Valid(FlagListReader.Read(listFile, ListFiles.Bytes(listFile), manifest), terminal);
        var counts = OpenedStore.Use(settings.Store, outside.Time, store => Load(store.Imports, manifest, list));
        terminal.Results.Write(settings.Format == ImportFormat.Json ? Json(manifest, list, counts) : Words(manifest, list, counts));
        return ExitCode.Clean;
    }

    private ImportCounts Load(ImportStore store, FlagManifest manifest, FlagList list)
    {
        var flags = list.Entries.Select(entry => new ListedHost(entry.Host, entry.Date, entry.ReportUrl)).ToList();
        var bounds = new RowBounds(manifest.LeastRows, manifest.MostRows);
        if (bounds.Refusal(manifest.Name, flags.Count, store.Loaded(manifest.Name)?.Rows, settings.AcceptShrink) is { } refusal)
        {
            throw new ImportRefusedException(refusal + (flags.Count < manifest.LeastRows || flags.Count > manifest.MostRows ? "" : "; load it with --accept-shrink"));
        }

        return settings.DryRun
            ? Difference(store.Flags().Where(flag => flag.DataSet == manifest.Name).ToDictionary(flag => flag.Host, StringComparer.Ordinal), manifest, flags)
            : store.LoadFlags(
                new ImportManifest(
                    new DataSetManifest(manifest.Name, Layer.Import, manifest.Version, list.Sha256, manifest.Licence, manifest.Url, manifest.Date, outside.Time.GetUtcNow()),
                    manifest.Publisher, bounds),
                manifest.Criterion, flags, settings.AcceptShrink).GetAwaiter().GetResult();
    }

    private static ImportCounts Difference(Dictionary<string, StoredFlag> before, FlagManifest manifest, List<ListedHost> flags)
    {
        var kept = flags.Where(flag => before.ContainsKey(flag.Host)).ToList();
        var changed = kept.Count(flag => before[flag.Host] is var old && (old.Date != flag.Date || old.ReportUrl != flag.ReportUrl || old.Criterion != manifest.Criterion));
        return new ImportCounts(Written: false, flags.Count - kept.Count, changed, before.Count - kept.Count, 0);
    }

    private string Words(FlagManifest manifest, FlagList list, ImportCounts counts) => VisibleText.Of(string.Create(CultureInfo.InvariantCulture,
        $"{manifest.Name} {manifest.Version}: {list.Entries.Count} hosts; {list.LeftOut} rows left out, {list.Repeated} repeated."))
        + string.Create(CultureInfo.InvariantCulture, $"\n{counts.Added} added, {counts.Changed} changed, {counts.Removed} removed.\n")
        + (settings.DryRun ? "Nothing was written: this was a dry run.\n" : counts.Written ? "Written.\n" : "Nothing was written: this is what is loaded.\n");

    private string Json(FlagManifest manifest, FlagList list, ImportCounts counts) => new JsonObject
    {
        ["dataSet"] = manifest.Name, ["version"] = manifest.Version, ["dryRun"] = settings.DryRun, ["written"] = counts.Written, ["hosts"] = list.Entries.Count,
        ["leftOut"] = list.LeftOut, ["repeated"] = list.Repeated, ["added"] = counts.Added, ["changed"] = counts.Changed, ["removed"] = counts.Removed,
    }.ToJsonString(Indented) + "\n";
}
