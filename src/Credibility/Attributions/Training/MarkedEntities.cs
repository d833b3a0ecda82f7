using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Training;

/// <summary>Puts a mention with whom its annotator says that it stands for; what nobody marked stays as it was read.</summary>
internal static class MarkedEntities
{
    public static IReadOnlyList<FoundEntity> Of(GoldDraft draft, TokenisedText text, IReadOnlyList<FoundEntity> read)
    {
        var entities = read.ToList();
        foreach (var gold in draft.Attributions.Where(gold => gold.RefersTo is { Length: > 0 } && gold.Source.Count > 0))
        {
            var mention = text.RangeOf(gold.Source[0]);
            if (mention.Count > 0)
            {
                Move(mention, gold.RefersTo!, text, entities);
            }
        }

        return entities;
    }

    private static void Move(TokenRange mention, string to, TokenisedText text, List<FoundEntity> entities)
    {
        var meant = entities.FindIndex(entity => IsCalled(entity, to, text));
        if (meant >= 0 && entities[meant].Mentions.Contains(mention))
        {
            return;
        }

        for (var at = 0; at < entities.Count; at++)
        {
            if (entities[at].Mentions.Contains(mention))
            {
                entities[at] = entities[at] with { Mentions = [.. entities[at].Mentions.Where(other => other != mention)] };
            }
        }

        if (meant >= 0)
        {
            entities[meant] = entities[meant] with { Mentions = [.. entities[meant].Mentions.Append(mention).OrderBy(range => range.First)] };
        }
        else
        {
            entities.Add(new FoundEntity(to, null, mention, [mention]) { IsNamed = char.IsUpper(to[0]) });
        }

        entities.RemoveAll(entity => entity.Mentions.Count == 0);
    }

    private static bool IsCalled(FoundEntity entity, string name, TokenisedText text) =>
        !entity.IsUnresolved && (Bare(entity.Name).Equals(Bare(name), StringComparison.OrdinalIgnoreCase)
            || entity.Mentions.Any(mention => Bare(text.TextOf(mention)).Contains(Bare(name), StringComparison.OrdinalIgnoreCase)));

    private static string Bare(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name.StartsWith("a ", StringComparison.OrdinalIgnoreCase) ? name[2..] : name;
}
