using Credibility.Attributions;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;
using Credibility.Sources;

namespace Credibility.Provenance.Detection;

/// <summary>One detection over one draft.</summary>
internal sealed class DraftDetection
{
    /// <summary>Tokens before a content in which a hedge of it stands.</summary>
    private const int HedgeReach = 3;

    /// <summary>Attributions less sure than this make no claim. POLICY.</summary>
    private const double MinClaimConfidence = 0.4;

    /// <summary>How sure it is that a sentence headed by a hedge is somebody's report. POLICY.</summary>
    private const double HedgeConfidence = 0.8;

    private readonly Draft _draft;
    private readonly ProseReading _reading;
    private readonly TokenisedText _text;
    private readonly DetectionWords _words;
    private readonly SideFinder _sides;
    private readonly DetectedSources _sources;
    private readonly ContentReader _contents;
    private readonly DetectedClaims _claims;
    private readonly ClaimLikeness _likeness;
    private readonly IdSequence _attributionIds;
    private readonly bool[] _attributed;
    private readonly SpeakerCount _speakers;
    private readonly Dictionary<int, (string Id, string Source, DetectedClaim? Claim)> _done = [];

    public DraftDetection(Draft draft, ProseReading reading, SourceCatalog catalog, DetectionWords words, TopicTable topics)
    {
        (_draft, _reading, _text, _words) = (draft, reading, reading.Text, words);
        _attributed = AttributedSentences(reading);
        _speakers = new SpeakerCount(reading);
        _sides = new SideFinder(catalog.Bodies.Tables, _text, words);
        _sources = new DetectedSources(reading, new IdSequence("s", draft.Sources.Select(source => source.Id)), draft.Sources, _sides, words);
        _contents = new ContentReader(_text, words, topics, _sides, _sources);
        _likeness = new ClaimLikeness(_text, _contents);
        _claims = new DetectedClaims(_text, words, _contents, _likeness, new IdSequence("c", draft.Claims.Select(claim => claim.Id)));
        _attributionIds = new IdSequence("a", draft.Attributions.Select(attribution => attribution.Id).Concat(draft.Sources.Select(source => source.Shorthand?.Id)));
    }

    public Draft Run(List<int> found)
    {
        // All sources first, so that a content can name one that speaks only later.
        foreach (var index in found.Where(index => IsWhole(_reading.Attributions[index]) && !IsOwnVoice(_reading.Attributions[index])))
        {
            var attribution = _reading.Attributions[index];
            var source = (Source(attribution) ?? (attribution.Via.Count > 0 ? attribution.Via[^1] : null)) is { } mention ? _sources.IdOf(mention) : _sources.Nobody(HedgeText(attribution));
            _done[index] = (_attributionIds.Of(null), source, null);
        }

        var earlier = new List<DetectedClaim>();
        foreach (var index in _done.Keys.OrderBy(Order).ToList())
        {
            var (id, source, _) = _done[index];
            var claim = ClaimOf(_reading.Attributions[index], source, earlier);
            _done[index] = (id, source, claim);
            if (claim is not null)
            {
                earlier.Add(claim);
            }
        }

        var hedged = HedgedSentences().ToList();
        CarryTargets();
        MarkOwnVoice();
        var attributions = found.Where(_done.ContainsKey).Select(Attribution).Concat(hedged).ToList();
        return _draft with
        {
            Sources = [.. _draft.Sources, .. _sources.Made],
            Attributions = [.. _draft.Attributions, .. attributions],
            Claims = [.. _draft.Claims, .. _claims.All.Select(Claim)],
            Parties = _draft.Parties.Count > 0 ? _draft.Parties : Parties(),
            Asked = [.. _draft.Asked, .. Asked()],
        };
    }

    /// <summary>
    /// A source with something said by or of it. What no source was found for is no attribution to anybody, except behind a hedge,
    /// where there is nobody to be found.
    /// </summary>
    private bool IsWhole(FoundAttribution found) =>
        Source(found) is not null || found.Via.Count > 0 ? found.Cue.Count > 0 || found.Content.Count > 0 : found.Content.Count > 0 && IsHedge(found);

