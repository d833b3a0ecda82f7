using System.Diagnostics;
using System.Text;
using System.Xml;
using Credibility.Formats.Checks;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Checks;

/// <summary>What others read our formats with accepts them: rich, empty, without words, at odd paths, of five thousand findings.</summary>
public sealed class ConsumerTests
{
    private static readonly string Folder = Path.Combine(Requirement.RepositoryRoot, "tests", "Credibility.Tests", "Formats", "Checks", "Consumers");

    private static readonly Check[] Checks = [SomeCheck.Rich, SomeCheck.Rich.Redacted(), SomeCheck.Empty, SomeCheck.OnlyUnreadable, SomeCheck.OnlyUnreadable.Redacted(), SomeCheck.Many(5_000)];

    public static TheoryData<CheckFormat, string, string> Schemas => new()
    {
        { CheckFormat.Sarif, Requirement.NodeModule("@microsoft", "sarif-multitool-linux", "sarif-2.1.0.json"), "json" },
        { CheckFormat.Rdjson, Path.Combine(Folder, "rdjson.schema.json"), "jsonl" },
        { CheckFormat.Gitlab, Path.Combine(Folder, "gitlab.schema.json"), "json" },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Schemas))]
    public void The_schema_accepts_it(CheckFormat format, string schema, string ending)
    {
        Requirement.SkipUnless(Requirement.Ajv);
        using var files = new WrittenChecks(format, ending, Checks);

        Assert.Equal((0, ""), Run("node", [Path.Combine(Folder, "validate.mjs"), Requirement.NodeModule(), schema, .. files.Paths]));
    }

    [Fact]
    public void A_schema_would_refuse_what_is_wrong()
    {
        Requirement.SkipUnless(Requirement.Ajv);
        using var files = new WrittenChecks(CheckFormat.Rdjson, "jsonl", [SomeCheck.Rich]);
        File.WriteAllText(files.Paths[0], File.ReadAllText(files.Paths[0]).Replace("\"line\":3", "\"line\":0", StringComparison.Ordinal));

        Assert.Equal(1, Run("node", [Path.Combine(Folder, "validate.mjs"), Requirement.NodeModule(), Path.Combine(Folder, "rdjson.schema.json"), .. files.Paths]).Code);
    }

    /// <summary>The tool's own rules and those of GitHub. That we name no address of the tool is the one thing that it warns of.</summary>
    [Fact]
    public void The_validator_of_SARIF_finds_no_error()
    {
        Requirement.SkipUnless(Requirement.Sarif);
        using var files = new WrittenChecks(CheckFormat.Sarif, "sarif", Checks);

        var (code, said) = Run(Requirement.SarifMultitool, ["validate", .. files.Paths, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--output", files.Of("found.json")]);

        Assert.True(code == 0, said);
        Assert.Equal(["SARIF2005"], Found(files.Of("found.json")));
    }

    [Fact]
    public void JUnit_is_of_the_form_that_servers_read()
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.Schemas.Add(null, Path.Combine(Folder, "junit.xsd"));
        foreach (var check in Checks.Append(SomeCheck.Many(50, FindingLevel.Error)))
        {
            using var xml = XmlReader.Create(new StringReader(JunitCheck.Write(check)), settings);
            while (xml.Read())
            {
            }

            Assert.Equal(XmlNodeType.None, xml.NodeType);
        }
    }

    private static IEnumerable<string> Found(string path)
    {
        using var log = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()!.Split('/')[0]).Distinct().Order()];
    }

    private static (int Code, string Said) Run(string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result + errors);
    }

    private sealed class WrittenChecks : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("credibility-checks-");

        public WrittenChecks(CheckFormat format, string ending, IReadOnlyList<Check> checks)
        {
            Paths = [.. checks.Select((_, i) => Of($"{i}.{ending}"))];
            foreach (var (path, check) in Paths.Zip(checks))
            {
                File.WriteAllText(path, CheckGoldenTests.Write(check, format), new UTF8Encoding(false));
            }
        }

        public IReadOnlyList<string> Paths { get; }

        public string Of(string name) => Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
