namespace Credibility.Cli.Checking.Searching;

/// <summary>One input of a check.</summary>
/// <param name="Name">As messages and reports name it.</param>
/// <param name="Path">What is read; null is standard input.</param>
/// <param name="At">The full path by which its format, its policy and what is ignored are decided; null for standard input without a path.</param>
/// <param name="IsFound">Found in a folder or by a pattern, and not named itself.</param>
internal sealed record DraftFile(string Name, string? Path, string? At, bool IsFound);

/// <summary>What is to be searched, as typed.</summary>
/// <param name="Paths">Files, folders, patterns and <c>-</c>.</param>
/// <param name="StandardInputPath">Where standard input would stand if it were a file.</param>
/// <param name="Excluded">Patterns as in an ignore file of the working folder.</param>
/// <param name="Ignores">Whether ignore files count.</param>
/// <param name="MayBeEmpty">Whether it is fine that there is nothing to check.</param>
internal sealed record DraftSearchSettings(
    IReadOnlyList<string> Paths, string? StandardInputPath, IReadOnlyList<string> Excluded, bool Ignores, bool MayBeEmpty);

/// <summary>What a search came to.</summary>
/// <param name="Files">Each once, in the ordinal order of their names.</param>
/// <param name="IsSingle">Whether one draft was named, so that the answer is one report and no list.</param>
/// <param name="Code">The exit code so far.</param>
/// <param name="LookedFor">What was typed; empty where it is fine that nothing is left.</param>
internal sealed record FoundDrafts(IReadOnlyList<DraftFile> Files, bool IsSingle, int Code, string LookedFor)
{
    /// <exception cref="StoppedException">None of the files was a draft, and something else could not be read either.</exception>
    public void RequireSome(int checkedFiles)
    {
        if (checkedFiles == 0 && LookedFor.Length > 0 && Code == ExitCode.Clean)
        {
            throw StoppedException.Usage($"{LookedFor}: no draft there; a draft is a text ({DraftSearch.TextEndings}) or a .json file that declares sources; --allow-empty accepts that");
        }
    }
}
