using Credibility.Drafts;
using Credibility.Formats.Checks;
using Credibility.Formats.Json;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Files;

/// <summary>Where in its file a draft's words and declarations stand. Nothing is looked for before it is asked for.</summary>
public sealed class DraftPlaces
{
    private readonly Draft _draft;
    private readonly Lazy<DraftIdPlaces> _ids;
    private readonly Lazy<EscapedText?> _text;
    private readonly Lazy<PlacedJson?> _request;
    private readonly IReadOnlyDictionary<string, TextSpan> _declared;
    private readonly bool _isRequest;

    private DraftPlaces(FileText file, Draft draft, IReadOnlyDictionary<string, TextSpan> declared, bool isRequest)
    {
        (File, _draft, _declared, _isRequest) = (file, draft, declared, isRequest);
        _ids = new(() => new DraftIdPlaces(draft));
        _request = new(() => isRequest ? PlacedJson.Read(file.Text, new(0, file.Text.Length), out _) : null);
        _text = new(() => _request.Value?["text"] is { Text: not null } text ? new EscapedText(file.Text, text.At) : null);
    }

    public FileText File { get; }

    /// <summary>Of a file that is a request: its words are in a string of it, its declarations are its values.</summary>
    public static DraftPlaces OfRequest(FileText file, Draft draft, IReadOnlyDictionary<string, TextSpan> declaredInText) => new(file, draft, declaredInText, isRequest: true);

    /// <summary>Of a file that is the draft's text.</summary>
    public static DraftPlaces OfText(FileText file, Draft draft, IReadOnlyDictionary<string, TextSpan> declaredInText) => new(file, draft, declaredInText, isRequest: false);

    /// <summary>The stretch of the file that a stretch of the draft's text is; the escape or entity of its last letter is part of it.</summary>
    public TextSpan InFile(TextSpan inText)
    {
        if (_isRequest)
        {
            return _text.Value is { } text ? Clamped(text.Outside(inText)) : new TextSpan(0, 0);
        }

        var (start, end) = (inText.Start, Math.Min(inText.End, File.Text.Length));
        return Clamped(new TextSpan(start, end > start ? EndOfLetter(end - 1) : end));
    }

    /// <summary>
    /// Where a place of a finding stands in the file: its words in the text; else the name of its source in the text, nearest to its claim;
    /// else where its claim, its source or its attribution is declared; null where it is about the draft as a whole.
    /// </summary>
    public TextSpan? Of(FindingPlace place, Report report)
    {
        if (place.Span is { } span)
        {
            return InFile(span);
        }

        var attributions = report.Attributions.Where(attribution => place.AttributionIds.Contains(attribution.Id, StringComparer.Ordinal)).ToList();
        var sources = attributions.Select(attribution => attribution.SourceId).Distinct(StringComparer.Ordinal).ToList();
        sources.AddRange(report.Sources.Where(source => source.Name == place.Quote && !sources.Contains(source.Id, StringComparer.Ordinal)).Select(source => source.Id));
        return Named(place, sources, report) ?? Declared(place, sources, report);
    }

    private TextSpan? Named(FindingPlace place, List<string> sources, Report report)
    {
        if (_draft.Read is not { } prose)
        {
            return null;
        }

        var near = place.ClaimId is null ? 0 : report.Attributions.FirstOrDefault(attribution => attribution.ClaimId == place.ClaimId && attribution.Content is not null)?.Content?.Start ?? 0;
        var names = report.Sources.Where(source => sources.Contains(source.Id, StringComparer.Ordinal)).Select(source => source.Name).Prepend(place.Quote);
        foreach (var name in names)
        {
            if (NameInText.Nearest(name, prose, near) is { } found)
            {
                return InFile(found);
            }
        }

        return null;
    }

    /// <summary>What is said of a source stands where the source is declared, also where it has a claim.</summary>
    private TextSpan? Declared(FindingPlace place, List<string> sources, Report report)
    {
        var claim = place.ClaimId is { } id ? _ids.Value.Claim(id) : null;
        var isOfSource = report.Sources.Any(source => source.Name == place.Quote && sources.Contains(source.Id, StringComparer.Ordinal));
        IEnumerable<string?> pointers = [isOfSource ? null : claim, .. sources.Select(_ids.Value.Source), claim, .. place.AttributionIds.Select(_ids.Value.Attribution)];
        return pointers.OfType<string>().Select(PlaceOf).FirstOrDefault(found => found is not null);
    }

    /// <summary>Where a declared value stands: the words by which it is known, else the whole of it.</summary>
    private TextSpan? PlaceOf(string pointer)
    {
        foreach (var at in new[] { pointer + "/name", pointer + "/text", pointer })
        {
            if (InRequest(at) is { } value)
            {
                return Clamped(value);
            }

            if (_declared.TryGetValue(at, out var span))
            {
                return InFile(span);
            }
        }

        return null;
    }

    private TextSpan? InRequest(string pointer)
    {
        var value = _request.Value;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            value = value is null ? null : value.IsList ? int.TryParse(step, out var at) && at < value.Items.Count ? value.Items[at] : null : value[step];
        }

        return value?.At;
    }

    /// <summary>The offset behind a letter of the prose that an escape or an entity stands for in the text.</summary>
    private int EndOfLetter(int at)
    {
        var (text, end) = (File.Text, at + 1);
        if (_draft.Prose is not { } prose || at >= prose.Length || prose[at] == text[at])
        {
            return end;
        }

        if (_draft.Format == TextFormat.Ninjs)
        {
            var isPair = at > 0 && char.IsLowSurrogate(prose[at]);
            var start = isPair ? at - 1 : at;
            return text[start] != '\\' ? end : start + (text[start + 1] != 'u' ? 2 : isPair ? 12 : 6);
        }

        var stop = text[at] == '&' ? text.AsSpan(at).IndexOf(';') : -1;
        return stop is > 0 and < 40 ? at + stop + 1 : end;
    }

    private TextSpan Clamped(TextSpan span) => new(Math.Clamp(span.Start, 0, File.Text.Length), Math.Clamp(span.End, Math.Clamp(span.Start, 0, File.Text.Length), File.Text.Length));
}
