using System.Text.Json;
using System.Xml.Linq;
using Credibility.Cli.Changes;
using Xunit;

namespace Credibility.Cli.Packaging;

/// <summary>The .NET tool: what is in the package, and that it works where nothing else is.</summary>
public sealed class ToolPackageTests
{
    [Fact]
    public void The_package_says_what_it_is_under_which_licence_and_names_one_command()
    {
        using var package = ToolPackage.Open();
        var about = XDocument.Load(package.GetEntry("credibility.nuspec")!.Open()).Root!.Elements().Single();
        string? Said(string name) => about.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal(("credibility", ToolPackage.Version, "Apache-2.0", "README.md"), (Said("id"), Said("version"), Said("license"), Said("readme")));
        Assert.Equal(["DotnetTool"], about.Descendants().Where(element => element.Name.LocalName == "packageType").Select(type => type.Attribute("name")!.Value));
        Assert.DoesNotContain(about.Elements(), element => element.Name.LocalName is "dependencies" or "projectUrl");
        Assert.NotNull(package.GetEntry("README.md"));
        Assert.Equal("credibility", XDocument.Load(package.GetEntry("tools/net10.0/any/DotnetToolSettings.xml")!.Open()).Descendants("Command").Single().Attribute("Name")!.Value);
    }

    [Fact]
    public void The_package_holds_its_snapshot_and_neither_a_program_of_one_platform_nor_documentation_of_code()
    {
        using var package = ToolPackage.Open();
        var names = package.Entries.Select(entry => entry.FullName).ToList();

        Assert.Contains("tools/net10.0/any/credibility.snapshot", names);
        Assert.DoesNotContain("tools/net10.0/any/credibility", names);
        Assert.DoesNotContain("tools/net10.0/any/Credibility.Cli", names);
        Assert.DoesNotContain("tools/net10.0/any/Credibility.xml", names);
    }

    [Fact]
    public void Installed_without_a_network_it_checks_as_the_build_does_anywhere()
    {
        using var room = new GitRepository();
        room.Write("drafts/the weir.md", Newsroom.Weak);

        var installed = Shell.Run(ToolPackage.Command, ["check", "drafts", "--format", "json"], room.Path, Shell.Environment);
        var built = room.Check("drafts", "--format", "json");

        Assert.Contains("\"fingerprint\"", installed.Output, StringComparison.Ordinal);
        Assert.Equal((built.Code, built.Output, built.Errors), (installed.Code, installed.Output, installed.Errors));
        Assert.Equal($"credibility {ToolPackage.Version}\n", Shell.Run(ToolPackage.Command, ["--version"], room.Path, Shell.Environment).Output);
    }

    [Fact]
    public void Nothing_else_in_the_repository_becomes_a_package()
    {
        var packed = Directory.EnumerateFiles(Requirement.RepositoryRoot, "*.csproj", SearchOption.AllDirectories)
            .Where(project => XDocument.Load(project).Descendants("IsPackable").Any(value => value.Value == "true"))
            .Select(Path.GetFileName);
        var others = new[] { "src", "tests" }.Select(folder => XDocument.Load(Path.Combine(Requirement.RepositoryRoot, folder, "Directory.Build.props")));

        Assert.Equal(["Credibility.Cli.csproj"], packed);
        Assert.All(others, props => Assert.Equal("false", props.Descendants("IsPackable").Single().Value));
    }

    /// <summary>Packing for each platform is rare, and its lock file would go stale unseen: what it locks is what the build locks.</summary>
    [Fact]
    public void Packages_of_each_platform_are_locked_to_what_the_build_is_locked_to()
    {
        var (build, platforms) = (Locked("packages.lock.json"), Locked("packages.platforms.lock.json"));

        Assert.Equal(["net10.0", "net10.0/any", "net10.0/linux-arm64", "net10.0/linux-x64", "net10.0/osx-arm64", "net10.0/win-x64"], platforms.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(build["net10.0"], platforms["net10.0"]);
    }

    private static Dictionary<string, string> Locked(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Requirement.RepositoryRoot, "src", "Credibility.Cli", name)));
        return file.RootElement.GetProperty("dependencies").EnumerateObject().ToDictionary(target => target.Name, target => JsonSerializer.Serialize(target.Value));
    }
}