    private bool IsHedge(FoundAttribution found) => found.Kind == CueKind.Hedge || found.Source is not null || _words.Hedges.IsIn(_text, found.Cue)
        || _words.Hedges.IsIn(_text, new TokenRange(Math.Max(0, found.Content[0].First - HedgeReach), Math.Min(found.Content[0].First + 1, _text.Count)));

    /// <summary>"We reported": the draft speaks of itself, and nobody else is cited.</summary>
    private bool IsOwnVoice(FoundAttribution found) =>
        found.Via.Count == 0 && found.Source is { } source && IsOwn(source);

    /// <summary>Who is cited; the draft itself is nobody whom it cites, so that what another repeats of it is the other's.</summary>
    private TokenRange? Source(FoundAttribution found) => found.Source is { } source && !(found.Via.Count > 0 && IsOwn(source)) && !IsNobody(found, source) ? source : null;

    /// <summary>"It is thought": the grammar asks for a subject, and nobody is it.</summary>
    private bool IsNobody(FoundAttribution found, TokenRange source) =>
        source.Count == 1 && _text.WordAt(source.First) is "it" or "It" && found.Cue is [{ Count: >= 2 } cue, ..] && cue.First - source.End <= 1
        && _text.WordAt(cue.First) is "is" or "was" or "has"
        && _text.WordAt(cue.End - 1) is "thought" or "believed" or "said" or "understood" or "reported" or "feared" or "hoped" or "claimed" or "alleged" or "assumed" or "rumoured" or "rumored";

    private bool IsOwn(TokenRange source) => source.Count == 1 && _text.WordAt(source.First) is "we" or "We" or "us" or "I" or "you" or "You" && _text.QuotationOf(source.First) < 0;

    /// <summary>"Allegedly, …" at the head of a sentence in which nobody is cited: said by nobody.</summary>
    private IEnumerable<DeclaredAttribution> HedgedSentences()
    {
        foreach (var sentence in _text.Sentences.Where(sentence => sentence.Count > 3 && !IsAttributed(sentence) && _text.QuotationOf(sentence.First) < 0))
        {
            if (_words.Hedges.At(_text, sentence.First, sentence.First + 1) == 0)
            {
                continue;
            }

            var first = sentence.First + (_text.Tokens[sentence.First + 1].Kind == TokenKind.Mark ? 2 : 1);
            var content = new TokenRange(first, _text.Tokens[sentence.End - 1].Kind == TokenKind.Mark ? sentence.End - 1 : sentence.End);
            var claim = _claims.Add([content], _contents.ReadOwnVoice(content), HedgeConfidence, hedged: true);
            yield return new DeclaredAttribution
            {
                Id = _attributionIds.Of(null),
                SourceId = _sources.Nobody(_text.TextOf(new TokenRange(sentence.First, sentence.First + 1))),
                ClaimId = claim.Id,
                Stance = Stance.Supports,
                Mention = MentionClass.None,
                Cue = _text.SpanOf(new TokenRange(sentence.First, sentence.First + 1)),
                Content = _text.SpanOf(content),
                DetectedWith = HedgeConfidence,
            };
        }
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

        // Whom an unresolved pronoun stands for is not known: what it says is nobody's claim rather than a claim without a source.
        // A reading that is itself in doubt shows who is cited and asserts no claim.
        if (found.Content.Count == 0 || found.Confidence < MinClaimConfidence || (Source(found) is { } mention && _sources.EntityOf(mention) is { IsUnresolved: true }))
        {
            return null;
        }

        var reading = _contents.Read(found, source);
        var claim = _claims.Of(found, reading, found.Confidence, Source(found) is null && found.Via.Count == 0 || found.Kind == CueKind.Hedge, earlier, IsAttributed);
        claim.Sure = Math.Min(claim.Sure, found.Confidence);
        return claim;
    }

