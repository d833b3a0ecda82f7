using System.IO.Compression;
using Xunit;

namespace Credibility.Cli.Packaging;

/// <summary>
/// The package as a newsroom gets it: packed once for all tests of a run, into folders of its own so that no build is disturbed,
/// and installed with no other feed and no cache.
/// </summary>
internal static class ToolPackage
{
    public const string Version = "0.1.0";

    private static readonly ScratchFolder Scratch = new();

    private static readonly Lazy<string> Packed = new(Pack);

    private static readonly Lazy<string> Installed = new(Install);

    static ToolPackage() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Scratch.Dispose();

    /// <summary>The folder that holds the package and nothing else.</summary>
    public static string Folder => Packed.Value;

    /// <summary>The installed command.</summary>
    public static string Command => Installed.Value;

    public static ZipArchive Open() => ZipFile.OpenRead(Path.Combine(Folder, $"credibility.{Version}.nupkg"));

    private static string Pack()
    {
        var folder = Scratch.Of("packages");
        // Locked: a package that needs others than those of the lock files is not packed.
        Succeeds(
            ["pack", "src/Credibility.Cli", "--configuration", "Release", "--output", folder, "--artifacts-path", Scratch.Of("build"),
                "--verbosity", "quiet", "-p:RestoreLockedMode=true", "-p:UseSharedCompilation=false", "-nodeReuse:false"],
            Requirement.RepositoryRoot, []);
        return folder;
    }

    private static string Install()
    {
        var config = Scratch.File("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>\n");
        Succeeds(
            ["tool", "install", "credibility", "--tool-path", Scratch.Of("tool"), "--add-source", Folder, "--configfile", config],
            Scratch.Path, new() { ["NUGET_PACKAGES"] = Scratch.Of("cache"), ["DOTNET_CLI_HOME"] = Scratch.Of("home") });
        return Path.Combine(Scratch.Of("tool"), Path.GetFileName(BuiltProgram.Executable));
    }

    private static void Succeeds(string[] args, string folder, Dictionary<string, string> environment)
    {
        environment["DOTNET_NOLOGO"] = environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "true";
        var run = Shell.Run("dotnet", args, folder, environment);
        Assert.True(run.Code == 0, $"dotnet {string.Join(' ', args)}: {run.All}");
    }
}
