using Credibility.Attributions.Extraction;
using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

/// <summary>The class of a mention without a name, where the text shows more than a word list can know.</summary>
internal static class DescribedMention
{
    private static readonly string[] One = ["a ", "an ", "one ", "another ", "a second ", "a third "];

    private static readonly string[] RunBy = ["-run ", "-led ", "-controlled ", "-appointed "];

    private static readonly string[] Bare = ["source", "insider", "official", "report", "blog", "website", "critic", "observer", "expert", "analyst", "version", "rumour", "rumor", "newspaper", "channel", "voice", "count", "tally", "question", "sign", "caption", "spreadsheet", "copy", "letter", "memo", "affidavit"];

    /// <summary>Before what hangs on a noun.</summary>
    private static readonly string[] Links = [",", " at ", " in ", " of ", " on ", " who ", " with ", " from ", " for ", " near "];

    /// <summary>Null where the words of the mention are left to tell it.</summary>
    public static MentionClass? Of(FoundEntity entity, bool isQuoted, DetectionWords words)
    {
        var name = entity.Name.ToLowerInvariant();
        if (entity.IsUnresolved || words.IsOutlet(entity.Name))
        {
            return null;
        }

        if (entity.Kind == EntityKind.Paper && name.Contains(' ', StringComparison.Ordinal))
        {
            return entity.Name.Any(char.IsDigit) || entity.Name.Skip(1).Any(char.IsUpper) ? MentionClass.Document : MentionClass.DocumentDescribed;
        }

        // The draft's own people answer as the draft does.
        if (name.StartsWith("our ", StringComparison.Ordinal) || name.Contains(" for this ", StringComparison.Ordinal))
        {
            return MentionClass.BodyInContext;
        }

        // Whoever runs them is named: then they are the authorities of somebody.
        if (name.Contains("authorities", StringComparison.Ordinal) && RunBy.Any(run => name.Contains(run, StringComparison.Ordinal)))
        {
            return MentionClass.BodyInContext;
        }

        // An unknown noun with words of its own is somebody: a deckhand is quoted, a slide is not.
        return (entity.Kind == EntityKind.Person || (entity.Kind == EntityKind.Unknown && isQuoted)) && One.Any(opening => name.StartsWith(opening, StringComparison.Ordinal)) && IsPerson(entity, name)
            ? MentionClass.Category
            : null;
    }

    private static bool IsPerson(FoundEntity entity, string name)
    {
        // "A consultant's": the paper or the count that belongs to somebody was left out.
        if (name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) || (entity.Kind == EntityKind.Unknown && (name.Contains("'s ", StringComparison.Ordinal) || name.Contains("’s ", StringComparison.Ordinal))))
        {
            return false;
        }

        var hangs = Links.Select(link => name.IndexOf(link, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(name.Length).Min();
        var words = name[..hangs].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && !Bare.Any(bare => words.Take(3).Contains(bare, StringComparer.Ordinal)) && (entity.Kind == EntityKind.Person || words.Length <= 3);
    }
}
