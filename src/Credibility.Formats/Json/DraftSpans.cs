using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>Whether spans lie in the text: without a text there is nothing that an offset could count in.</summary>
internal sealed class DraftSpans(string? text, DraftProblems problems)
{
    public void Check(IReadOnlyList<DraftAttribution> attributions)
    {
        for (var i = 0; i < attributions.Count; i++)
        {
            var value = attributions[i].Value;
            Check(value.Source, DraftProblems.Invariant($"/attributions/{i}/source"));
            Check(value.Cue, DraftProblems.Invariant($"/attributions/{i}/cue"));
            Check(value.Content, DraftProblems.Invariant($"/attributions/{i}/content"));
            for (var j = 0; j < (value.ContentSpans?.Count ?? 0); j++)
            {
                Check(value.ContentSpans![j], DraftProblems.Invariant($"/attributions/{i}/contentSpans/{j}"));
            }
        }
    }

    private void Check(TextSpan? span, string pointer)
    {
        if (span is { } s && WhyWrong(s) is { } reason)
        {
            problems.Refused(pointer, reason);
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
