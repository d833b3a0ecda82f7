namespace Credibility.Sources.Resolving;

/// <summary>A stretch of a mention that may be the name, with the words around it that describe it.</summary>
/// <param name="First">First item of the name.</param>
/// <param name="Last">Just after its last item.</param>
/// <param name="Beside">What the word directly at the name does to the score, with its reason.</param>
internal sealed record InnerName(int First, int Last, FeatureScore? Beside);

/// <summary>Lists the stretches of a mention that remain when describing words are taken off its ends, the longest first.</summary>
internal sealed class InnerNames(FeatureWeights weights)
{
    public List<InnerName> Of(NormalisedName name, IReadOnlyList<MentionItem> items)
    {
        var found = new List<InnerName>();
        for (var first = 0; first < items.Count && (first == 0 || CanDropFront(name, items, first)); first++)
        {
            for (var last = items.Count; last > first; last--)
            {
                var whole = first == 0 && last == items.Count;
                if (!whole && CanDropBack(name, items, last) && IsBareEnd(items, first, last) && !items[first].IsFunction && !items[last - 1].IsFunction)
                {
                    found.Add(new(first, last, Beside(name, items, first)));
                }
            }
        }

        found.Sort((left, right) => (right.Last - right.First).CompareTo(left.Last - left.First) is not 0 and var longer ? longer : left.First.CompareTo(right.First));
        return found;
    }

    /// <summary>What was dropped at the back must begin at a break, or be plain words that follow names: "agency", "journalists".</summary>
    private static bool CanDropBack(NormalisedName name, IReadOnlyList<MentionItem> items, int last)
    {
        if (last == items.Count)
        {
            return true;
        }

        var token = name.Tokens[items[last].First];
        if (token.AfterBreak)
        {
            // "Agence France-Presse (AFP)", "(RFE/RL)": an acronym behind the break is the name once more.
            return items.Skip(last).All(item => name.Tokens[item.First].AllCapitals && (item.First == items[last].First || !name.Tokens[item.First].AfterBreak)) || !items.Skip(last).Any(item => item.IsNameLike);
        }

        return items.Skip(last).All(item => !name.Tokens[item.First].Capital
            && (item.Kind is not null || item.IsFunction || SpeaksFor(item) || DescriptorWords.Qualifiers.Contains(item.Word)));
    }

    private static bool IsBareEnd(IReadOnlyList<MentionItem> items, int first, int last) =>
        items.Skip(last).All(item => !DescriptorWords.Collectives.Contains(item.Word) || SpeaksFor(item))
        && items.Take(first).All(item => !DescriptorWords.Collectives.Contains(item.Word) || SpeaksFor(item));

    /// <summary>The word before the name may go: a description, a title, an office, a state as adjective or owner; never part of a proper name.</summary>
    private static bool CanDropFront(NormalisedName name, IReadOnlyList<MentionItem> items, int first)
    {
        var item = items[first - 1];
        if (item.IsNameLike)
        {
            return false;
        }

        if (!item.NamesState || item.Has(PhraseSort.Adjective) || item.Has(PhraseSort.Demonym))
        {
            return true;
        }

        // "Kyiv Post", "China Daily": a state's or capital's noun directly at a capital belongs to the name.
        return name.Tokens[item.Last - 1].Possessive || (first < items.Count && (name.Tokens[items[first].First].AfterBreak || !name.Tokens[items[first].First].Capital));
    }

    private FeatureScore? Beside(NormalisedName name, IReadOnlyList<MentionItem> items, int first)
    {
        if (first == 0 || name.Tokens[items[first].First].AfterBreak)
        {
            return null;
        }

        var item = items[first - 1];
        if (item.Has(PhraseSort.Adjective) || item.Has(PhraseSort.Demonym))
        {
            return new("descriptor", $"\"{item.Word}\" stands at the name", weights.AdjectiveBesideName);
        }

        var describes = item.Kind is not null || DescriptorWords.Qualifiers.Contains(item.Word);
        return describes && !DescriptorWords.Titles.Contains(item.Word) && !item.Has(PhraseSort.Role) && char.IsUpper(name.Clean[name.Tokens[item.Last - 1].Start])
            ? new("descriptor", $"\"{item.Word}\" may be part of the name", weights.CapitalBesideName)
            : null;
    }

    /// <summary>People of a body: they speak for it or from within.</summary>
    public static bool SpeaksFor(MentionItem item) =>
        item.Has(PhraseSort.Spokesperson) || item.Has(PhraseSort.Press) || item.Has(PhraseSort.Unnamed)
        || item.Word is "journalists" or "reporters" or "correspondents" or "journalist" or "reporter" or "correspondent" or "analysts" or "researchers" or "staff";
}
