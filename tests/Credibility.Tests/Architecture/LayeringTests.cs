using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Credibility.Tests.Architecture;

/// <summary>Both directions of the design: who may reference whom between projects, and which way folders lean inside the domain.</summary>
public sealed partial class LayeringTests
{
    private static readonly string[] Stations = ["Drafts", "Attributions", "Sources", "Provenance", "Measures", "Policies", "Reports"];

    /// <summary>Mathematics that knows no domain word: everyone may use it, it uses nobody.</summary>
    private const string Graphs = "Graphs";

    private static string Source => Path.Combine(Requirement.RepositoryRoot, "src");

    public static TheoryData<string, string[]> Projects => new()
    {
        { "Credibility", [] },
        { "Credibility.Formats", ["Credibility"] },
        { "Credibility.Storage", ["Credibility"] },
        { "Credibility.Imports", ["Credibility"] },
        { "Credibility.Api", ["Credibility", "Credibility.Formats", "Credibility.Imports", "Credibility.Storage"] },
        { "Credibility.Cli", ["Credibility", "Credibility.Formats", "Credibility.Imports", "Credibility.Storage"] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_lies_below_it(string project, string[] allowed)
    {
        var file = XDocument.Load(Path.Combine(Source, project, project + ".csproj"));
        var references = file.Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));
        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void The_domain_references_no_package() =>
        Assert.Empty(XDocument.Load(Path.Combine(Source, "Credibility", "Credibility.csproj")).Descendants("PackageReference"));

    [Fact]
    public void Every_project_under_src_has_its_place_in_this_test() =>
        Assert.Equal(Projects.Select(row => row.Data.Item1).Order(), Directory.GetDirectories(Source).Select(Path.GetFileName).Where(name => name!.StartsWith("Credibility", StringComparison.Ordinal)).Order());

    [Fact]
    public void Inside_the_domain_a_folder_uses_only_the_stations_to_its_left() =>
        Assert.Empty(DomainFiles().SelectMany(file => Leans(file).Where(to => !MayLean(file, to)).Select(to => $"{file} uses {to}")));

    [Fact]
    public void Every_station_is_used_by_some_station_to_its_right_so_the_scan_sees_something() =>
        Assert.Superset(
            Stations.Take(Stations.Length - 1).ToHashSet(),
            DomainFiles().SelectMany(Leans).ToHashSet());

    /// <summary>Ratings by others are shown, never mixed in: nothing that decides anything knows that there are any.</summary>
    [Fact]
    public void No_score_rule_measure_or_report_knows_of_ratings_by_others()
    {
        var knowing = DomainFiles().Where(file => File.ReadAllText(Path.Combine(Source, "Credibility", file)).Contains("PublishedRating", StringComparison.Ordinal));
        Assert.Equal([Path.Combine("Sources", "PublishedRating.cs")], knowing);
    }

    [Fact]
    public void The_domain_touches_no_file_clock_or_network() =>
        Assert.DoesNotContain(DomainFiles(), file => Outside().IsMatch(Comment().Replace(File.ReadAllText(Path.Combine(Source, "Credibility", file)), "")));

    [Fact]
    public void Sql_stands_only_in_storage_and_sockets_only_in_imports()
    {
        foreach (var file in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(file => !Built().IsMatch(file)))
        {
            var project = Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0];
            var text = File.ReadAllText(file);
            Assert.False(project != "Credibility.Storage" && Sql().IsMatch(text), $"{file} holds SQL");
            Assert.False(project != "Credibility.Imports" && text.Contains("new HttpClient(", StringComparison.Ordinal), $"{file} opens connections");
        }
    }

    private static IEnumerable<string> DomainFiles() =>
        Directory.EnumerateFiles(Path.Combine(Source, "Credibility"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Built().IsMatch(file)).Select(file => Path.GetRelativePath(Path.Combine(Source, "Credibility"), file));

    private static IEnumerable<string> Leans(string file)
    {
        var text = Comment().Replace(File.ReadAllText(Path.Combine(Source, "Credibility", file)), "");
        var own = StationOf(file);
        return Stations.Append(Graphs).Where(station => station != own
            && Regex.IsMatch(text, $@"\bCredibility\.{station}\b|(?<![\w.]){station}\.[A-Z]\w*\b(?<!namespace.*)"));
    }

    private static bool MayLean(string file, string to)
    {
        var own = StationOf(file);
        return own is null || (own != Graphs && (to == Graphs
            || Array.IndexOf(Stations, to) < Array.IndexOf(Stations, own) && (own != "Sources" || LooksLeft(file))));
    }

    /// <summary>Profiles exist without any draft: in Sources only the resolver looks at drafts.</summary>
    private static bool LooksLeft(string file) => file.StartsWith(Path.Combine("Sources", "Resolving"), StringComparison.Ordinal);

    private static string? StationOf(string file)
    {
        var folder = file.Split(Path.DirectorySeparatorChar)[0];
        return folder.EndsWith(".cs", StringComparison.Ordinal) ? null : folder;
    }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bFile\.|\bDirectory\.|\bHttpClient\b|\bEnvironment\.|\bRandom\.Shared\b|new Random\(\)|CurrentCulture\b")]
    private static partial Regex Outside();

    [GeneratedRegex(@"""(SELECT|INSERT|UPDATE|DELETE) ")]
    private static partial Regex Sql();
}
