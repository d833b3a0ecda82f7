using Credibility.Drafts;

namespace Credibility.Attributions;

/// <summary>Turns what the author declared into attributions: ids for what has none, shorthand spelled out, words counted where text allows.</summary>
public static class DeclaredAttributionReader
{
    public static CitedDraft Read(Draft draft)
    {
        var sourceIds = new IdSequence("s", draft.Sources.Select(source => source.Id));
        var attributionIds = new IdSequence("a", draft.Attributions.Select(a => a.Id).Concat(draft.Sources.Select(s => s.Shorthand?.Id)));
        var claimIds = new IdSequence("c", draft.Claims.Select(claim => claim.Id));

        var sources = new List<CitedSource>(draft.Sources.Count);
        var attributions = new List<Attribution>(draft.Attributions.Count + draft.Sources.Count);
        foreach (var source in draft.Sources)
        {
            var id = sourceIds.Of(source.Id);
            sources.Add(new CitedSource(id, source.Name, source.Kind, source.Description, source.Affiliation, source.Url));
            if (source.Shorthand is { } shorthand)
            {
                attributions.Add(Spell(shorthand with { SourceId = id }, attributionIds, draft.Read));
            }
        }

        attributions.AddRange(draft.Attributions.Select(declared => Spell(declared, attributionIds, draft.Read)));
        var listed = draft.TextReading == TextReading.Read ? draft.Sources.Where(source => source.Listed).Select(source => source.Id).OfType<string>().ToHashSet(StringComparer.Ordinal) : [];
        CiteTheUncited(sources.Where(source => !listed.Contains(source.Id)), attributions, attributionIds);
        return new CitedDraft(sources, attributions, [.. draft.Claims.Select(claim => claim with { Id = claimIds.Of(claim.Id) })]);
    }

    /// <summary>A source that its author declares and nothing is attributed to is still cited: it gets an attribution without claim or words.</summary>
    private static void CiteTheUncited(IEnumerable<CitedSource> sources, List<Attribution> attributions, IdSequence ids)
    {
        var cited = attributions.Select(attribution => attribution.SourceId).ToHashSet(StringComparer.Ordinal);
        foreach (var source in sources.Where(source => !cited.Contains(source.Id)))
        {
            attributions.Add(Spell(new DeclaredAttribution { SourceId = source.Id, Words = 0 }, ids, text: null) with { Origin = AttributionOrigin.Derived });
        }
    }

    private static Attribution Spell(DeclaredAttribution declared, IdSequence ids, string? text)
    {
        var derived = new List<string>();
        return new Attribution
        {
            Id = ids.Of(declared.Id),
            SourceId = declared.SourceId!,
            ClaimId = declared.ClaimId,
            Stance = declared.Stance ?? Otherwise(declared.Disputes is null ? Stance.Supports : Stance.Disputes, "stance", derived),
            Disputes = declared.Disputes,
            Form = declared.Form ?? Otherwise(ContentForm.Paraphrase, "form", derived),
            Words = declared.Words ?? CountWords(declared, text, derived),
            Mention = declared.Mention,
            Standing = declared.Standing,
            Via = [.. declared.Via.Select(conduit => new Conduit(conduit.Name, conduit.Form ?? declared.Form ?? ContentForm.Paraphrase, conduit.Mention))],
            FirstHand = declared.FirstHand ?? false,
            AnonymityReason = declared.AnonymityReason,
            Position = declared.Position,
            Speakers = declared.Speakers,
            IdentityKnownTo = declared.IdentityKnownTo,
            Source = declared.Source,
            Cue = declared.Cue,
            Content = declared.Content,
            ContentSpans = declared.ContentSpans,
            Derived = derived,
            Origin = declared.DetectedWith is null ? AttributionOrigin.Declared : AttributionOrigin.Detected,
            Confidence = declared.DetectedWith ?? 1,
        };
    }

    private static T Otherwise<T>(T value, string field, List<string> derived)
    {
        derived.Add(field);
        return value;
    }

    private static int? CountWords(DeclaredAttribution declared, string? text, List<string> derived)
    {
        if (text is null || (declared.Content is null && declared.ContentSpans is null))
        {
            return null;
        }

        derived.Add("words");
        var spans = declared.ContentSpans ?? [declared.Content!.Value];
        return spans.Sum(span => WordCount.Of(text.AsSpan(span.Start, span.Length)));
    }
}
