using System.Text.RegularExpressions;
using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Words;

/// <summary>Whether a reader could find a statement again: beside it stand its day, its occasion or a link.</summary>
public sealed partial class TraceWords
{
    private readonly Lazy<DraftText?> _text;
    private readonly Lazy<Stretches> _ways;
    private readonly Lazy<Stretches> _carriers;

    /// <param name="raw">The text with its markup, in which links stand.</param>
    internal TraceWords(Lazy<DraftText?> text, string? raw, AuditPhrases phrases)
    {
        _text = text;
        _ways = new(() => text.Value is { } draft
            ? new Stretches([.. phrases.Occasions.In(draft.Text), .. phrases.Days.In(draft.Text), .. Spans(Dates(), draft.Text), .. Spans(Links(), raw!)])
            : new Stretches([]));
        _carriers = new(() => text.Value is { } draft
            ? new Stretches([.. phrases.Occasions.In(draft.Text), .. Spans(Carriers(), draft.Text), .. Spans(Links(), raw!)])
            : new Stretches([]));
    }

    /// <summary>In one of the paragraphs in which the text cites the source or gives what it says; null where the text does not show it.</summary>
    public bool? Tells(TracedAttribution traced)
    {
        if (_text.Value is not { Paragraphs.Count: > 0 } text)
        {
            return null;
        }

        var paragraphs = Places.Of(traced, text.Text).Select(place => text.ParagraphAt(place.Start)).Distinct().ToList();
        return paragraphs.Count == 0 ? null : paragraphs.Any(paragraph => _ways.Value.Touch(text.Paragraphs[paragraph]));
    }

    /// <summary>Whether a stretch of text says where words can be found: an occasion, a link, or who carried them. A day alone does not.</summary>
    public bool TellsCarrier(TextSpan span) => _carriers.Value.Touch(span);

    private static IEnumerable<TextSpan> Spans(Regex pattern, string text) => pattern.Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length));

    [GeneratedRegex(@"\b[0-9]{1,2}(?:st|nd|rd|th)?\s+May\b|\bMay\s+[0-9]{1,2}\b|\b(?:19|20)[0-9]{2}\b|\b[0-9]{1,2}[./][0-9]{1,2}[./](?:[0-9]{2}){1,2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex(@"https?://|\bwww\.|\]\(|\bhref\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(@"\b(?:according to(?!\s+(?:the\s+|a\s+|recent\s+)*\w+\s+attributed\b)|citing|(?:cited|quoted|carried|reported|published|released|posted|broadcast|obtained|seen) by|(?:sent|leaked) to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Carriers();
}
