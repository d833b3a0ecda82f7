using Credibility.Drafts;

namespace Credibility.Policies;

/// <summary>
/// A rule about the draft's file and not about its sources. It asks the same of every kind of text, and no remark in the text lays
/// it to rest: a policy turns it off, or nobody.
/// </summary>
public abstract class FileRule : Rule
{
    /// <summary>The level where a policy says nothing of the rule; <see cref="FindingLevel.None"/> leaves it off.</summary>
    public virtual FindingLevel Unlisted => FindingLevel.None;

    /// <summary>What is wrong at each place; several things at one place are told together.</summary>
    private protected static IReadOnlyList<RulePlace> PlacesOf(Draft draft, IEnumerable<(TextSpan At, string Message)> faults) =>
    [
        .. faults.GroupBy(fault => FirstLine(draft, fault.At), fault => fault.Message).OrderBy(place => place.Key.Start).ThenBy(place => place.Key.End)
            .Select(place => new RulePlace(null, [], place.Key, draft.Text?[place.Key.Start..place.Key.End] ?? "")
            {
                Message = string.Join(' ', place.Distinct(StringComparer.Ordinal)),
            }),
    ];

    /// <summary>A fault is shown on one line, though what is wrong may be a whole map.</summary>
    private static TextSpan FirstLine(Draft draft, TextSpan at)
    {
        var end = Math.Min(at.End, draft.Text?.Length ?? 0);
        var start = Math.Min(at.Start, end);
        var length = draft.Text.AsSpan(start, end - start).IndexOfAny('\n', '\r');
        return new TextSpan(start, length < 0 ? end : start + length);
    }
}
