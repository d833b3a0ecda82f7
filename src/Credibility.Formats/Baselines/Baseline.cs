using Credibility.Formats.Checks;

namespace Credibility.Formats.Baselines;

/// <summary>
/// What a newsroom knew of its drafts on the day when it began to check them. It holds fingerprints and no words; a fingerprint is a
/// plain hash, so whoever guesses the very words can see that they are among them.
/// </summary>
/// <param name="Engine">Name and version of the program that made it.</param>
/// <param name="Methods">Hashes of the methods that the reports were made by.</param>
/// <param name="Policies">Hashes of the policies, by id.</param>
/// <param name="Entries">Sorted; each path, rule and fingerprint once.</param>
public sealed record Baseline(string Engine, IReadOnlyList<string> Methods, IReadOnlyDictionary<string, string> Policies, IReadOnlyList<BaselineEntry> Entries)
{
    /// <summary>Of everything that a check found but what a remark or an editor's decision lays to rest: that rests only as long as they do.</summary>
    /// <param name="pathOf">A file's path as the baseline names it.</param>
    public static Baseline Of(string engine, IEnumerable<CheckedFile> files, Func<CheckedFile, string> pathOf)
    {
        var methods = new SortedSet<string>(StringComparer.Ordinal);
        var policies = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<BaselineEntry>();
        foreach (var file in files)
        {
            if (file.Report is not { } report)
            {
                continue;
            }

            methods.Add(report.Method.Sha256);
            policies[report.Policy.Id] = report.Policy.Sha256;
            entries.AddRange(file.Findings.Where(finding => !finding.IsAtRest).Select(finding => new BaselineEntry(pathOf(file), finding.Finding.Rule, finding.Place.Fingerprint, 1)));
        }

        return new Baseline(engine, [.. methods], policies, Sorted(entries.GroupBy(entry => entry with { Count = 1 }, (key, same) => key with { Count = same.Count() })));
    }

    internal static IReadOnlyList<BaselineEntry> Sorted(IEnumerable<BaselineEntry> entries) =>
    [
        .. entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Rule, StringComparer.Ordinal).ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal),
    ];
}

/// <summary>Places of a rule's findings that are known.</summary>
/// <param name="Path">Of the file, relative to the baseline's folder, with forward slashes.</param>
/// <param name="Fingerprint">Of the place.</param>
/// <param name="Count">How many places it stands for.</param>
public sealed record BaselineEntry(string Path, string Rule, string Fingerprint, int Count);
