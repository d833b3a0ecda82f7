using Credibility.Formats.Csv;
using Credibility.Formats.Yaml;
using Credibility.Storage.Imports;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;

namespace Credibility.Cli.Importing;

/// <summary>Reads a list of ratings with its manifest, finds whom each row rates, compares it with what is loaded, and loads it.</summary>
internal sealed class RatingsRun(ImportSettings settings, Terminal terminal, OutsideWorld outside)
{
    /// <returns>The exit code.</returns>
    public int Run(string listFile, string manifestFile)
    {
        var manifest = ListFiles.Valid(RatingManifestReader.Read(manifestFile, ListFiles.Bytes(manifestFile)), terminal);
        ListFiles.RequireBegun(manifest.Date, manifestFile, outside.Time);
        var list = ListFiles.Valid(RatingListReader.Read(listFile, ListFiles.Bytes(listFile), manifest), terminal);
        var result = OpenedStore.Use(settings.Store, outside.Time, store => Import(store, manifest, list));
        terminal.Results.Write(settings.Format == ImportFormat.Json ? RatingsResultText.Json(result) : RatingsResultText.Words(result));
        return ExitCode.Clean;
    }

    private RatingsResult Import(OpenedStore store, RatingManifest manifest, RatingList list)
    {
        var rows = list.Entries.Count;
        var bounds = new RowBounds(manifest.LeastRows, manifest.MostRows);
        if (bounds.Refusal(manifest.Name, rows, store.Imports.Loaded(manifest.Name)?.Rows, settings.AcceptShrink) is { } refusal)
        {
            throw new ImportRefusedException(refusal + (rows < manifest.LeastRows || rows > manifest.MostRows ? "" : "; load it with --accept-shrink"));
        }

        var matches = new RatingMatching(store.Sources.Current().Select(source => source.Profile)).Run(manifest, list);
        return new RatingsResult(manifest, list, matches, settings.DryRun, settings.DryRun ? Difference(store, manifest, matches) : Load(store, manifest, matches, bounds, rows));
    }

    private static ImportCounts Difference(OpenedStore store, RatingManifest manifest, RatingMatches matches) =>
        RatingDifference.Between(store.Ratings.Current(manifest.Name), matches.Matched.ToDictionary(RatingStore.Key)).Counts(written: false);

    private ImportCounts Load(OpenedStore store, RatingManifest manifest, RatingMatches matches, RowBounds bounds, int rows) => store.Ratings.Load(
        new ImportManifest(
            new DataSetManifest(manifest.Name, Layer.Import, manifest.Version, matches.Sha256, manifest.Licence, manifest.Url, manifest.Date, outside.Time.GetUtcNow()),
            manifest.Rater, bounds),
        matches.Matched, rows, settings.AcceptShrink).GetAwaiter().GetResult();
}
