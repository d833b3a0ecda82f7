using System.Text.RegularExpressions;

namespace Credibility.Formats.Yaml;

/// <summary>
/// A profile says what is evidenced and passes no verdict. Words of verdict may stand in the title of an act that is quoted, never
/// in our own sentences.
/// </summary>
internal static partial class WordLint
{
    public static void Check(ProfileFile file, List<DataProblem> problems)
    {
        var profile = file.Profile;
        for (var i = 0; i < profile.Evidence.Count; i++)
        {
            Text(profile.Evidence[i].Note, "evidence", i, "note");
        }

        for (var i = 0; i < profile.Affiliations.Count; i++)
        {
            Text(profile.Affiliations[i].Role, "affiliations", i, "role");
        }

        for (var i = 0; i < profile.Records.Count; i++)
        {
            Text(profile.Records[i].Basis, "records", i, "basis");
        }

        if (profile.EditorialSafeguard is { } safeguard)
        {
            Text(safeguard.Value, "editorialSafeguard", -1, "value");
        }

        void Text(string text, string key, int item, string itemKey)
        {
            var verdict = Verdicts().Match(Quoted().Replace(text, ""));
            if (verdict.Success)
            {
                problems.Add(file.Problem(
                    $"'{verdict.Value}' is a verdict; say who said or did what, and keep such a word only inside the quoted title of an act", key, item, itemKey));
            }
        }
    }

    [GeneratedRegex(@"\b(?:false(?:ly|hoods?)?|confirm(?:s|ed|ing)?|doubtful|improbable|mouthpieces?|propagand\w*|state-affiliated|disinformation|breach(?:es|ed)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verdicts();

    [GeneratedRegex("\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
