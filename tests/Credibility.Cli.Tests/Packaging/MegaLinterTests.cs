using System.Text.RegularExpressions;
using Xunit;

namespace Credibility.Cli.Packaging;

/// <summary>
/// The plugin for MegaLinter, called as MegaLinter calls a linter with a list of files. Its schema has a licence that keeps it out of
/// this repository, so the keys that it knows are listed here by what each is for.
/// </summary>
public sealed class MegaLinterTests
{
    private static readonly string[] OfDescriptors = ["descriptor_id", "descriptor_type", "file_extensions", "linters"];

    private static readonly string[] OfLinters =
    [
        "linter_name", "name", "linter_url", "linter_spdx_license", "linter_text", "cli_lint_mode", "cli_lint_extra_args", "cli_config_arg_name", "config_file_name",
        "can_output_sarif", "cli_sarif_args", "cli_lint_errors_count", "cli_lint_errors_regex", "cli_help_arg_name", "cli_version_arg_name", "examples", "install",
    ];

    private static readonly Yaml Descriptor = Yaml.ReadFile("packaging", "megalinter", "mega-linter-plugin-credibility", "credibility.megalinter-descriptor.yml");

    private static Yaml Linter => Assert.Single(Descriptor["linters"].Items);

    [Fact]
    public void The_descriptor_has_what_MegaLinter_demands_and_nothing_that_it_does_not_know()
    {
        Assert.Empty(Descriptor.Map.Keys.Except(OfDescriptors));
        Assert.Empty(Linter.Map.Keys.Except(OfLinters));
        Assert.Equal(("other", "list_of_files", "regex_sum"), (Descriptor["descriptor_type"].Word, Linter["cli_lint_mode"].Word, Linter["cli_lint_errors_count"].Word));
        Assert.True(Uri.IsWellFormedUriString(Linter["linter_url"].Word, UriKind.Absolute));
        Assert.NotEmpty(Linter["examples"].Items);
        Assert.All(Linter["install"]["dockerfile"].Items, line => Assert.StartsWith("RUN ", line.Word, StringComparison.Ordinal));
    }

    [Fact]
    public void Called_with_a_list_of_files_it_fails_counts_and_writes_SARIF()
    {
        using var room = Newsroom.WithOldDrafts();
        room.Write("drafts/the weir.md", Newsroom.Weak);
        room.Write(Linter["config_file_name"].Word, "id: credibility-policy\nextends: default\ngate: { level: warning, minConfidence: 0.8 }\n");
        string[] call =
        [
            .. Linter["cli_lint_extra_args"].Items.Select(arg => arg.Word),
            Linter["cli_config_arg_name"].Word, room.Of(Linter["config_file_name"].Word),
            .. Linter["cli_sarif_args"].Items.Select(arg => arg.Word.Replace("{{SARIF_OUTPUT_FILE}}", room.Of("report.sarif"), StringComparison.Ordinal)),
            room.Of("drafts/the weir.md"), room.Of("drafts/opening.md"),
        ];
        var run = Shell.Run("env", [Linter["linter_name"].Word, .. call], room.Path, Shell.Environment);
        var counted = Regex.Matches(run.All, Linter["cli_lint_errors_regex"].Word).Sum(found => int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

        Assert.True(run.Code == 1, run.All);
        Assert.True(counted > 0, run.All);
        Assert.True(CheckActionTests.Results(room.Of("report.sarif")) >= counted);
    }

    [Fact]
    public void Its_version_and_help_are_had_as_it_says()
    {
        var version = Shell.Run("env", [Linter["linter_name"].Word, Linter["cli_version_arg_name"].Word], Requirement.RepositoryRoot, Shell.Environment);
        var help = Shell.Run("env", [Linter["linter_name"].Word, Linter["cli_help_arg_name"].Word], Requirement.RepositoryRoot, Shell.Environment);

        Assert.Equal((0, 0), (version.Code, help.Code));
        Assert.Matches(@"\d+(\.\d+)+", version.Output);
    }
}
