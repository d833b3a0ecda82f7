using System.Globalization;
using Credibility.Provenance;

namespace Credibility.Policies;

/// <summary>
/// The words in which numbers and levels are told: one place, so that no output calls a claim right or wrong.
/// "Separate origins", "came through", "began with", "someone answers for it".
/// </summary>
public static class Wording
{
    /// <summary>Words that no output uses outside a quoted act with its issuer.</summary>
    public static IReadOnlyList<string> Forbidden { get; } =
        ["false", "confirmed", "doubtful", "improbable", "mouthpiece", "propaganda", "state-affiliated", "disinformation", "breaches"];

    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly (double Share, string Words)[] Fractions =
        [(0.1, "a tenth"), (0.2, "a fifth"), (0.25, "a quarter"), (1 / 3.0, "a third"), (0.5, "half"), (2 / 3.0, "two thirds"), (0.75, "three quarters"), (0.9, "nine tenths")];

    /// <summary>A whole number in words up to twelve, in digits beyond.</summary>
    public static string Number(int count) => count >= 0 && count < Small.Length ? Small[count] : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>"three voices", "one voice", "no voices".</summary>
    public static string Counted(int count, string noun) => Number(count) + " " + noun + (count == 1 ? "" : "s");

    /// <summary>" The same holds for two more key claims."; nothing where there are no others.</summary>
    /// <param name="noun">Of a place "at" is said: "The same holds at one more place."</param>
    public static string TheSame(int others, string noun) =>
        others > 0 ? $" The same holds {(noun.EndsWith("place", StringComparison.Ordinal) ? "at" : "for")} {Counted(others, noun)}." : "";

    /// <summary>The words as a sentence begins with them.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The form of a verb that goes with so many subjects: "speaks", "speak".</summary>
    public static string Verb(int count, string one, string many) => count == 1 ? one : many;

    /// <summary>N in whole or half numbers: "about two separate origins".</summary>
    public static string Origins(double n)
    {
        var halves = (int)Math.Round(n * 2, MidpointRounding.AwayFromZero);
        var exact = Math.Abs(n - (halves / 2.0)) < 0.02;
        var about = exact ? "" : "about ";
        return halves switch
        {
            0 => "no separate origin",
            1 => about + "half a separate origin",
            2 => about + "one separate origin",
            _ when halves % 2 == 0 => about + Number(halves / 2) + " separate origins",
            _ => about + Number(halves / 2) + " and a half separate origins",
        };
    }

    /// <summary>A smaller share is "very little" and worth no line of its own.</summary>
    public const double LeastShare = 0.05;

    /// <summary>A share as a plain fraction: "about two thirds".</summary>
    public static string Share(double share)
    {
        if (share > 0.97)
        {
            return share > 0.995 ? "all" : "nearly all";
        }

        if (share < LeastShare)
        {
            return "very little";
        }

        var nearest = Fractions.MinBy(fraction => Math.Abs(fraction.Share - share));
        return "about " + nearest.Words;
    }

    public static string Support(SupportLevel level) => level switch
    {
        SupportLevel.None => "no identified origin",
        SupportLevel.OneSide => "only one side's sources support this",
        SupportLevel.OneOrigin => "one separate origin outside the parties",
        SupportLevel.PartlySeparate => "partly separate origins",
        _ => "two or more separate origins",
    };

    /// <summary>The same where the draft has no dispute, so that nobody stands outside of one.</summary>
    public static string SupportWithoutDispute(SupportLevel level) => level == SupportLevel.OneOrigin ? "one separate origin" : Support(level);

    /// <summary>How the claim is answered; null where nobody would have to.</summary>
    public static string? Contested(ContestedState? state) => state switch
    {
        ContestedState.NotPutToThem => "not put to those it is about",
        ContestedState.AskedNoReply => "put to those it is about; no answer of theirs to it is given",
        ContestedState.Denied => "denied",
        ContestedState.DeniedWithSpecifics => "denied with specifics",
        ContestedState.Contradicted => "contradicted by an outside source that knows at first hand",
        _ => null,
    };

    /// <summary>Admiralty code, axis 2: 1 two or more and first-hand … 4 one side, 6 cannot be judged; 5 is never given.</summary>
    public static int AdmiraltyNumber(SupportLevel level) => level switch
    {
        SupportLevel.TwoOrMore => 1,
        SupportLevel.PartlySeparate => 2,
        SupportLevel.OneOrigin => 3,
        SupportLevel.OneSide => 4,
        _ => 6,
    };

    /// <summary>"A, B and C".</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return all.Count switch
        {
            0 => "nobody",
            1 => all[0],
            _ => string.Join(", ", all.Take(all.Count - 1)) + " and " + all[^1],
        };
    }

    /// <summary>The first words of a longer text, with an ellipsis.</summary>
    public static string Shorten(string text, int maxChars = 90)
    {
        if (text.Length <= maxChars)
        {
            return text.TrimEnd('.');
        }

        var cut = text.LastIndexOf(' ', maxChars - 1);
        return text[..(cut > 0 ? cut : maxChars - 1)].TrimEnd(',', ';', ':') + "…";
    }
}
