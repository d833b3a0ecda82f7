using Credibility.Formats.Baselines;
using Credibility.Formats.Checks;

namespace Credibility.Cli.Baselines;

/// <summary><c>--baseline</c>: marks in each checked file what the baseline knows, and says at the end what became of it.</summary>
internal sealed class KnownFromBaseline
{
    private readonly string _path;
    private readonly Baseline _baseline;
    private readonly BaselineMatching _matching;
    private readonly BaselinePaths _paths;
    private readonly SortedSet<string> _otherPolicies = new(StringComparer.Ordinal);
    private string? _otherMethod;

    private KnownFromBaseline(string path, Baseline baseline)
    {
        (_path, _baseline, _paths) = (path, baseline, new BaselinePaths(path));
        _matching = new BaselineMatching(baseline, file => File.Exists(_paths.Full(file)));
    }

    /// <exception cref="StoppedException">The file is missing or is no baseline that this program reads.</exception>
    public static KnownFromBaseline Load(string path)
    {
        try
        {
            return new KnownFromBaseline(path, BaselineFile.Read(File.ReadAllBytes(path)));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw StoppedException.Usage($"{path}: there is no such baseline; make one with `credibility baseline create PATH… --output {path}`");
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            throw StoppedException.Usage($"{path}: {fault.Message}; make it anew with `credibility baseline create PATH… --output {path}`");
        }
    }

    /// <summary>In the order of the files, one at a time.</summary>
    public CheckedFile Of(CheckedFile file)
    {
        if (file.Report is { } report)
        {
            _otherMethod ??= _baseline.Methods.Contains(report.Method.Sha256) ? null : report.Method.Version;
            if (_baseline.Policies.GetValueOrDefault(report.Policy.Id) != report.Policy.Sha256)
            {
                _otherPolicies.Add(report.Policy.Id);
            }
        }

        return _matching.Of(file, _paths.Of(file.Path));
    }

    public void Tell(Terminal terminal)
    {
        if (_otherMethod is not null)
        {
            terminal.Say($"{_path} was made by another version of the method than {_otherMethod}; it is used all the same");
        }

        if (_otherPolicies.Count > 0)
        {
            terminal.Say($"{_path} was made by another version of the policy {string.Join(", ", _otherPolicies)}, or without it; it is used all the same");
        }

        if (_matching.Known > 0)
        {
            terminal.Say(FormattableString.Invariant($"{_matching.Known} {(_matching.Known == 1 ? "place is" : "places are")} known from {_path} and not shown"));
        }

        if (_matching.Stale is > 0 and var stale)
        {
            terminal.Say(FormattableString.Invariant($"{_path} knows {stale} {(stale == 1 ? "place that is" : "places that are")} no longer found; renew it with `credibility baseline create PATH… --output {_path}`"));
        }
    }
}
