using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Credibility.Attributions.Coreference;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Tests.Attributions;

/// <summary>
/// A text with its attributions marked, as the guideline of the annotated drafts has it: <c>{S1|She} {C1|said} {T1|it rained}</c>.
/// Spans of one number are one attribution; <c>!1</c> answers another, <c>~</c> is an attitude, <c>asked</c> nobody's content.
/// </summary>
internal static partial class MarkedText
{
    public static ProseReading Read(string marked)
    {
        var plain = new StringBuilder();
        var marks = new List<(char Letter, int[] Numbers, string Attributes, int Start, int End)>();
        var last = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            plain.Append(marked, last, match.Index - last);
            var start = plain.Length;
            plain.Append(match.Groups["words"].Value);
            var numbers = match.Groups["numbers"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            marks.Add((match.Groups["letter"].Value[0], numbers, match.Groups["attributes"].Value, start, plain.Length));
            last = match.Index + match.Length;
        }

        plain.Append(marked, last, marked.Length - last);
        var text = new TokenisedText(plain.ToString());
        var order = marks.Where(mark => mark.Letter != 'X').SelectMany(mark => mark.Numbers).Distinct().ToList();
        var found = order.Select(number => Attribution(number)).ToList();
        var inquiries = marks.Where(mark => mark.Letter == 'X' && mark.Attributes.Contains("asked", StringComparison.Ordinal))
            .Select(mark => new FoundInquiry(Who(mark), Range(mark), AskedAnswer.Declined)).ToList();
        return new ProseReading(text, found, inquiries, new CoreferenceReader(ProseWords.All, Credibility.Tests.Policies.Shipped.Data.Method.Reading.Pronouns).Read(text, found, inquiries));

        FoundAttribution Attribution(int number)
        {
            List<TokenRange> Of(char letter) => [.. marks.Where(mark => mark.Letter == letter && mark.Numbers.Contains(number)).Select(Range)];
            var cue = marks.FirstOrDefault(mark => mark.Letter == 'C' && mark.Numbers.Contains(number)).Attributes ?? "";
            var answers = Answer().Match(cue);
            var content = Of('T');
            var quoted = content.Count > 0 && content.All(range => text.QuotationOf(range.First) >= 0);
            return new FoundAttribution
            {
                Source = Of('S') is [var source, ..] ? source : null,
                Cue = Of('C'),
                Content = content,
                Via = Of('V'),
                ChainCue = Of('K'),
                AnonymityReason = Of('R') is [var reason, ..] ? reason : null,
                Kind = Of('S').Count == 0 ? CueKind.Hedge : cue.Contains('~', StringComparison.Ordinal) ? CueKind.Attitude : CueKind.Statement,
                Stance = answers.Success ? Stance.Disputes : Stance.Supports,
                Answers = answers.Success ? order.IndexOf(int.Parse(answers.Groups[1].Value, CultureInfo.InvariantCulture)) : null,
                Form = quoted ? ContentForm.Direct : ContentForm.Paraphrase,
                Confidence = 0.8,
            };
        }

        TokenRange Range((char Letter, int[] Numbers, string Attributes, int Start, int End) mark) => text.RangeOf(new TextSpan(mark.Start, mark.End));

        TokenRange? Who((char Letter, int[] Numbers, string Attributes, int Start, int End) mark)
        {
            var range = Range(mark);
            var first = text.Sentences[text.SentenceOf(range.First)].First;
            return first < range.First ? new TokenRange(first, range.First) : null;
        }
    }

    [GeneratedRegex(@"\{(?<letter>[SCTVKRX])(?<numbers>[\d,]*)(?<attributes>[^|{}]*)\|(?<words>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"!(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Answer();
}
