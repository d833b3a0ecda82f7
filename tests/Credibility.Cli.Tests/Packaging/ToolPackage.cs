using System.IO.Compression;
using Xunit;

namespace Credibility.Cli.Packaging;

/// <summary>
/// The package as a newsroom gets it: packed once for all tests of a run from what was built, and installed with no other feed and no
/// cache. That a release packs from its sources, with locked packages and twice the same, is a proof of its own.
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
        Succeeds(
            ["pack", "src/Credibility.Cli", "--no-build", "--configuration", BuiltProgram.Configuration, "--output", folder, "--verbosity", "quiet",
                $"-p:PublishDir={Scratch.Of("published")}/", $"-p:NuspecOutputPath={Scratch.Of("specification")}/", "-nodeReuse:false"],
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
