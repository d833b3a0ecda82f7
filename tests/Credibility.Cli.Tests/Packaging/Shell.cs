using System.Diagnostics;
using Credibility.Cli.Changes;
using Xunit;

namespace Credibility.Cli.Packaging;

/// <summary>What a run of another program left behind.</summary>
internal sealed record ShellRun(int Code, string Output, string Errors)
{
    public string All => Output + Errors;
}

/// <summary>Runs what others run us with: shells, git hooks, package tools.</summary>
internal static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Variables by which a build, a CI or an editor around the tests would speak to what is run here.</summary>
    private static readonly string[] Foreign = ["MSBUILD", "GITHUB_", "CI_", "RUNNER_", "CREDIBILITY_", "DOTNET_CLI_", "PRE_COMMIT", "GIT_"];

    /// <summary>The built command is the first on the path, and git knows nothing of this machine.</summary>
    public static Dictionary<string, string> Environment => new(GitRepository.Settings)
    {
        ["PATH"] = $"{BuiltProgram.Folder}{Path.PathSeparator}{System.Environment.GetEnvironmentVariable("PATH")}",
    };

    public static ShellRun Bash(string script, string folder, IReadOnlyDictionary<string, string> environment) =>
        Run("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script], folder, environment);

    public static ShellRun Run(string program, IEnumerable<string> args, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} still ran after {Patience}");
        }

        return new ShellRun(process.ExitCode, output.Result, errors.Result);
    }

    private static bool IsForeign(string name) => name == "CI" || Foreign.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
