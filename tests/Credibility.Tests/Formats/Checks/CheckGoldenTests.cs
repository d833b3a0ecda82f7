using System.Globalization;
using System.Text;
using Credibility.Formats.Checks;
using Xunit;

namespace Credibility.Tests.Formats.Checks;

/// <summary>Outputs that were read and approved; <c>CREDIBILITY_UPDATE_GOLDEN=1</c> writes them anew.</summary>
public sealed class CheckGoldenTests
{
    private static readonly string Folder = Path.Combine(Requirement.RepositoryRoot, "tests", "Credibility.Tests", "Formats", "Checks", "Golden");

    public static TheoryData<CheckFormat, string> Formats => new()
    {
        { CheckFormat.Sarif, "check.sarif" }, { CheckFormat.Github, "check.github.txt" }, { CheckFormat.Rdjson, "check.rdjsonl" },
        { CheckFormat.Gitlab, "check.gitlab.json" }, { CheckFormat.Junit, "check.junit.xml" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_state_of_a_finding_is_told_as_approved(CheckFormat format, string file) => Matches(file, Write(SomeCheck.Rich, format));

    [Theory]
    [MemberData(nameof(Formats))]
    public void And_so_it_is_without_words(CheckFormat format, string file) => Matches("redacted-" + file, Write(SomeCheck.Rich.Redacted(), format));

    [Fact]
    public void The_summary_of_a_step_is_as_approved() => Matches("check.summary.md", GithubSummary.Write(SomeCheck.Rich));

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_culture_changes_a_byte(CheckFormat format, string file)
    {
        Assert.NotEmpty(file);
        var usual = Write(SomeCheck.Rich, format);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NegativeSign, odd.DateTimeFormat.ShortDatePattern) = ("٫", "~", "d. M. yy");
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(usual, Write(SomeCheck.Rich, format));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    internal static string Write(Check check, CheckFormat format) => CheckWriter.Write(check, format, new CheckLook(new()));

    private static void Matches(string name, string output)
    {
        var path = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("CREDIBILITY_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, output, new UTF8Encoding(false));
        }

        Assert.True(File.Exists(path), $"{path} is missing; run the tests once with CREDIBILITY_UPDATE_GOLDEN=1 and read what it writes");
        Assert.Equal(File.ReadAllText(path), output);
    }
}
