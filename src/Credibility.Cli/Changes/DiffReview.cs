using System.Text;
using Credibility.Formats.Changes;
using Credibility.Formats.Checks;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Credibility.Policies;

namespace Credibility.Cli.Changes;

/// <summary>
/// <c>--diff-base</c>: leaves of each checked file what the change since the base has to answer for. The file's earlier version is
/// checked by the same policy, method and catalog, so that what differs is the change's doing. Many files may be asked about at once.
/// </summary>
internal sealed class DiffReview(ChangedFiles files, ShippedData data, DateOnly? auditDate)
{
    /// <summary>Refuses what cannot be compared, before any work is done, and names the submodules that are passed over.</summary>
    /// <param name="paths">Full paths; null is standard input without one.</param>
    /// <exception cref="StoppedException">A file has no earlier version to be had.</exception>
    public void Prepare(IEnumerable<string?> paths, Terminal terminal)
    {
        var submodules = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path is null)
            {
                throw StoppedException.Usage("standard input has no earlier version that --diff-base could compare with; say with --stdin-path which file it is");
            }

            if (files.Submodule(path) is { } module)
            {
                submodules.Add(module);
            }
        }

        foreach (var module in submodules)
        {
            terminal.Say($"{module} is a submodule, of which this repository knows no lines: its drafts count as not changed; run the check in there");
        }
    }

    /// <param name="path">Full path of the file.</param>
    /// <param name="isOnDisk">False where its words came from standard input.</param>
    /// <param name="places">Where the words of the draft stand in its file.</param>
    public CheckedFile Of(CheckedFile file, string path, bool isOnDisk, DraftFileFormat format, DraftPlaces places)
    {
        var change = files.Of(path, isOnDisk);
        return !change.IsChanged ? ChangeReview.Untouched(file) : ChangeReview.Of(file, places, change.Blob is { } blob ? Earlier(files.Read(blob), format, file.Policy!) : null);
    }

    /// <summary>What was no text, or no draft, has nothing that could be known.</summary>
    private EarlierDraft Earlier(byte[] bytes, DraftFileFormat format, Policy policy)
    {
        var reading = DraftFileReader.Read(bytes, format, DraftLimits.Default);
        return new EarlierDraft(
            reading.Places?.File.Text ?? Encoding.UTF8.GetString(bytes), reading.Draft is { } draft ? data.Audit.Run(draft, data.Catalog, policy, auditDate) : null);
    }
}
