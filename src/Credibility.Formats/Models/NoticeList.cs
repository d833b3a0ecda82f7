using System.Text;
using System.Text.RegularExpressions;
using Credibility.Attributions.Training;

namespace Credibility.Formats.Models;

/// <summary>The notices that licences of training texts ask for, as a Markdown page beside the weights.</summary>
public static partial class NoticeList
{
    public const string FileName = "notices.md";

    /// <returns>The page, or null where no text asks for a notice.</returns>
    public static string? Write(IReadOnlyList<GoldDraft> drafts)
    {
        List<GoldDraft> noticed = [.. drafts.Where(draft => draft.Notice is not null).DistinctBy(draft => draft.Id).OrderBy(draft => draft.Id, StringComparer.Ordinal)];
        if (noticed.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder("# Texts that the weights were trained on, by others\n\nThe weights hold none of these texts. Each is named with its authors, its address and its licence, as the licence asks.\n");
        foreach (var licence in noticed.GroupBy(draft => draft.Notice!.Licence, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(Plain(licence.Key)).Append("\n\n").Append(Address(licence.Key));
            foreach (var draft in licence)
            {
                var notice = draft.Notice!;
                text.Append("- ").Append(Plain(draft.Id)).Append(": ").Append(Plain(notice.Title ?? "(no title)")).Append(", ").Append(Plain(notice.Author ?? "author not named"))
                    .Append(notice.Url is { Length: > 0 } url ? $", <{Plain(url)}>" : "").Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Where a Creative Commons licence stands; nothing for others.</summary>
    private static string Address(string licence) => CreativeCommons().Match(licence) is { Success: true } version
        ? $"<https://creativecommons.org/licenses/by/{version.Groups[1].Value}/>\n\n" : "";

    [GeneratedRegex(@"\ACC BY ([0-9]\.[0-9])\z")]
    private static partial Regex CreativeCommons();

    /// <summary>One line, and no mark-up of its own.</summary>
    private static string Plain(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("*", "\\*", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("<", "‹", StringComparison.Ordinal).Replace(">", "›", StringComparison.Ordinal);
}
