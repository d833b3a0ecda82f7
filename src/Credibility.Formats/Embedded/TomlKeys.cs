using System.Text.RegularExpressions;
using Credibility.Drafts;

namespace Credibility.Formats.Embedded;

/// <summary>Whether front matter in TOML, which is not read, declares something for us all the same.</summary>
internal static partial class TomlKeys
{
    public static DraftFault? FaultIn(string text, TextSpan body)
    {
        var found = OwnKey().Match(text, body.Start, body.Length);
        return found.Success
            ? new DraftFault(new TextSpan(found.Groups["key"].Index, found.Groups["key"].Index + found.Groups["key"].Length), DraftFaultKind.Declaration,
                $"Front matter in TOML is not read; write '{found.Groups["key"].Value}' in YAML, between two lines of ---.")
            : null;
    }

    [GeneratedRegex("""^[ \t]*\[{0,2}[ \t]*["']?(?<key>sources|claims|parties|asked|attributions|publishedAt|auditDate|credibility)["']?[ \t]*(?:=|\.|\]{1,2}[ \t]*\r?$)""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex OwnKey();
}
