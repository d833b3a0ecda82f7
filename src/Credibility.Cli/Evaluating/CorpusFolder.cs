using Credibility.Attributions.Training;
using Credibility.Formats.Corpora;
using Credibility.Formats.Yaml;

namespace Credibility.Cli.Evaluating;

/// <summary>The drafts of one argument, under the name of its file or folder.</summary>
/// <param name="HoldsOut">Whether a part of it is kept for measuring; the rest is then trained on.</param>
internal sealed record NamedCorpus(string Name, IReadOnlyList<GoldDraft> Drafts, bool HoldsOut)
{
    public static NamedCorpus Of(string path, IReadOnlyList<GoldDraft> drafts, bool heldOutOnly) => new(
        Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))),
        [.. drafts.Where(draft => draft.IsHeldOut || !heldOutOnly)], drafts.Any(draft => draft.IsHeldOut));

    public bool IsTrainedOn(GoldDraft draft) => HoldsOut && !draft.IsHeldOut;
}

/// <summary>Annotated drafts as they were named on the command line.</summary>
internal static class CorpusFolder
{
    /// <exception cref="StoppedException">Something in it cannot be read; each problem was told.</exception>
    public static IReadOnlyList<GoldDraft> Read(string path, Terminal terminal) => Keep(CorpusReader.Read(path), terminal).Drafts;

    /// <exception cref="StoppedException">There are problems; each was told.</exception>
    public static T Keep<T>(DataResult<T> result, Terminal terminal)
        where T : class
    {
        foreach (var problem in result.Problems)
        {
            terminal.SayAt(problem.File, problem.Line, problem.Column, problem.Message);
        }

        return result.Value ?? throw StoppedException.CouldNotRun($"{result.Problems.Count} {(result.Problems.Count == 1 ? "problem" : "problems")}; nothing was measured");
    }
}
