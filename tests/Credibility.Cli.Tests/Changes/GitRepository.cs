using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace Credibility.Cli.Changes;

/// <summary>A real repository in a folder of its own, blind to whatever git is told on this machine.</summary>
internal sealed class GitRepository : IDisposable
{
    internal static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null", ["GIT_CONFIG_NOSYSTEM"] = "1", ["GIT_AUTHOR_NAME"] = "A. Editor", ["GIT_AUTHOR_EMAIL"] = "editor@desk.example",
        ["GIT_AUTHOR_DATE"] = "2026-01-02T03:04:05Z", ["GIT_COMMITTER_NAME"] = "A. Editor", ["GIT_COMMITTER_EMAIL"] = "editor@desk.example", ["GIT_COMMITTER_DATE"] = "2026-01-02T03:04:05Z",
        // Submodules come from the disk beside them.
        ["GIT_CONFIG_COUNT"] = "1", ["GIT_CONFIG_KEY_0"] = "protocol.file.allow", ["GIT_CONFIG_VALUE_0"] = "always",
    };

    private readonly ScratchFolder _folder = new();

    /// <summary>The program asks git in this process.</summary>
    [ModuleInitializer]
    internal static void Settle()
    {
        foreach (var (name, value) in Settings)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public GitRepository() => Git("init", "--quiet", "--initial-branch=main");

    public string Path => _folder.Path;

    public string Of(string name) => _folder.Of(name);

    public void Write(string name, string text) => _folder.File(name, text);

    public void Replace(string name, string old, string fresh)
    {
        var text = File.ReadAllText(Of(name));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(Of(name), text.Replace(old, fresh, StringComparison.Ordinal));
    }

    public void Commit(string message = "A change")
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", message);
    }

    public string Git(params string[] args)
    {
        var start = new ProcessStartInfo("git", args) { WorkingDirectory = Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', args)}: {errors.Result}");
    }

    /// <summary>Runs <c>credibility check</c> in the repository's folder.</summary>
    public ProgramRun Check(params string[] args) => In("", ["check", .. args]);

    public ProgramRun In(string folder, params string[] args) => BuiltProgram.RunIn(Of(folder), "", args);

    public void Dispose() => _folder.Dispose();
}
