namespace Credibility.Sources.Resolving;

/// <summary>Where somebody can register a domain, by the Public Suffix List's algorithm (publicsuffix.org/list): the longest rule wins, an exception over it.</summary>
internal sealed class PublicSuffixes(string rules)
{
    private readonly Lazy<HashSet<string>> set = new(() => [.. rules.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>The registrable domain of a host, its suffix and one label more; null where the host is itself a suffix.</summary>
    /// <param name="host">Lower case, punycode read out.</param>
    public string? Registrable(string host)
    {
        var labels = host.Split('.');
        var suffix = SuffixLabels(labels);
        return labels.Length > suffix ? string.Join('.', labels[^(suffix + 1)..]) : null;
    }

    /// <summary>How many labels of the end are the suffix; the last one where no rule says more.</summary>
    private int SuffixLabels(string[] labels)
    {
        for (var first = 0; first < labels.Length - 1; first++)
        {
            var rest = string.Join('.', labels[first..]);
            if (set.Value.Contains("!" + rest))
            {
                return labels.Length - first - 1;
            }

            if (set.Value.Contains(rest) || set.Value.Contains("*." + string.Join('.', labels[(first + 1)..])))
            {
                return labels.Length - first;
            }
        }

        return 1;
    }
}
