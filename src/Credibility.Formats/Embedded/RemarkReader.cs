using System.Text.RegularExpressions;
using Credibility.Drafts;
using Credibility.Formats.Json;
using Credibility.Policies;

namespace Credibility.Formats.Embedded;

/// <summary>
/// Reads the remarks by which an author lays findings to rest, out of the comments of a text. A range ends at a remark that enables its
/// rules again, else with the draft.
/// </summary>
internal sealed partial class RemarkReader
{
    private const string Prefix = "credibility-";
    private const string Sample = "<!-- credibility-disable-next-line SRC009 -- misread: the group is named above -->";

    private readonly string _text;
    private readonly IReadOnlyList<TextSpan> _comments;
    private readonly List<Suppression> _suppressions = [];
    private readonly List<DraftFault> _faults = [];
    private readonly List<Suppression> _open = [];

    private RemarkReader(string text, IReadOnlyList<TextSpan> comments) => (_text, _comments) = (text, comments);

    /// <param name="comments">With their marks, in the order of the text.</param>
    public static (IReadOnlyList<Suppression> Suppressions, IReadOnlyList<DraftFault> Faults) Read(string text, IReadOnlyList<TextSpan> comments)
    {
        var reader = new RemarkReader(text, comments);
        foreach (var comment in comments)
        {
            reader.Take(comment);
        }

        reader.End([], text.Length);
        return ([.. reader._suppressions.OrderBy(suppression => suppression.At.Start)], reader._faults);
    }

    private void Take(TextSpan at)
    {
        var comment = _text.AsSpan(at.Start, at.Length);
        var isClosed = comment.Length >= "<!---->".Length && comment.EndsWith("-->");
        var words = (isClosed ? comment[4..^3] : comment[4..]).Trim();
        if (!words.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return;
        }

        if (!isClosed)
        {
            Fault(new TextSpan(at.Start, at.Start + 4), "This remark has no end, so all that follows it is hidden; close it with -->.");
            return;
        }

        var parts = Remark().Match(words.ToString());
        var (verb, rules) = (parts.Groups["verb"].Value, RuleIds(parts.Groups["rules"].Value));
        switch (verb)
        {
            case "enable":
                Enable(at, rules);
                break;
            case "disable" or "disable-next-line" or "disable-draft":
                if (Made(at, rules, parts.Groups["reason"].Value) is { } made)
                {
                    Add(made, verb);
                }

                break;
            default:
                Fault(at, $"This remark is not known; write credibility-disable-next-line, credibility-disable with credibility-enable, or credibility-disable-draft, such as {Sample}.");
                break;
        }
    }

    private void Add(Suppression made, string verb)
    {
        if (verb == "disable")
        {
            _open.Add(made);
        }
        else
        {
            _suppressions.Add(verb == "disable-draft" ? made with { Covers = new TextSpan(0, _text.Length), IsWholeDraft = true } : made with { Covers = NextLine(made.At.End) });
        }
    }

    private void Enable(TextSpan at, IReadOnlyList<string> rules)
    {
        if (rules.FirstOrDefault(rule => !FindingCollector.RuleIds.Contains(rule)) is { } unknown)
        {
            Fault(at, NoRule(unknown));
        }
        else if (rules.Except(_open.SelectMany(range => range.Rules), StringComparer.Ordinal).FirstOrDefault() is { } notOpen)
        {
            Fault(at, $"Nothing disables {notOpen} above this; take the remark out, or begin the range with credibility-disable.");
        }
        else if (_open.Count == 0)
        {
            Fault(at, "Nothing is disabled above this; take the remark out, or begin the range with credibility-disable.");
        }
        else
        {
            End(rules, at.Start);
        }
    }

