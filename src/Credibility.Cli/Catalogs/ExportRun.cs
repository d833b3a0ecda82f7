using System.Globalization;
using Credibility.Cli.Checking;
using Credibility.Cli.Importing;
using Credibility.Formats.Snapshots;
using Credibility.Formats.Yaml;
using Credibility.Sources;

namespace Credibility.Cli.Catalogs;

/// <summary>Writes what a service judges by to one file: its catalog from its store, method and rules from this program.</summary>
internal sealed class ExportRun(string storeFile, string outputFile, string? policyFolder, Terminal terminal)
{
    /// <summary>Name under which a service loads the data that it was shipped with.</summary>
    private const string ShippedSet = "shipped";

    /// <returns>The exit code.</returns>
    public int Run()
    {
        if (Path.GetFullPath(outputFile) == Path.GetFullPath(storeFile))
        {
            throw StoppedException.Usage($"--output {outputFile}: this file is the store; name another");
        }

        var shipped = ShippedData.Load(null).Data;
        var data = OpenedStore.Use(storeFile, TimeProvider.System, store => WithCatalog(shipped, store));
        data = policyFolder is null ? data : WithPolicies(data, policyFolder);
        Write(data);
        var catalog = data.Catalog();
        terminal.Results.Write(string.Create(CultureInfo.InvariantCulture, $"{outputFile}: catalog version {catalog.Version}, as of {catalog.AsOf:yyyy-MM-dd}, {catalog.Count} sources, {catalog.Flags.Count} flagged addresses\n"));
        return ExitCode.Clean;
    }

    private LoadedData WithCatalog(LoadedData shipped, OpenedStore store)
    {
        var held = store.Sources.DataSets().FirstOrDefault(set => set.Manifest.Name == ShippedSet)?.Manifest;
        if (held is null)
        {
            throw StoppedException.CouldNotRun($"{storeFile}: this store holds no catalog yet; start the service once");
        }

        if (held.Sha256 != shipped.Sha256)
        {
            terminal.Say($"{storeFile} was filled by another version ({held.Version}) than this program: the snapshot takes method, rules and policies from this program ({SourcingAudit.Engine})");
        }

        var all = store.Feed.Read(0);
        var flags = store.Imports.Flags().Select(flag => new FlaggedAddress(flag.Host, flag.DataSet, flag.Version, flag.Date, flag.Criterion, flag.ListUrl));
        var asOf = all.AsOf ?? shipped.AsOf;
        return shipped with { Profiles = all.Changed, AsOf = asOf, ExportedAsOf = asOf, CatalogVersion = all.Version, Flags = FlaggedAddresses.Of(flags) };
    }

    private LoadedData WithPolicies(LoadedData data, string folder)
    {
        var own = PolicyFolder.Load(folder, data.Policies);
        foreach (var problem in own.Problems)
        {
            terminal.SayAt(problem.File, problem.Line, problem.Column, problem.Message);
        }

        return own.Problems.Count == 0 ? data with { Policies = own.Policies } : throw StoppedException.Usage($"{folder}: a policy is refused; nothing was written");
    }

    private void Write(LoadedData data)
    {
        try
        {
            using var file = OutputFile.Create(outputFile);
            SnapshotWriter.Write(data, file.Writer.BaseStream);
            file.Complete();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw StoppedException.CouldNotRun($"{outputFile} could not be written: {fault.Message}");
        }
    }
}
