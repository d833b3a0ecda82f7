using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Credibility.Api.Scores;

/// <summary>Where a page of scores ended, as text that only this service reads.</summary>
/// <param name="AfterId">In a walk over all sources, else null.</param>
/// <param name="AfterChange">In a walk over changes, else null.</param>
/// <param name="UpTo">The head with which the walk began.</param>
internal readonly record struct ScoreCursor(string? AfterId, long? AfterChange, long UpTo)
{
    private const string Mark = "s1";

    public static string Of(string? afterId, long? afterChange, long upTo) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Mark}:{upTo}:{afterChange}:{afterId}")));

    /// <summary>Null where the text is no cursor of ours.</summary>
    public static ScoreCursor? Read(string text)
    {
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(':', 4);
        if (parts.Length != 4 || parts[0] != Mark || Number(parts[1]) is not { } upTo || parts[3].Any(c => c is <= ' ' or > '~'))
        {
            return null;
        }

        var afterChange = parts[2].Length == 0 ? null : Number(parts[2]);
        return afterChange is null == (parts[3].Length > 0) ? new ScoreCursor(parts[3].Length > 0 ? parts[3] : null, afterChange, upTo) : null;
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
