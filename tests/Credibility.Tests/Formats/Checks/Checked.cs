using System.Text;
using Credibility.Formats.Checks;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Credibility.Formats.Text;
using Credibility.Policies;
using Credibility.Tests.Policies;

namespace Credibility.Tests.Formats.Checks;

/// <summary>Checks of files as the command line makes them, over the data as it ships.</summary>
internal static class Checked
{
    /// <summary>A draft with a finding of most kinds, and lines that are hard to show.</summary>
    public const string Story = """
        # Harbour crane was never inspected

        The harbour crane that fell on Monday had not been inspected for two years, critics said.
        	Officials familiar with the matter said the company had ignored three warnings.

        渡辺局長によると、 critics said the cable was cut to save money. "They knew," one insider said.

        Local media reported that two workers were hurt.
        """;

    public static string Clean => "The council will meet on Tuesday at ten. The agenda is on its website.\n";

    public static CheckedFile File(string path, string text, FindingLevel failLevel = FindingLevel.None)
    {
        var reading = DraftFileReader.Read(Encoding.UTF8.GetBytes(text), DraftFileReader.Formats[Path.GetExtension(path)], DraftLimits.Default);
        if (reading is not { Draft: { } draft, Places: { } places })
        {
            return new CheckedFile(path, reading.Places?.File, null, null, failLevel, [], reading.Problems);
        }

        var report = Shipped.Report(draft);
        return new CheckedFile(path, places.File, report, Shipped.Policy, failLevel, LocatedFindings.Of(report, places, Shipped.Policy, failLevel), []);
    }

    public static Check Of(params CheckedFile[] files) => new(files, Shipped.Data.Rules, "credibility 0.1.0");

    public static string Write(CheckFormat format, bool isSingle, params CheckedFile[] files) => CheckWriter.Write(Of(files), format, new CheckLook(new ReportTextOptions(), isSingle));

    /// <summary>The same file with every finding changed.</summary>
    public static CheckedFile With(this CheckedFile file, Func<LocatedFinding, LocatedFinding> change) => file with { Findings = [.. file.Findings.Select(change)] };
}
