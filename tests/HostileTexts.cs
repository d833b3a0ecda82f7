using System.Globalization;
using System.Text;

namespace Credibility.Testing;

/// <summary>Texts that try to crash or stall whoever reads them, or to put an offset outside. Each is made when it is asked for.</summary>
internal static class HostileTexts
{
    /// <summary>
    /// The most characters that each has. CREDIBILITY_HOSTILE_CHARS says how many, and CI says 200,000, the most that a request's text may
    /// have; without it they are short enough for a test run at a desk and long enough that work which grows with the square is felt.
    /// </summary>
    public static int Most { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CREDIBILITY_HOSTILE_CHARS"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 50_000;

    private const string Story = "The quay is closed, said Ines Duarte, citing two harbour officials. “It is not safe,” she told the Delta Courant. The builder denied that.";

    private static readonly (string Name, Func<string> Make)[] All =
    [
        ("bidi overrides", () => "\u202EThe quay is closed\u202C, said \u2066Ines\u2069 Duarte\u202D."),
        ("bidi never closed", () => Repeat("\u202E\u2067said ", 40_000)),
        ("zero width inside words", () => string.Join('\u200B', Story.ToCharArray())),
        ("zero width alone", () => new string('\u200B', Most)),
        ("word joiners and soft hyphens", () => Story.Replace(" ", " \u2060\u00AD", StringComparison.Ordinal)),
        ("byte order marks", () => Repeat("\uFEFFsaid\uFEFF ", 50_000)),
        ("homoglyphs", () => "\u0422\u0410\u0405\u0405 s\u0430id the qu\u0430y is cl\u043Esed, \u0440\u043Elice s\u0430id."),
        ("fullwidth letters", () => "Ｔｈｅ ｑｕａｙ ｉｓ ｃｌｏｓｅｄ， ｐｏｌｉｃｅ ｓａｉｄ．"),
        ("combining marks", () => "s" + new string('\u0301', 10_000) + "aid Ines Duarte."),
        ("astral letters and flags", () => Repeat("\U0001D5E6\U0001D5EE\U0001D5F6\U0001D5F1 \U0001F1FA\U0001F1E6 \U0001F44D\U0001F3FD said Ines Duarte. ", Most / 2)),
        ("one endless line", () => Repeat("the quay is closed and the ferry sails ", Most)),
        ("one endless word", () => new string('a', Most)),
        ("one endless name", () => Repeat("Ines Duarte ", Most) + "said"),
        ("one endless sentence of cues", () => Repeat("said ", Most)),
        ("cues and denials", () => Repeat("he said that she denied that ", Most)),
        ("a chain without end", () => Repeat("Agency, citing ", Most) + "officials"),
        ("according to itself", () => Repeat("according to ", Most)),
        ("10,000 quotations", () => Repeat("“It is closed,” she said. ", 10_000 * 26)[..Most]),
        ("quotation marks that open", () => new string('“', Most)),
        ("quotation marks that close", () => new string('”', Most)),
        ("straight marks", () => new string('"', Most)),
        ("apostrophes", () => new string('\'', Most)),
        ("nested quotations", () => Repeat("“‘", Most / 2) + Repeat("’”", Most / 2)),
        ("only punctuation", () => Repeat(".,;:!?…–—-()[]{}/\\|", Most)),
        ("only stops", () => new string('.', Most)),
        ("only dashes", () => new string('—', Most)),
        ("only spaces of all kinds", () => "x" + Repeat(" \u00A0\u2003\u3000\t", Most - 1)),
        ("only line breaks", () => "x" + new string('\n', Most - 1)),
        ("line separators of all kinds", () => Repeat("said\u2028Ines\u2029Duarte\u0085x\r", Most)),
        ("a paragraph a letter", () => Repeat("a\n\n", Most)),
        ("abbreviations", () => Repeat("Mr. Dr. U.S. e.g. a.m. J. ", Most)),
        ("numbers", () => Repeat("1,000.5 2026-05-04 03/04/2026 £1.2m ", Most)),
        ("capitals", () => Repeat("THE QUAY IS CLOSED, POLICE SAID. ", Most)),
        ("pronouns", () => Repeat("He said she said they told him that it said so. ", Most)),
        ("hedges", () => Repeat("Reportedly it allegedly could suggest this would mean that. ", Most)),
        ("messengers", () => Repeat("is quoted as saying ", Most)),
        ("presuppositions", () => Repeat("the growing number of closures ", Most)),
        ("many names", () => string.Concat(Enumerable.Range(0, 9_000).Select(i => FormattableString.Invariant($"Nam{i} Fam{i} said so. ")))[..Most]),
        ("news over and over", () => Repeat(Story + "\n\n", Most)),
        ("news in one paragraph", () => Repeat(Story + " ", Most)),
        ("regular expressions", () => Repeat("(a+)+$ \\1 (?=x) [^\\s]* ", Most)),
        ("format strings", () => Repeat("{0} %s ${x} {{x}} ", Most)),
        ("Markdown quotes, deep", () => new string('>', Most)),
        ("Markdown lists, deep", () => Repeat("- ", Most)),
        ("Markdown lists, indented", () => string.Concat(Enumerable.Range(0, 600).Select(i => new string(' ', i) + "- said\n"))),
        ("Markdown links that never close", () => Repeat("[a](", Most)),
        ("Markdown brackets", () => Repeat("[", Most / 2) + Repeat("]", Most / 2)),
        ("Markdown emphasis", () => Repeat("*a **b ", Most)),
        ("Markdown emphasis in words", () => Repeat("a*b_c__d**", Most)),
        ("Markdown code marks", () => Repeat("`a``b```c````", Most)),
        ("Markdown table, long", () => "|a|b|\n|-|-|\n" + Repeat("|said Ines Duarte|x|\n", Most - 20)),
        ("Markdown table, wide", () => Repeat("|a", Most / 2) + "\n" + Repeat("|-", (Most / 2) - 1)),
        ("Markdown headings", () => Repeat("# Police said\n", Most)),
        ("Markdown references", () => Repeat("[x]: y\n", Most)),
        ("Markdown fences that never close", () => Repeat("~~~\n```\n", Most)),
        ("Markdown front matter that never closes", () => "---\n" + Repeat("a: b\n", Most - 10)),
        ("HTML tags that never close", () => Repeat("<p><b ", Most)),
        ("HTML comments that never close", () => Repeat("<!-- said ", Most)),
        ("HTML, deep", () => Repeat("<div>", Most)),
        ("HTML entities", () => Repeat("&amp;&#x1F600;&bogus;&#99999999;", Most)),
        ("HTML script", () => "<p>The quay is closed, police said.</p><script>" + Repeat("said(\"x\");", 10_000)),
        ("angle brackets", () => new string('<', Most)),
        ("everything", Everything),
    ];

    public static IEnumerable<string> Names => All.Select(text => text.Name);

    public static string Of(string name)
    {
        var text = Array.Find(All, text => text.Name == name).Make();
        return text.Length <= Most ? text : char.IsHighSurrogate(text[Most - 1]) ? text[..(Most - 1)] : text[..Most];
    }

    /// <summary>Formats in which a text is worth reading: prose reads the same in all.</summary>
    public static IEnumerable<string> FormatsOf(string name) =>
        name.StartsWith("Markdown", StringComparison.Ordinal) ? ["plain", "markdown"]
        : name.StartsWith("HTML", StringComparison.Ordinal) ? ["plain", "html"]
        : name is "everything" or "angle brackets" or "only line breaks" or "bidi overrides" ? ["plain", "markdown", "html"] : ["plain"];

    /// <summary>Pieces of all the others, in an order that a seed gives.</summary>
    private static string Everything()
    {
        var random = new Random(20_260_522);
        string[] pieces = [.. All.Where(text => text.Name != "everything").Select(text => text.Make())];
        var all = new StringBuilder();
        while (all.Length < Most)
        {
            var piece = pieces[random.Next(pieces.Length)];
            var start = random.Next(piece.Length);
            var end = Math.Min(piece.Length, start + random.Next(1, 400));
            start += char.IsLowSurrogate(piece[start]) ? 1 : 0;
            end -= end > start && char.IsHighSurrogate(piece[end - 1]) ? 1 : 0;
            all.Append(piece, start, Math.Max(0, end - start));
        }

        return all.ToString();
    }

    private static string Repeat(string part, int chars) => string.Concat(Enumerable.Repeat(part, Math.Max(1, chars / part.Length)));
}
