namespace Credibility.Attributions.Coreference;

/// <summary>Whether a name, short form or role takes up somebody of whom the text spoke.</summary>
internal static class NameMatch
{
    public static bool AreOne(MentionParts mention, Referent referent)
    {
        if (referent.FirstParts.Pronoun is not null)
        {
            return false;
        }

        return mention.IsNamed ? referent.IsNamed && AreOneName(mention, referent) || (mention.IsDefinite && TakesUp(mention, referent)) : TakesUp(mention, referent);
    }

    /// <summary>The same last word, and one name holds the words of the other; or one is the other's first letters.</summary>
    private static bool AreOneName(MentionParts mention, Referent referent)
    {
        var (one, other) = (mention.NameWords, referent.NameWords);
        if (one.Count == 0 || other.Count == 0)
        {
            return false;
        }

        if (IsAcronymOf(mention.Name, referent.Initials) || (mention.Initials.Length > 1 && other.Count == 1 && IsAcronymOf(referent.FirstParts.Name, mention.Initials)))
        {
            return true;
        }

        var shorter = one.Count <= other.Count ? one : other;
        var longer = one.Count <= other.Count ? other : one;
        return one[^1] == other[^1] && shorter.All(longer.Contains)
            && (mention.Gender == Gender.Unknown || referent.Gender == Gender.Unknown || mention.Gender == referent.Gender);
    }

    private static bool IsAcronymOf(string name, string initials)
    {
        var plain = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return initials.Length > 1 && plain.Length == initials.Length && plain.Equals(initials, StringComparison.Ordinal);
    }

    /// <summary>"The ministry", "the same channel", "officials" again: all its words were said of whom it takes up, and no other place or owner stands beside it.</summary>
    private static bool TakesUp(MentionParts mention, Referent referent)
    {
        var definite = mention.IsDefinite && mention.NameWords.Count > 0;
        if (mention.NameWords.Count == 0 || mention.IsPlural != referent.IsPlural || (!definite && !mention.IsPlural))
        {
            return false;
        }

        if (!definite)
        {
            return !referent.IsNamed && mention.NameWords.Count == referent.Words.Count && mention.NameWords.All(referent.Words.Contains);
        }

        return mention.Heads.Any(referent.Words.Contains) && mention.NameWords.All(word => referent.Words.Contains(word) || referent.Modifiers.Contains(word))
            && (mention.Modifiers.Count == 0 || mention.Modifiers.Any(word => referent.Modifiers.Contains(word) || referent.NameWords.Contains(word)));
    }
}
