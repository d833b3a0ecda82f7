using System.Diagnostics;
using Credibility.Cli.Checking.Searching;
using Xunit;

namespace Credibility.Cli.Checking;

/// <summary>What git says of the same lines and paths.</summary>
public sealed class IgnoreFileTests
{
    private const int Seed = 20_261_123;

    private static readonly string[] Pieces = ["a", "b", "ab", "*", "**", "?", "/", "/", "[ab]", "[!a]", "[a-c]", ".md", "\\*", "!", " ", "#", "\\", "[", "]", "x", "[[:alpha:]]", "***", "a*b", "[]a]", "[a\\]b]"];

    private static readonly string[] Paths =
    [
        "a", "b", "x", "a.md", "ab.md", "a/a", "a/b", "a/b.md", "a/b/a", "a/b/x.md", "a/ab/b/x", "ab/a", "ab/x/a.md", "b/a/b/a", "x/a", "x/b/a.md", "x/x/x/x", "x/*", "b/]", "b/#a", "x/!a", "x/a b",
    ];

    [Theory]
    [InlineData("a/*\n!a/b/\na/b/*\n!a/b/a")]
    [InlineData("**/b\n!/b")]
    [InlineData("a/**\n!a/b")]
    [InlineData("/*\n!/a/\n")]
    [InlineData("a/**/x.md\nb/")]
    [InlineData("\\#a\n\\!a\n\\*\n#x\n")]
    [InlineData("x \nx\\ \na\\ b\n")]
    [InlineData("*.md\r\n!a.md\r\n")]
    [InlineData("\n/\n//\n!\n")]
    public void Lines_mean_what_they_mean_in_gitignore(string lines) => SameAsGit([lines]);

    [Fact]
    public void Any_lines_mean_what_they_mean_in_gitignore()
    {
        var random = new Random(Seed);
        SameAsGit([.. Enumerable.Range(0, 60).Select(_ => string.Join('\n', Enumerable.Range(0, random.Next(1, 5)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)])))))]);
    }

    /// <summary>Each text is the ignore file of a folder of its own, so that git is asked once for all.</summary>
    private static void SameAsGit(IReadOnlyList<string> texts)
    {
        using var folder = new ScratchFolder();
        Git(folder.Path, "", "init", "-q");
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var path in Paths.Where(path => !Paths.Any(other => other.StartsWith(path + "/", StringComparison.Ordinal))))
            {
                folder.File($"{i}/{path}", "");
            }

            folder.File($"{i}/.gitignore", texts[i]);
            folder.File($"{i}/{IgnoreFile.Name}", texts[i]);
        }

        var asked = Enumerable.Range(0, texts.Count).SelectMany(i => Paths.Select(path => $"{i}/{path}")).ToList();
        var ignored = Git(folder.Path, string.Join('\0', asked), "-c", "core.excludesFile=/dev/null", "check-ignore", "-z", "--no-index", "--stdin").Split('\0').ToHashSet(StringComparer.Ordinal);
        var ours = new IgnoredPaths();
        foreach (var path in asked)
        {
            var isOurs = ours.Has(folder.Of(path), Directory.Exists(folder.Of(path)));
            Assert.True(isOurs == ignored.Contains(path), $"{path} is {(isOurs ? "" : "not ")}ignored, unlike in git, by:\n{texts[int.Parse(path.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture)]}");
        }
    }

    private static string Git(string folder, string input, params string[] args)
    {
        using var git = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEndAsync();
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        git.WaitForExit();
        Assert.InRange(git.ExitCode, 0, 1);
        return output.Result;
    }
}
