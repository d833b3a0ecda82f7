using System.Diagnostics;

namespace Credibility.Benchmarks.Servers;

/// <summary>The service as it is shipped, published once for each run, and this program's own binary.</summary>
internal static class Published
{
    /// <summary>The checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Working files of every run.</summary>
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "benchmarks")).FullName;

    /// <summary>This program, to be run again as a server.</summary>
    public static string Self => Path.Combine(AppContext.BaseDirectory, "Credibility.Benchmarks");

    /// <summary>Publishes the service and returns its executable.</summary>
    /// <exception cref="InvalidOperationException">It does not build.</exception>
    public static string Service() => Path.Combine(Publish("Credibility.Api", "service"), "Credibility.Api");

    /// <summary>Publishes the command line and returns its executable.</summary>
    /// <exception cref="InvalidOperationException">It does not build.</exception>
    public static string Command() => Path.Combine(Publish("Credibility.Cli", "command"), "credibility");

    private static string Publish(string project, string name)
    {
        var to = Path.Combine(Folder, name);
        using var publish = Process.Start(new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Root,
            ArgumentList = { "publish", "src/" + project, "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-o", to, "-v", "quiet", "-nologo" },
        })!;
        publish.WaitForExit();
        return publish.ExitCode == 0 ? to : throw new InvalidOperationException($"{project} cannot be published");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Credibility.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("run it from the repository's build");
        }

        return folder;
    }
}
