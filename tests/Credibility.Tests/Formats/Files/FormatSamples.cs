using System.Text;
using Credibility.Formats.Files;
using Credibility.Formats.Json;

namespace Credibility.Tests.Formats.Files;

/// <summary>One story as systems write it.</summary>
internal static class FormatSamples
{
    private static readonly string Folder = Path.Combine(Requirement.RepositoryRoot, "tests", "corpus", "formats");

    public static string Page => Of("quay.html");

    public static string NewsItem22 => Of("quay-2.2.ninjs.json");

    public static string NewsItem31 => Of("quay-3.1.ninjs.json");

    public static DraftFileReading Read(string text, DraftFileFormat format) => DraftFileReader.Read(Encoding.UTF8.GetBytes(text), format, DraftLimits.Default);

    private static string Of(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
