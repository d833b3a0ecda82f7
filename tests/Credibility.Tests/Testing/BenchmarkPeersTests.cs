using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Credibility.Tests.Testing;

/// <summary>The script that runs libraries of others beside ours is run by hand only; it should not have broken meanwhile.</summary>
public sealed partial class BenchmarkPeersTests
{
    private static readonly string Folder = Path.Combine(Requirement.RepositoryRoot, "tests", "Credibility.Benchmarks", "peers");

    [Fact]
    public void The_script_can_be_parsed()
    {
        Requirement.SkipUnless(Requirement.Node);
        using var node = Process.Start(new ProcessStartInfo("node") { ArgumentList = { "--check", Path.Combine(Folder, "peers.mjs") }, RedirectStandardError = true })!;
        var said = node.StandardError.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, said);
    }

    [Fact]
    public void What_the_script_imports_is_installed_in_an_exact_version()
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "package.json")));
        var versions = package.RootElement.GetProperty("dependencies").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!);
        var imported = Imports().Matches(File.ReadAllText(Path.Combine(Folder, "peers.mjs"))).Select(import => import.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(imported.Order(StringComparer.Ordinal), versions.Keys.Order(StringComparer.Ordinal));
        Assert.All(versions.Values, version => Assert.Matches(@"\A[0-9]+\.[0-9]+\.[0-9]+\z", version));
    }

    /// <summary>The package of an import that is not node's own.</summary>
    [GeneratedRegex("from '(?!node:)([^/']+)")]
    private static partial Regex Imports();
}