    /// <summary>Whether any attribution has a part in a sentence.</summary>
    private bool IsAttributed(TokenRange sentence) => _attributed[_text.SentenceOf(sentence.First)];

    private static bool[] AttributedSentences(ProseReading reading)
    {
        var attributed = new bool[reading.Text.Sentences.Count];
        foreach (var range in reading.Attributions.SelectMany(found => found.Content.Concat(found.Cue)).Where(range => range.Count > 0))
        {
            Array.Fill(attributed, true, reading.Text.SentenceOf(range.First), reading.Text.SentenceOf(range.End - 1) - reading.Text.SentenceOf(range.First) + 1);
        }

        return attributed;
    }

    /// <summary>
    /// "A whole battalion had deserted": whose battalion, the text said before. What one side says of a topic that all other contents
    /// turn against one opponent of its own damages that opponent.
    /// </summary>
    private void CarryTargets()
    {
        var turned = _claims.All.Where(claim => claim.Reading is { Against: not null, Topic: not null } && claim.Reading.Kind.IsCheckable())
            .GroupBy(claim => claim.Reading.Topic!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(claim => claim.Reading.Against!).Distinct().ToList(), StringComparer.Ordinal);
        foreach (var (_, source, claim) in _done.Values)
        {
            if (claim is null || claim.Reading is not { Target: null, Topic: { } topic } || !claim.Reading.Kind.IsCheckable() || _sources.CampOf(source) is not { } camp
                || _sides.First(_text, claim.Content[0]) is { } named && named.Side == camp || !_contents.IsHarm(claim.Content))
            {
                continue;
            }

            if (turned.GetValueOrDefault(topic) is [var one] && one != camp)
            {
                claim.Reading = claim.Reading with { Target = one.Id, Against = one };
            }
        }
    }

    /// <summary>A sentence of the first paragraph that nobody is cited for and that repeats what is attributed elsewhere is asserted by the draft itself.</summary>
    private void MarkOwnVoice()
    {
        if (_text.Paragraphs.Count == 0)
        {
            return;
        }

        foreach (var sentence in _text.Sentences.TakeWhile(sentence => sentence.First < _text.Paragraphs[0].End).Where(sentence => !IsAttributed(sentence) && !_words.Hedges.IsIn(_text, sentence) && !_words.Modals.IsIn(_text, sentence)))
        {
            var own = _likeness.Words([sentence]);
            foreach (var claim in _claims.All.Where(claim => claim.Reading.Kind.IsCheckable() && !claim.OwnVoice))
            {
                var told = _likeness.Words(claim.Content);
                var common = told.Count(own.Contains);
                claim.OwnVoice = common >= 3 && common >= 0.5 * Math.Min(told.Count, own.Count)
                    && _contents.Figures(claim.Content).All(figure => _contents.Figures([sentence]).Contains(figure, StringComparer.OrdinalIgnoreCase));
            }
        }
    }

    private DeclaredAttribution Attribution(int index)
    {
        var found = _reading.Attributions[index];
        var (id, source, claim) = _done[index];
        var content = found.Content.Select(_text.SpanOf).ToList();
        var own = Source(found) is { } mention ? OwnKnowledge.Read(_text, mention, found, _words) : null;
        return new DeclaredAttribution
        {
            Id = id,
            SourceId = source,
            ClaimId = claim?.Id,
            Stance = found.Stance,
            Disputes = found.Stance == Stance.Disputes && found.Answers is { } answered && _done.TryGetValue(answered, out var other) ? other.Id : null,
            Form = found.Form,
            Mention = Source(found) is { } named ? MentionOf(named, found.Form != ContentForm.Paraphrase) : found.Via.Count == 0 ? MentionClass.None : null,
            Standing = own?.Standing,
            FirstHand = own is not null ? true : null,
            Via = [.. (Source(found) is null ? found.Via.SkipLast(1) : found.Via).Select(via => Conduit(via, found))],
            AnonymityReason = found.AnonymityReason is { } reason ? _text.TextOf(reason) : null,
            Speakers = found.Source is { } who ? _speakers.Read(who) : null,
            Source = Source(found) is { } range ? _text.SpanOf(range) : null,
            Cue = found.Cue.Count > 0 ? _text.SpanOf(found.Cue[0]) : null,
            Content = content.Count > 0 ? new TextSpan(content[0].Start, content[^1].End) : null,
            ContentSpans = content.Count > 1 ? content : null,
            DetectedWith = Math.Clamp(found.Confidence, 0, 1),
        };
    }

