using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Credibility.Cli.Changes;

/// <summary>What <c>git</c> answered.</summary>
internal sealed record GitAnswer(int Code, byte[] Bytes, string Errors)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The one line that it printed.</summary>
    public string Line => Text.TrimEnd('\n', '\r');

    /// <summary>Fields that each end with NUL.</summary>
    public string[] Fields => Text.Split('\0', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>
/// Asks <c>git</c>, as a process and without a shell. It reads only: no locks are taken, nobody is asked for a password, and of what a
/// configuration may run for a diff (external programs, text conversion, a watcher of the file system) nothing is run.
/// </summary>
/// <param name="folder">Where it runs.</param>
internal sealed class Git(string folder)
{
    private static readonly string[] Always = ["-c", "core.quotePath=off", "-c", "core.fsmonitor=false", "--no-pager", "--literal-pathspecs"];

    /// <exception cref="StoppedException">There is no <c>git</c>.</exception>
    public GitAnswer Ask(params string[] args)
    {
        var start = new ProcessStartInfo("git", [.. Always, .. args])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8,
        };
        (start.Environment["GIT_OPTIONAL_LOCKS"], start.Environment["GIT_TERMINAL_PROMPT"], start.Environment["LC_ALL"]) = ("0", "0", "C");
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            using var bytes = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(bytes);
            process.WaitForExit();
            return new GitAnswer(process.ExitCode, bytes.ToArray(), errors.GetAwaiter().GetResult().Trim());
        }
        catch (Win32Exception fault)
        {
            throw StoppedException.CouldNotRun($"--diff-base needs git, which cannot be started: {fault.Message}");
        }
    }

    /// <summary>What <c>git</c> answers to a question that it can only fail to answer if something is broken.</summary>
    /// <exception cref="StoppedException">It failed.</exception>
    public GitAnswer Require(params string[] args)
    {
        var answer = Ask(args);
        return answer.Code == 0 ? answer : throw StoppedException.CouldNotRun($"git {args[0]} failed: {answer.Errors}");
    }
}