    /// <summary>Ends the ranges of these rules; of all where none is named.</summary>
    private void End(IReadOnlyList<string> rules, int end)
    {
        foreach (var range in _open.ToArray())
        {
            var ended = rules.Count == 0 ? range.Rules : [.. range.Rules.Intersect(rules, StringComparer.Ordinal)];
            if (ended.Count > 0)
            {
                _suppressions.Add(range with { Rules = ended, Covers = new TextSpan(range.At.End, end) });
                _open.Remove(range);
                if (ended.Count < range.Rules.Count)
                {
                    _open.Add(range with { Rules = [.. range.Rules.Except(ended, StringComparer.Ordinal)] });
                }
            }
        }
    }

    /// <summary>The remark if it names rules and a reason, else null and what to write.</summary>
    private Suppression? Made(TextSpan at, string[] rules, string reason)
    {
        var colon = reason.IndexOf(':', StringComparison.Ordinal);
        var (kind, words) = colon < 0 ? ("", reason) : (reason[..colon].Trim(), reason[(colon + 1)..].Trim());
        var fault = rules.Length == 0 ? $"This remark names no rule; write such as {Sample}."
            : rules.FirstOrDefault(rule => !FindingCollector.RuleIds.Contains(rule)) is { } unknown ? NoRule(unknown)
            : rules.FirstOrDefault(FindingCollector.IsAboutFile) is { } own ? $"{own} is about the draft's file and cannot be laid to rest by a remark; mend what it finds."
            : reason.Length == 0 ? $"A reason is missing behind the rules; write such as {Sample}."
            : !Suppression.Kinds.Contains(kind, StringComparer.Ordinal) ? $"The reason has to begin with one of {string.Join(", ", Suppression.Kinds)} and a colon, such as {Sample}."
            : words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < 2 ? $"The reason needs at least two words behind '{kind}:', such as {Sample}."
            : null;
        if (fault is null)
        {
            return new Suppression(at, at, rules, kind, string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        Fault(at, fault);
        return null;
    }

    /// <summary>The next line that is neither blank nor made of comments alone; empty at the text's end.</summary>
    private TextSpan NextLine(int from)
    {
        var start = LineEnd(from);
        while (start < _text.Length)
        {
            start += _text[start] == '\r' && start + 1 < _text.Length && _text[start + 1] == '\n' ? 2 : 1;
            var end = LineEnd(start);
            if (!IsBlank(new TextSpan(start, end)))
            {
                return new TextSpan(start, end);
            }

            start = end;
        }

        return new TextSpan(_text.Length, _text.Length);
    }

    private int LineEnd(int from) => _text.AsSpan(from).IndexOfAny('\n', '\r') is >= 0 and var length ? from + length : _text.Length;

    private bool IsBlank(TextSpan line)
    {
        for (var at = line.Start; at < line.End;)
        {
            var comment = CommentAround(at);
            if (comment is null && !char.IsWhiteSpace(_text[at]))
            {
                return false;
            }

            at = comment?.End ?? at + 1;
        }

        return true;
    }

    /// <summary>Comments are in order, so the one that holds an offset is the last that begins before it.</summary>
    private TextSpan? CommentAround(int offset)
    {
        var (low, high) = (0, _comments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _comments[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _comments[low - 1].End > offset ? _comments[low - 1] : null;
    }

    private void Fault(TextSpan at, string message) => _faults.Add(new DraftFault(at, DraftFaultKind.Suppression, message));

    private static string NoRule(string id) => $"There is no rule {DraftProblems.Quote(id)}; `credibility explain` lists them.";

    private static string[] RuleIds(string words) =>
        [.. words.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];

    /// <summary>Verb, rules, and the reason behind two hyphens or the dash that an editor makes of them.</summary>
    [GeneratedRegex(@"^credibility-(?<verb>[a-z-]+)(?<rules>(?:[\s,]+(?!--|–|—)[^\s,]+)*)\s*(?:(?:--|–|—)\s*(?<reason>.*))?$", RegexOptions.Singleline | RegexOptions.CultureInvariant )]
    private static partial Regex Remark();
}
