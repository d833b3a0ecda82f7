using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Words;

/// <summary>How a draft cites somebody whom a state controls.</summary>
/// <param name="Declared">What the author declares of it: name as cited, description, affiliation.</param>
/// <param name="IsDescribed">Whether the author declares more than the name.</param>
/// <param name="Names">Names under which the text can cite it.</param>
/// <param name="Spans">Where the text cites it, as declared.</param>
/// <param name="Above">Names of those who control it.</param>
/// <param name="Kind">Kind of the medium or think-tank, by which the text can name it again: "the state agency".</param>
public sealed record CitedControl(
    IReadOnlyList<string> Declared, bool IsDescribed, IReadOnlyList<string> Names, IReadOnlyList<TextSpan> Spans, IReadOnlyList<string> Above, SourceKind Kind);

/// <summary>
/// Whether the draft tells a reader who controls a source: in the words beside its name, up to the next cue, so that a ministry
/// that an agency cites discloses nothing about the agency; or where the text takes it up again, in that paragraph or the next, as
/// "the state agency".
/// </summary>
public sealed class DisclosureWords
{
    /// <summary>Mentions looked at; a draft that needs more to say it has not said it to its reader.</summary>
    private const int MaxPlaces = 200;

    /// <summary>Words before the name that still describe it.</summary>
    private const int WordsBefore = 6;

    /// <summary>Words behind the name, without a mark between, that still describe it.</summary>
    private const int WordsBehind = 10;

    /// <summary>Words before the name from which what follows its comma at the end of a sentence describes it, and is no main clause.</summary>
    private const int WordsOfMainClause = 6;

    /// <summary>Words between "state" and the noun for the medium.</summary>
    private const int WordsToNoun = 3;

    private static readonly ILookup<string, SourceKind> KindsByNoun = DescriptorWords.Kinds.ToLookup(entry => entry.Key[(entry.Key.LastIndexOf(' ') + 1)..], entry => entry.Value);

    private static readonly string[] Lists = ["including", "such as", "among them"];

    private readonly Lazy<DraftText?> _text;
    private readonly AuditPhrases _phrases;
    private readonly Lazy<PhraseSet> _seats;
    private readonly Lazy<IReadOnlySet<(int Paragraph, SourceKind Kind)>> _takenUp;

    internal DisclosureWords(Lazy<DraftText?> text, AuditPhrases phrases, SourceCatalog catalog)
    {
        (_text, _phrases) = (text, phrases);
        _takenUp = new(() => text.Value is { } draft ? TakenUp(draft) : new HashSet<(int, SourceKind)>());
        _seats = new(() => new PhraseSet(catalog.Bodies.Tables.States.SelectMany(state => state.Seats.Keys)));
    }

    /// <returns>Null where nothing tells: the author declares a bare name, and there is no text that shows it.</returns>
    public bool? Tells(CitedControl source)
    {
        var above = new PhraseSet(source.Above);
        if (source.Declared.Any(words => Discloses(words, above)))
        {
            return true;
        }

        var places = _text.Value is { } text ? source.Spans.Concat(source.Names.SelectMany(name => Places.OfName(name, text.Text))).Distinct().Take(MaxPlaces).ToList() : [];
        return places.Any(place => Beside(place, _text.Value!).Any(words => Discloses(words, above)) || IsTakenUp(place, source.Kind)) ? true
            : places.Count > 0 || source.IsDescribed ? false
            : null;
    }

    private bool IsTakenUp(TextSpan place, SourceKind kind) =>
        _text.Value!.ParagraphAt(place.Start) is var paragraph && (_takenUp.Value.Contains((paragraph, kind)) || _takenUp.Value.Contains((paragraph + 1, kind)));

    /// <summary>Where the text speaks of "the state agency" without a name behind it, by paragraph and kind.</summary>
    private HashSet<(int Paragraph, SourceKind Kind)> TakenUp(DraftText draft)
    {
        var found = new HashSet<(int, SourceKind)>();
        foreach (var told in _phrases.Disclosures.In(draft.Text))
        {
            var words = draft.Text[told.End..Math.Min(draft.Text.Length, told.End + 60)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < Math.Min(WordsToNoun, words.Length) && (i == 0 || char.IsLetter(words[i - 1][^1])); i++)
            {
                var isNamed = i + 1 < words.Length && char.IsLetter(words[i][^1]) && char.IsUpper(words[i + 1][0]);
                found.UnionWith(isNamed ? [] : KindsByNoun[words[i].TrimEnd('.', ',', ';', ':', '!', '?', ')', '”', '"').ToLowerInvariant()].Select(kind => (draft.ParagraphAt(told.Start), kind)));
            }
        }

        return found;
    }

    private bool Discloses(string words, PhraseSet above) => _phrases.Disclosures.IsIn(words) || _seats.Value.IsIn(words) || above.IsIn(words);

    /// <summary>The words of the mention, before it and behind it in its sentence.</summary>
    private IEnumerable<string> Beside(TextSpan place, DraftText draft)
    {
        var sentence = draft.SentenceAround(place);
        var before = draft.Text[Math.Min(sentence.Start, place.Start)..place.Start];
        yield return draft.Text[place.Start..place.End];
        yield return Last(BehindLast(before), WordsBefore);
        yield return Behind(draft.Text[place.End..Math.Max(place.End, sentence.End)], before);
    }

    /// <summary>What stands behind the last cue and the last mark; "state media, including" is not cut.</summary>
    private string BehindLast(string before)
    {
        var cue = _phrases.Cues.In(before);
        var words = cue.Count > 0 ? before[cue[^1].End..] : before;
        var mark = words.LastIndexOfAny([',', ';', ':', '(', '–', '—']);
        return mark < 0 || Lists.Any(list => words[(mark + 1)..].TrimStart().StartsWith(list, StringComparison.OrdinalIgnoreCase)) ? words : words[(mark + 1)..];
    }

    private string Behind(string behind, string before)
    {
        var rest = (behind.StartsWith("'s", StringComparison.Ordinal) || behind.StartsWith("’s", StringComparison.Ordinal) ? behind[2..] : behind).TrimStart('"', '”', ' ');
        if (rest.Length == 0 || rest[0] is not (',' or '(' or '–' or '—'))
        {
            var until = rest.IndexOfAny([',', ';', ':', '(', '–', '—']);
            return First(BeforeCue(until < 0 ? rest : rest[..until]), WordsBehind);
        }

        var end = rest.IndexOfAny([',', ';', ')', '–', '—'], 1);
        var isApposition = end > 0 || WordCount.Of(before) >= WordsOfMainClause;
        var aside = end > 0 ? rest[1..end] : rest[1..];
        return isApposition && _phrases.Cues.In(aside).Count == 0 ? aside : "";
    }

    private string BeforeCue(string words) => _phrases.Cues.In(words) is [var cue, ..] ? words[..cue.Start] : words;

    private static string Last(string words, int count) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).TakeLast(count));

    private static string First(string words, int count) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(count));
}
