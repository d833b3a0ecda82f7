namespace Credibility.Sources.Resolving;

/// <summary>A stretch of a mention that the tables know, or one word that they do not.</summary>
/// <param name="Readings">What it can be; empty for a word that only joins, describes or is unknown.</param>
/// <param name="First">First word.</param>
/// <param name="Last">Just after the last word.</param>
/// <param name="Word">The words as keyed.</param>
/// <param name="Kind">Kind that a descriptor names, or null.</param>
internal sealed record MentionItem(IReadOnlyList<Phrase> Readings, int First, int Last, string Word, SourceKind? Kind)
{
    public bool Has(PhraseSort sort)
    {
        foreach (var reading in Readings)
        {
            if (reading.Sort == sort)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Names a state in some way.</summary>
    public bool NamesState => Readings.Any(reading => reading.Code is not null);

    /// <summary>A word that joins others.</summary>
    public bool IsFunction => Readings.Count == 0 && (DescriptorWords.Function.Contains(Word) || DescriptorWords.Place.Contains(Word) || DescriptorWords.Both.Contains(Word));

    /// <summary>Neither in the tables nor a joining word: for the reading of states it is unknown.</summary>
    public bool IsUnknown => Readings.Count == 0 && !IsFunction;

    /// <summary>Unknown to every table: part of a name, or a word nobody listed.</summary>
    public bool IsNameLike => IsUnknown && Kind is null && !DescriptorWords.Qualifiers.Contains(Word) && !DescriptorWords.Collectives.Contains(Word) && !DescriptorWords.Titles.Contains(Word);
}

/// <summary>Cuts a mention into the longest phrases that the tables know.</summary>
internal static class MentionCutter
{
    public static List<MentionItem> Cut(NormalisedName name, StatePhrases phrases)
    {
        var items = new List<MentionItem>();
        var words = name.Tokens.Select(token => DescriptorWords.Spelling(token.Key)).ToArray();
        for (var i = 0; i < words.Length;)
        {
            var item = Longest(name, words, i, phrases);
            items.Add(item);
            i = item.Last;
        }

        return WithoutBackers(items, phrases);
    }

    /// <summary>"Russian-backed", "pro-Russian": the state's form tells of a direction and names nobody's state.</summary>
    private static List<MentionItem> WithoutBackers(List<MentionItem> items, StatePhrases phrases)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var backed = i + 1 < items.Count && phrases.TellsBacking(items[i + 1].Word);
            var towards = i > 0 && items[i - 1].Word is "pro" or "anti";
            if (items[i].NamesState && (backed || towards))
            {
                items[i] = items[i] with { Readings = [new(PhraseSort.NotOfState)] };
                if (backed)
                {
                    items[i + 1] = items[i + 1] with { Readings = [new(PhraseSort.NotOfState)] };
                }
            }
        }

        return items;
    }

    private static MentionItem Longest(NormalisedName name, string[] words, int first, StatePhrases phrases)
    {
        for (var count = Math.Min(phrases.WordsFrom(words[first]), words.Length - first); count > 0; count--)
        {
            var key = count == 1 ? words[first] : string.Join(' ', words, first, count);
            if (BreaksInside(name, first, count))
            {
                continue;
            }

            if (phrases.Find(key) is { } readings && Allowed(readings, name, first, count, phrases) is { Count: > 0 } allowed)
            {
                return new(allowed, first, first + count, key, DescriptorWords.Kinds.TryGetValue(key, out var both) ? both : null);
            }

            if (DescriptorWords.Kinds.TryGetValue(key, out var kind))
            {
                return new([], first, first + count, key, kind);
            }
        }

        return new([], first, first + 1, words[first], null);
    }

    private static bool BreaksInside(NormalisedName name, int first, int count)
    {
        for (var i = first + 1; i < first + count; i++)
        {
            if (name.Tokens[i].AfterBreak)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Forms of states are names: they begin with a capital (a short one is all capitals), else "turkey" would speak for
    /// a state. Where nothing in the mention is a capital, adjectives count, since then the writer uses none.
    /// </summary>
    private static IReadOnlyList<Phrase> Allowed(IReadOnlyList<Phrase> readings, NormalisedName name, int first, int count, StatePhrases phrases)
    {
        var token = name.Tokens[first];
        if (count == 1 && !token.Capital && phrases.NeedsCapitals(token.Key))
        {
            readings = [.. readings.Where(reading => reading.Code is not null)];
        }

        if (count == 1 && phrases.IsAcronym(token.Key))
        {
            return token.AllCapitals ? readings : [.. readings.Where(reading => reading.Code is null)];
        }

        if (token.Capital || !name.Tokens.Any(other => other.Capital))
        {
            return token.Capital ? readings : [.. readings.Where(reading => reading.Code is null || reading.Sort == PhraseSort.Adjective)];
        }

        var native = Scripts.Of(name.Clean[token.Start]) != Scripts.Latin || phrases.IsStem(token.Key);
        return native ? readings : [.. readings.Where(reading => reading.Code is null)];
    }
}
