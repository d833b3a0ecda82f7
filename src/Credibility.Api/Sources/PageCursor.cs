using System.Buffers.Text;
using System.Text;

namespace Credibility.Api.Sources;

/// <summary>Where a page ended, as text that only this service reads.</summary>
internal static class PageCursor
{
    private const string Mark = "1:";

    public static string After(string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Mark + id));

    /// <summary>The id after which to go on; null where the text is no cursor of ours.</summary>
    public static string? Read(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return text.StartsWith(Mark, StringComparison.Ordinal) && text.Length > Mark.Length && text.All(c => c is > ' ' and <= '~') ? text[Mark.Length..] : null;
    }
}
