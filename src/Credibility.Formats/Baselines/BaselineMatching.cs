using Credibility.Formats.Checks;

namespace Credibility.Formats.Baselines;

/// <summary>
/// Marks what a baseline knows. An entry stands for as many places as its count. Entries of a file that is gone stand for the same
/// findings in whichever file holds them now, in the order in which files are given; where a file is still there, they stand for that file alone.
/// </summary>
/// <param name="isThere">Whether a file that the baseline names is still there.</param>
public sealed class BaselineMatching(Baseline baseline, Func<string, bool> isThere)
{
    private readonly Dictionary<string, Dictionary<(string Rule, string Fingerprint), int>> _byPath = baseline.Entries.GroupBy(entry => entry.Path, StringComparer.Ordinal)
        .ToDictionary(file => file.Key, file => file.ToDictionary(entry => (entry.Rule, entry.Fingerprint), entry => entry.Count), StringComparer.Ordinal);

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private Dictionary<(string Rule, string Fingerprint), int>? _gone;

    /// <summary>How many findings it knew so far.</summary>
    public int Known { get; private set; }

    /// <summary>How many places it stands for that the files given no longer have. Files that are there and were not given are not counted.</summary>
    public int Stale => _byPath.Where(file => _seen.Contains(file.Key) && isThere(file.Key)).Sum(file => file.Value.Values.Sum()) + Gone.Values.Sum();

    private Dictionary<(string Rule, string Fingerprint), int> Gone => _gone ??= _byPath.Where(file => !isThere(file.Key)).SelectMany(file => file.Value)
        .GroupBy(entry => entry.Key, entry => entry.Value).ToDictionary(entry => entry.Key, entry => entry.Sum());

    /// <param name="path">The file's path as the baseline would name it.</param>
    public CheckedFile Of(CheckedFile file, string path)
    {
        if (file.Report is null)
        {
            return file;
        }

        _seen.Add(path);
        return file with { Findings = [.. file.Findings.Select(finding => !finding.IsAtRest && Take(path, (finding.Finding.Rule, finding.Place.Fingerprint)) ? AsKnown(finding) : finding)] };
    }

    private bool Take(string path, (string Rule, string Fingerprint) key) => Take(_byPath.GetValueOrDefault(path), key) || Take(Gone, key);

    private bool Take(Dictionary<(string Rule, string Fingerprint), int>? entries, (string Rule, string Fingerprint) key)
    {
        if (entries is null || entries.GetValueOrDefault(key) is not (> 0 and var count))
        {
            return false;
        }

        entries[key] = count - 1;
        Known++;
        return true;
    }

    private static LocatedFinding AsKnown(LocatedFinding finding) => finding with { IsKnown = true, Fails = false, IsShown = false };
}