    /// <summary>A name alone does not tell a body from a person, nor an unknown noun a person from a crowd; what the text says beside it does.</summary>
    private MentionClass? MentionOf(TokenRange mention, bool isQuoted) => _sources.EntityOf(mention) is not { } entity ? null
        : entity.IsNamed ? (entity.Kind == EntityKind.Body && IsOneName(entity.Name) ? MentionClass.Body : null)
        : DescribedMention.Of(entity, isQuoted, _words);

    private static bool IsOneName(string name) => name.Split(' ').Where(word => word is not ("the" or "The" or "of" or "for" or "and")).All(word => char.IsUpper(word[0]));

    private DeclaredConduit Conduit(TokenRange via, FoundAttribution found) => new(_sources.EntityOf(via)?.Name ?? _text.TextOf(via), found.Form, MentionOf(via, isQuoted: false));

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

    /// <summary>The states that contents would damage and those that say so of another, with who speaks for each.</summary>
    private List<DeclaredParty> Parties()
    {
        var against = new Dictionary<Side, HashSet<string>>();
        foreach (var (_, source, claim) in _done.Values)
        {
            if (claim?.Reading.Against is { } damaged && claim.Reading.Kind.IsCheckable())
            {
                against.TryAdd(damaged, []);
                if (_sources.CampOf(source) is { } camp && camp != damaged)
                {
                    against.TryAdd(camp, []);
                    against[camp].Add(damaged.Id);
                }
            }
        }

        return [.. against.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal).Select(pair => new DeclaredParty(
            pair.Key.Id, pair.Key.Name, pair.Key.Code is { } code ? [code] : [],
            [.. _sources.Camps.Where(camp => camp.Side == pair.Key).Select(camp => camp.Source)]) { DetectedAgainst = [.. pair.Value.Order(StringComparer.Ordinal)] })];
    }

    /// <summary>
    /// Who declined, was not reached or did not answer. Who rejects what was said as a whole ("denied this") was plainly asked too;
    /// a rejection that the text ties to one claim answers that one alone.
    /// </summary>
    private IEnumerable<ContactEntry> Asked()
    {
        foreach (var inquiry in _reading.Inquiries)
        {
            if (inquiry.Who is { } who && Named(who) is { } id)
            {
                yield return new ContactEntry(id, null, null, null, inquiry.Answer);
            }
        }

        foreach (var (index, (_, source, _)) in _done)
        {
            var found = _reading.Attributions[index];
            if (found is { Stance: Stance.Disputes, Content.Count: > 0 } && _claims.PointsBack(found.Content))
            {
                yield return new ContactEntry(_sources.CampOf(source)?.Id is { } camp && IsParty(camp) ? camp : source, null, null, null, AskedAnswer.Replied);
            }
        }
    }

    private bool IsParty(string id) => _claims.All.Any(claim => claim.Reading.Against?.Id == id);

    private string? Named(TokenRange who)
    {
        if (_sides.First(_text, who) is { } side && IsParty(side.Side.Id))
        {
            return side.Side.Id;
        }

        var key = _sources.EntityOf(who);
        return key is not null ? _sources.IdOf(key) : _sources.Named.Where(named => _text.TextOf(who).Contains(named.Entity.Name, StringComparison.OrdinalIgnoreCase)).Select(named => named.Id).FirstOrDefault();
    }

    private string HedgeText(FoundAttribution found) => found.Cue.Count > 0 ? string.Join(' ', found.Cue.Select(_text.TextOf)) : "unattributed";
}
