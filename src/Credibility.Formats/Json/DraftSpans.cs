using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>Whether spans lie in the text: without a text there is nothing that an offset could count in.</summary>
internal sealed class DraftSpans(string? text, DraftProblems problems)
{
    public void Check(DeclaredAttribution attribution, int index)
    {
        Check(attribution.Source, index, "source");
        Check(attribution.Cue, index, "cue");
        Check(attribution.Content, index, "content");
        for (var i = 0; i < (attribution.ContentSpans?.Count ?? 0); i++)
        {
            Check(attribution.ContentSpans![i], index, "contentSpans", i);
        }
    }

    private void Check(TextSpan? span, int index, string field, int? item = null)
    {
        if (span is { } s && WhyWrong(s) is { } reason)
        {
            var pointer = DraftProblems.Invariant($"/attributions/{index}/{field}");
            problems.Refused(item is { } i ? DraftProblems.Invariant($"{pointer}/{i}") : pointer, reason);
        }
    }

    private string? WhyWrong(TextSpan span)
    {
        if (text is null)
        {
            return "A span needs the text that its offsets count in; send \"text\" too.";
        }

        if (span.Start > span.End)
        {
            return DraftProblems.Invariant($"The span starts at {span.Start}, after its end at {span.End}.");
        }

        if (span.End > text.Length)
        {
            return DraftProblems.Invariant($"The span ends at {span.End}, but the text has {text.Length} UTF-16 code units.");
        }

        return CutsPair(span.Start) || CutsPair(span.End) ? "The span cuts a surrogate pair in two; offsets count UTF-16 code units." : null;
    }

    private bool CutsPair(int offset) => offset > 0 && offset < text!.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);
}
