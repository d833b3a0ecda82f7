using System.Text.RegularExpressions;

namespace Credibility.Policies;

/// <summary>
/// An operator's regular expression over a draft's title. It runs in time linear in the title, so that no pattern can hold up a
/// report; constructs that cannot (back-references, look-around, atomic groups) are refused.
/// </summary>
public sealed record TitlePattern
{
    public const int MaxChars = 300;

    private readonly Regex _regex;

    private TitlePattern(string text, Regex regex) => (Text, _regex) = (text, regex);

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>The pattern, or null with the reason.</summary>
    public static TitlePattern? Of(string text, out string? fault)
    {
        fault = null;
        if (text.Length > MaxChars)
        {
            fault = FormattableString.Invariant($"has {text.Length} characters; the most is {MaxChars}");
            return null;
        }

        try
        {
            return new TitlePattern(text, new Regex(text, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
        }
        catch (NotSupportedException)
        {
            fault = $"uses {Construct(text)}, which cannot be matched in linear time; write it without";
        }
        catch (ArgumentException broken)
        {
            fault = "is no regular expression: " + broken.Message;
        }

        return null;
    }

    public bool Matches(string? title) => title is not null && _regex.IsMatch(title);

    public bool Equals(TitlePattern? other) => other?.Text == Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static string Construct(string text)
    {
        (string Sign, string Name)[] constructs =
        [
            ("(?=", "look-ahead"), ("(?!", "look-ahead"), ("(?<=", "look-behind"), ("(?<!", "look-behind"), ("(?>", "an atomic group"),
            ("(?(", "a conditional"), (@"\k", "a back-reference"), (@"\G", "a contiguous match"),
        ];
        var named = constructs.Where(construct => text.Contains(construct.Sign, StringComparison.Ordinal)).Select(construct => construct.Name)
            .Concat(Enumerable.Range(1, 9).Any(digit => text.Contains($@"\{digit}", StringComparison.Ordinal)) ? ["a back-reference"] : [])
            .Distinct(StringComparer.Ordinal).ToList();
        return named.Count > 0 ? Wording.List(named) : "a construct or a repetition too large";
    }
}
