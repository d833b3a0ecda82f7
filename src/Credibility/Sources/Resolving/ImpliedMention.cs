using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>The class that the words of a mention imply where no profile is known.</summary>
internal static class ImpliedMention
{
    public static MentionClass? Of(NormalisedName name, IReadOnlyList<MentionItem> items, MentionDescriptor around, SourceKind? asked)
    {
        if (items.Any(item => DescriptorWords.Collectives.Contains(item.Word)))
        {
            return items.Count > 1 ? MentionClass.Category : MentionClass.Generic;
        }

        var named = First(items, item => item.IsNameLike && name.Tokens[item.First].Capital);
        var speaker = First(items, InnerNames.SpeaksFor);
        if (named < 0)
        {
            return null;
        }

        if (speaker >= 0 && !IsNamedSpeaker(name, items, named, speaker))
        {
            return around.Speaker;
        }

        return around.IsHuman || asked is { } kind && kind.IsHuman() ? MentionClass.NamedPerson : null;
    }

    /// <summary>"Spokesman Ivan Petrov", "Ivan Petrov, a spokesman": the name is the speaker's; in "Gazprom spokesman" and "officials of Gazprom" it is the body's.</summary>
    private static bool IsNamedSpeaker(NormalisedName name, IReadOnlyList<MentionItem> items, int named, int speaker) => named > speaker
        ? !items[named - 1].IsFunction
        : items.Skip(named).Take(speaker - named + 1).Any(item => name.Tokens[item.First].AfterBreak);

    private static int First(IReadOnlyList<MentionItem> items, Func<MentionItem, bool> wanted)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (wanted(items[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
