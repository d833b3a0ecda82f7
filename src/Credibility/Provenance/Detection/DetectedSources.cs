using System.Text.RegularExpressions;
using Credibility.Attributions;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance.Detection;

/// <summary>Entities of the text as sources in the request's shape, one for each, made when something is attributed to them.</summary>
internal sealed partial class DetectedSources(ProseReading reading, IdSequence ids, IReadOnlyList<DeclaredSource> declared, SideFinder sides, DetectionWords words)
{
    /// <summary>Addresses that one text adds at most.</summary>
    private const int MaxAddresses = 20;

    private readonly Dictionary<FoundEntity, string> _ids = [];
    private readonly Dictionary<string, Side> _camps = new(StringComparer.Ordinal);
    private readonly List<DeclaredSource> _made = [];
    private readonly Dictionary<TokenRange, FoundEntity> _added = [];

    public IReadOnlyList<DeclaredSource> Made => _made;

    public FoundEntity? EntityOf(TokenRange mention) => reading.EntityOf(mention) ?? _added.GetValueOrDefault(mention);

    /// <summary>The state for which a source speaks, by its words; null for anybody else.</summary>
    public Side? CampOf(string sourceId) => _camps.GetValueOrDefault(sourceId);

    public IEnumerable<(string Source, Side Side)> Camps => _camps.Select(pair => (pair.Key, pair.Value));

    /// <summary>Entities with a name to which something is attributed.</summary>
    public IEnumerable<(FoundEntity Entity, string Id)> Named => _ids.Where(pair => pair.Key.IsNamed).Select(pair => (pair.Key, pair.Value));

    public string? IdOf(FoundEntity entity) => _ids.GetValueOrDefault(entity);

    /// <summary>The id of whom a mention stands for; a declared source of that name keeps its own.</summary>
    public string IdOf(TokenRange mention)
    {
        var entity = EntityOf(mention) ?? new FoundEntity(reading.Text.TextOf(mention), null, mention, [mention]);
        if (_ids.TryGetValue(entity, out var known))
        {
            return known;
        }

        var same = declared.FirstOrDefault(source => CitedKey.Of(source.Name) == CitedKey.Of(entity.Name));
        var id = same?.Id ?? ids.Of(null);
        if (same?.Id is null)
        {
            _made.Add(SourceOf(entity, id));
        }

        _ids.Add(entity, id);
        _added.TryAdd(mention, entity);
        if (SideOf(entity) is { } side)
        {
            _camps.TryAdd(id, side);
        }

        return id;
    }

    /// <summary>A hedge with nobody behind it: the words themselves stand in the list, as nobody.</summary>
    public string Nobody(string cue)
    {
        var id = ids.Of(null);
        _made.Add(new DeclaredSource(id, cue.Trim()) { Detected = true });
        return id;
    }

    /// <summary>Addresses that the text names beside what is attributed: a page that is only mentioned may still be a look-alike.</summary>
    public void AddAddresses()
    {
        var held = declared.Concat(_made).SelectMany(source => new[] { source.Name, source.Url, source.Description }).OfType<string>().ToList();
        foreach (var address in Domain().Matches(reading.Text.Text).Select(match => match.Value).Where(value => value.Contains('.', StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxAddresses))
        {
            if (!held.Exists(words => words.Contains(address, StringComparison.OrdinalIgnoreCase)))
            {
                _made.Add(new DeclaredSource(ids.Of(null), address, Url: "https://" + address.ToLowerInvariant()) { Detected = true });
            }
        }
    }

    private DeclaredSource SourceOf(FoundEntity entity, string id) => new(
        id, entity.Name, KindOf(entity), entity.Description, AffiliationOf(entity), AddressIn(entity)) { Detected = true };

    /// <summary>The kind that a descriptor beside the name tells; papers are papers by their noun.</summary>
    private static string? KindOf(FoundEntity entity)
    {
        if (!entity.IsNamed)
        {
            return null;
        }

        var words = (entity.Description ?? "").ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var at = words.Length - 1; at >= 0; at--)
        {
            if ((at > 0 && DescriptorWords.Kinds.TryGetValue(words[at - 1] + " " + words[at], out var kind)) || DescriptorWords.Kinds.TryGetValue(words[at], out kind))
            {
                return kind.IsHuman() == (entity.Kind == EntityKind.Person) ? SourceKindNames.Write(kind) : null;
            }
        }

        return entity.Kind == EntityKind.Person && words.Any(word => word.Trim('.') is "dr" or "prof") ? SourceKindNames.Write(SourceKind.Analyst) : null;
    }

    /// <summary>"The trust's medical director", "its representative": whoever owns the post; others are read from the description later.</summary>
    private string? AffiliationOf(FoundEntity entity)
    {
        if ((entity.Kind == EntityKind.Paper ? entity.Name : entity.Kind == EntityKind.Person ? entity.Description : null) is not { } description)
        {
            return null;
        }

        var owner = Owner().Match(description);
        if (owner.Success && !(entity.Kind == EntityKind.Paper && sides.First(reading.Text, entity.Best) is not null))
        {
            var name = owner.Groups["owner"].Value.Trim();
            return Placed().IsMatch(name) ? null : name.StartsWith("his ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("her ", StringComparison.OrdinalIgnoreCase) ? null : name;
        }

        if (!description.StartsWith("its ", StringComparison.OrdinalIgnoreCase) && !description.StartsWith("their ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return reading.Entities.Where(other => other.Kind == EntityKind.Body && other.Mentions[0].First < entity.Mentions[0].First)
            .OrderByDescending(other => other.Mentions.Where(mention => mention.First < entity.Mentions[0].First).Max(mention => mention.First)).FirstOrDefault()?.Name;
    }

    private static string? AddressIn(FoundEntity entity) =>
        Domain().Match(entity.Name + " " + entity.Description) is { Success: true } domain ? "https://" + domain.Value.ToLowerInvariant() : null;

    /// <summary>For a state speaks the state itself by name, and whoever holds one of its offices; an analyst or reporter from there does not.</summary>
    private Side? SideOf(FoundEntity entity)
    {
        var text = reading.Text;
        foreach (var mention in entity.Mentions.Prepend(entity.Best).Distinct())
        {
            if (sides.First(text, mention) is not { } found || words.Experts.IsIn(text, mention) || IsOutsider(text, mention))
            {
                continue;
            }

            var alone = mention.Count <= 2 && found.At + 1 >= mention.End;
            if (alone || words.StateRoles.IsIn(text, mention))
            {
                return found.Side;
            }
        }

        return null;
    }

    private static bool IsOutsider(TokenisedText text, TokenRange mention)
    {
        for (var at = mention.First; at < mention.End; at++)
        {
            if (text.WordAt(at) is "former" or "opposition" or "blogger" or "journalist" or "reporter" or "correspondent" or "media" or "newspaper" or "agency" or "channel"
                or "website" or "broadcaster" or "activist" or "exiled" or "deserter" or "defector" or "prisoner" or "federation" or "runner-up")
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?<owner>(?:the |an? )?[\p{L}\p{N}][\p{L}\p{N}.&' -]{1,80}?)['’]s\s+\p{L}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex(@"\b(?:by|on|in|at|from|with|to|that|who)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placed();

    [GeneratedRegex(@"\b(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.){1,4}(?:com|net|org|info|news|online|site|co|io|tv|[a-z]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
