using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>What the words beside a name say about it. Supports or weakens candidates; nationality says nothing about affiliation.</summary>
/// <param name="States">States named beside it.</param>
/// <param name="Roles">Offices or bodies named beside it, and whether the tie is broken ("former").</param>
internal sealed record MentionDescriptor(
    IReadOnlyList<string> States, IReadOnlyList<Phrase> Roles, IReadOnlyList<SourceKind> Kinds, bool Former, bool Titled, MentionClass? Speaker)
{
    public static MentionDescriptor Empty { get; } = new([], [], [], false, false, null);

    /// <summary>Whether the words describe one human being.</summary>
    public bool IsHuman => Titled || Roles.Any(role => role.Office) || Speaker == MentionClass.Spokesperson || Kinds.Any(kind => kind.IsHuman());

    /// <summary>Reads the items outside <paramref name="inner"/>; all of them where it is null.</summary>
    public static MentionDescriptor Of(IReadOnlyList<MentionItem> items, InnerName? inner, StatePhrases phrases)
    {
        var outside = items.Where((_, at) => inner is null || at < inner.First || at >= inner.Last).ToList();
        // "a Reuters reporter" is one of Reuters' people; "the reporter Anna Berg" is one herself.
        var own = inner is null ? 0 : items.Skip(inner.Last).Count(InnerNames.SpeaksFor);
        return new(
            StateMentionReader.Owners(outside, phrases).Codes,
            [.. outside.SelectMany(item => item.Readings).Where(reading => reading.Sort is PhraseSort.Role or PhraseSort.Seat && reading.Role is not null)],
            [.. (own > 0 ? outside.Where(item => !InnerNames.SpeaksFor(item)) : outside).Select(item => item.Kind).OfType<SourceKind>().Distinct()],
            outside.Any(item => item.Has(PhraseSort.Former)),
            outside.Any(item => DescriptorWords.Titles.Contains(item.Word)),
            SpeakerOf(outside));
    }

    public MentionDescriptor And(MentionDescriptor other) => new(
        [.. States.Union(other.States)], [.. Roles, .. other.Roles], [.. Kinds.Union(other.Kinds)], Former || other.Former, Titled || other.Titled, Speaker ?? other.Speaker);

    private static MentionClass? SpeakerOf(List<MentionItem> outside)
    {
        if (outside.Any(item => item.Has(PhraseSort.Spokesperson)))
        {
            return MentionClass.Spokesperson;
        }

        return outside.Any(item => InnerNames.SpeaksFor(item) && !item.Has(PhraseSort.Press)) ? MentionClass.BodyMember : null;
    }
}
