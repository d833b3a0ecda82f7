using System.Text;
using Credibility.Drafts;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Xunit;

namespace Credibility.Tests.Formats.Embedded;

/// <summary>Short ways to read Markdown drafts as their files are read.</summary>
internal static class FrontMatter
{
    public static Draft Read(string markdown) => File(markdown).Draft!;

    public static DraftFileReading File(string markdown)
    {
        var reading = DraftFileReader.Read(Encoding.UTF8.GetBytes(markdown), DraftFileFormat.Markdown, DraftLimits.Default);
        Assert.Empty(reading.Problems);
        return reading;
    }

    /// <summary>The words at a fault, and what it says.</summary>
    public static (string Words, string Message) Fault(string markdown)
    {
        var fault = Assert.Single(Read(markdown).Faults);
        return (markdown[fault.At.Start..fault.At.End], fault.Message);
    }
}
