using System.Diagnostics;
using Xunit;

namespace Credibility.Cli.Checking;

/// <summary>A shell closes a stream or puts a full disk behind it: the exit code still tells what was found, and nothing but sentences is said.</summary>
public sealed class LostOutputTests
{
    private const string Draft = "The mayor took bribes from a contractor, sources said on Monday. Critics say so too.\n";

    [Theory]
    [InlineData("2>/dev/full")]
    [InlineData("2>&-")]
    public void Messages_that_cannot_be_written_change_neither_the_result_nor_the_exit_code(string redirection)
    {
        var usual = Shell("", "--fail-level note");
        var lost = Shell(redirection, "--fail-level note");

        Assert.Equal(1, usual.Code);
        Assert.NotEqual("", usual.Errors);
        Assert.Equal((1, usual.Output, ""), (lost.Code, lost.Output, lost.Errors));
    }

    [Theory]
    [InlineData(">/dev/full", "text")]
    [InlineData(">&-", "text")]
    [InlineData(">&-", "json")]
    [InlineData(">&-", "sarif")]
    public void A_result_that_cannot_be_written_is_told_in_one_line(string redirection, string format)
    {
        var lost = Shell(redirection, $"--format {format}");

        Assert.Equal((3, ""), (lost.Code, lost.Output));
        Assert.StartsWith("credibility: the result could not be written: ", lost.Errors, StringComparison.Ordinal);
        Assert.Single(lost.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int Code, string Output, string Errors) Shell(string redirection, string options)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        using var folder = new ScratchFolder();
        folder.File("a.md", Draft);
        folder.File("b.md", Draft);
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec \"$0\" check a.md b.md {options} {redirection}", BuiltProgram.Executable])
        {
            WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
