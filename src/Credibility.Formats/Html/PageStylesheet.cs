using System.Text;

namespace Credibility.Formats.Html;

/// <summary>The one style sheet of all pages.</summary>
public static class PageStylesheet
{
    /// <summary>Where the pages ask for it.</summary>
    public const string Path = "/assets/page.css";

    public static string Css { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(PageStylesheet).Assembly.GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
