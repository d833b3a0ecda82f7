using Credibility.Attributions;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;
using Credibility.Sources;

namespace Credibility.Provenance.Detection;

/// <summary>One detection over one draft.</summary>
internal sealed class DraftDetection
{
    private readonly ReadingNumbers _numbers;
    private readonly Draft _draft;
    private readonly ProseReading _reading;
    private readonly TokenisedText _text;
    private readonly DetectionWords _words;
    private readonly SideFinder _sides;
    private readonly DetectedSources _sources;
    private readonly ClaimWording _wording;
    private readonly ContentFigures _figures;
    private readonly ContentTargets _targets;
    private readonly ContentReader _contents;
    private readonly DetectedClaims _claims;
    private readonly ClaimLikeness _likeness;
    private readonly IdSequence _attributionIds;
    private readonly AttributedSentences _attributed;
    private readonly CitedMention _cited;
    private readonly Dictionary<int, DetectedAttribution> _done = [];

    public DraftDetection(Draft draft, ProseReading reading, SourceCatalog catalog, DetectionWords words, TopicTable topics, ReadingNumbers numbers)
    {
        (_draft, _reading, _text, _words) = (draft, reading, reading.Text, words);
        _numbers = numbers;
        _attributed = new AttributedSentences(reading);
        _cited = new CitedMention(_text, words);
        _sides = new SideFinder(catalog.Bodies.Tables, _text, words);
        _sources = new DetectedSources(reading, new IdSequence("s", draft.Sources.Select(source => source.Id)), draft.Sources, _sides, words);
        _wording = new ClaimWording(_text, words);
        _figures = new ContentFigures(_text);
        _targets = new ContentTargets(_text, words, _sides, _sources);
        _contents = new ContentReader(_text, words, topics, _figures, _targets, _wording);
        _likeness = new ClaimLikeness(_text, _figures, numbers.SameClaim);
        _claims = new DetectedClaims(_text, words, _contents, _figures, _likeness, _wording, new IdSequence("c", draft.Claims.Select(claim => claim.Id)));
        _attributionIds = new IdSequence("a", draft.Attributions.Select(attribution => attribution.Id).Concat(draft.Sources.Select(source => source.Shorthand?.Id)));
    }

    public Draft Run(List<int> found)
    {
        // All sources first, so that a content can name one that speaks only later.
        foreach (var index in found.Where(index => _cited.IsWhole(_reading.Attributions[index]) && !_cited.IsOwnVoice(_reading.Attributions[index])))
        {
            var attribution = _reading.Attributions[index];
            var source = (_cited.Of(attribution) ?? (attribution.Via.Count > 0 ? attribution.Via[^1] : null)) is { } mention ? _sources.IdOf(mention) : _sources.Nobody(_cited.HedgeText(attribution));
            _done[index] = new DetectedAttribution(_attributionIds.Of(null), source, null);
        }

        var earlier = new List<DetectedClaim>();
        foreach (var index in _done.Keys.OrderBy(Order).ToList())
        {
            var claim = ClaimOf(_reading.Attributions[index], _done[index].Source, earlier);
            _done[index] = _done[index] with { Claim = claim };
            if (claim is not null)
            {
                earlier.Add(claim);
            }
        }

        var hedged = new HedgedSentences(_text, _words, _attributed, _contents, _claims, _sources, _attributionIds, _numbers.HedgedSentence).Read().ToList();
        var parties = new DetectedParties(_text, _sides, _sources, _claims, _targets, _done);
        parties.CarryTargets();
        _sources.AddAddresses();
        new LeadVoice(_text, _words, _attributed, _figures, _claims, _likeness, _numbers.Lead).Mark();
        var writer = new AttributionWriter(_reading, _words, _cited, _sources, _done);
        var attributions = found.Where(_done.ContainsKey).Select(writer.Write).Concat(hedged).ToList();
        return _draft with
        {
            Sources = [.. _draft.Sources, .. _sources.Made],
            Attributions = [.. _draft.Attributions, .. attributions],
            Claims = [.. _draft.Claims, .. _claims.All.Select(Claim)],
            Parties = _draft.Parties.Count > 0 ? _draft.Parties : parties.Read(),
            Asked = [.. _draft.Asked, .. new AskedSources(_reading, _sides, _sources, _claims, _done).Read()],
        };
    }

    /// <summary>What answers another comes after it, wherever it stands.</summary>
    private int Order(int index)
    {
        var found = _reading.Attributions[index];
        var at = found.Content.Count > 0 ? found.Content[0].First : found.Cue.Count > 0 ? found.Cue[0].First : 0;
        return found.Answers is { } answered && answered != index && _reading.Attributions[answered] is { Content: [var content, ..] } ? Math.Max(at, content.First + 1) : at;
    }

    private DetectedClaim? ClaimOf(FoundAttribution found, string source, List<DetectedClaim> earlier)
    {
        if (found.Stance == Stance.Disputes)
        {
            return found.Answers is { } answered && _done.TryGetValue(answered, out var other) ? other.Claim : null;
        }

        // "The Courier put it on its front page": what was carried is the word behind the cue.
        if (found is { Content.Count: 0, Cue: [.., var last], Via.Count: > 0 } && last.End < _text.Count && _text.WordAt(last.End) is "it" or "this")
        {
            found = found with { Content = [new TokenRange(last.End, last.End + 1)] };
        }

        // Whom an unresolved pronoun stands for is not known: what it says is nobody's claim rather than a claim without a source.
        // A reading that is itself in doubt shows who is cited and asserts no claim.
        if (found.Content.Count == 0 || found.Confidence < _numbers.ClaimFrom || (_cited.Of(found) is { } mention && _sources.EntityOf(mention) is { IsUnresolved: true }))
        {
            return null;
        }

        found = found with { Content = _wording.WithoutDateline(found.Content) };
        var reading = _contents.Read(found, source);
        var claim = _claims.Of(found, reading, found.Confidence, _cited.Of(found) is null && found.Via.Count == 0 || found.Kind == CueKind.Hedge, earlier, _attributed.Has);
        claim.Sure = Math.Min(claim.Sure, found.Confidence);
        return claim;
    }

    private DeclaredClaim Claim(DetectedClaim claim) => new()
    {
        Id = claim.Id,
        Text = claim.Text,
        Kind = claim.Reading.Kind,
        Topic = claim.Reading.Topic,
        Target = claim.Reading.Target is { } target && (claim.Reading.Against is null || _draft.Parties.Count == 0) ? target : DeclaredTarget(claim.Reading.Against),
        OwnVoice = claim.OwnVoice,
        Hedged = claim.Hedged,
        SameAs = claim.SameAs,
        NearTo = claim.NearTo,
        DetectedWith = Math.Clamp(claim.Sure, 0, 1),
    };

    /// <summary>The declared party of a state that a content would damage; null where the author's parties know it not.</summary>
    private string? DeclaredTarget(Side? side) =>
        side is null ? null : _draft.Parties.FirstOrDefault(party => (side.Code is { } code && party.States.Contains(code, StringComparer.OrdinalIgnoreCase)) || party.Name == side.Name)?.Id;
}
