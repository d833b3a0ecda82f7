using Credibility.Sources;

namespace Credibility.Cli.Importing;

/// <summary>A file with one host a line; empty lines and those that start with <c>#</c> say nothing.</summary>
internal static class DomainList
{
    private const int MaxMebibytes = 16;

    /// <summary>Each host once, in the order of the file.</summary>
    /// <exception cref="StoppedException">The file cannot be read, a line is no host (each is told), or there is none.</exception>
    public static IReadOnlyList<string> Read(string file, Terminal terminal)
    {
        var hosts = new List<string>();
        var (number, bad) = (0, 0);
        foreach (var line in Lines(file))
        {
            number++;
            if (line.Trim() is not { Length: > 0 } text || text[0] == '#')
            {
                continue;
            }

            if (HostName.TryReadSite(text, out var host, out var problem))
            {
                hosts.Add(host);
            }
            else
            {
                terminal.SayAt(file, number, 1, problem);
                bad++;
            }
        }

        return bad > 0 ? throw StoppedException.CouldNotRun(FormattableString.Invariant($"{file}: {bad} {(bad == 1 ? "line is no host" : "lines are no hosts")}; nobody was asked"))
            : hosts.Count > 0 ? [.. hosts.Distinct(StringComparer.Ordinal)]
            : throw StoppedException.CouldNotRun($"{file}: no host in this file");
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new MemoryStream(ListFiles.Bytes(file, MaxMebibytes)));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
