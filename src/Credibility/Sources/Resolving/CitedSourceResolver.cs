using Credibility.Attributions;
using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>Looks up whom a draft cites: profile, class of mention and affiliation, each with the reason.</summary>
public sealed class CitedSourceResolver(SourceCatalog catalog, SourceResolver resolver, MentionReader mentions, DateOnly on, LookAlikes? lookAlikes = null)
{
    /// <summary>Looks up a source; <paramref name="declared"/> is the class that the draft gives, if it gives one.</summary>
    public ResolvedSource Resolve(CitedSource cited, MentionClass? declared)
    {
        var kind = SourceKindNames.Parse(cited.Kind);
        var resolution = resolver.Resolve(new SourceQuery(cited.Name, cited.Description, kind, Country: null, cited.Url), on);
        return Read(cited.Name, cited, kind, resolution, declared);
    }

    /// <summary>Looks up a conduit, of which the draft gives only a name.</summary>
    public ResolvedSource Resolve(Conduit conduit) =>
        Read(conduit.Name, null, null, resolver.Resolve(new SourceQuery(conduit.Name), on), conduit.Mention);

    private ResolvedSource Read(string name, CitedSource? cited, SourceKind? kind, Resolution resolution, MentionClass? declared)
    {
        var profile = resolution.ProfileId is { } id ? catalog.Find(id) : null;
        var mention = declared ?? mentions.Read(name, kind, resolution, profile);
        var isExpert = kind is SourceKind.Analyst || profile?.Kind is SourceKind.Analyst
            || (profile is null && kind is null or SourceKind.Person && (mentions.IsExpert(name) || mentions.IsExpert(cited?.Description)));
        var unnamed = mentions.ReadUnnamed(name);
        var isOutlet = profile is null && mention is MentionClass.Category or MentionClass.Generic && mentions.IsOutlet(name);
        return new ResolvedSource(
            profile?.Id ?? CitedKey.Of(name), name, cited, resolution, profile, mention, declared is null,
            AffiliationOf(cited, profile, mention, name), isExpert, isOutlet)
        {
            LookAlike = lookAlikes?.Of(cited?.Url ?? name, catalog),
            IsVague = profile is null && mention == MentionClass.Generic && !isOutlet && (declared is not null || mentions.IsVague(name)) && !unnamed.IsPerson,
            Unnamed = unnamed,
        };
    }

    private AffiliationReading AffiliationOf(CitedSource? cited, SourceProfile? profile, MentionClass mention, string name)
    {
        if (cited?.Affiliation is { } stated && !IsNationality(stated, out var body))
        {
            return new AffiliationReading(true, body?.Id, body?.Name ?? stated, "draft");
        }

        if (profile is null && mention == MentionClass.NamedPerson && Employers.In(name).Concat(Employers.In(cited?.Description)).FirstOrDefault(words => !IsNationality(words, out _)) is { } told)
        {
            _ = IsNationality(told, out var employer);
            return new AffiliationReading(true, employer?.Id, employer?.Name ?? told, "draft");
        }

        if (profile is not null)
        {
            return profile.Kind.IsHuman() ? EvidencedTie(profile) : new AffiliationReading(true, profile.Id, profile.Name, "catalog");
        }

        return mention switch
        {
            MentionClass.Body or MentionClass.BodyInContext or MentionClass.Spokesperson or MentionClass.BodyMember
                or MentionClass.StateOfficials or MentionClass.Branch => new AffiliationReading(true, null, name, "draft"),
            MentionClass.Document when cited?.Url is not null => new AffiliationReading(true, null, name, "draft"),
            _ => AffiliationReading.Unknown,
        };
    }

    private AffiliationReading EvidencedTie(SourceProfile person)
    {
        var tie = person.Affiliations.FirstOrDefault(affiliation => affiliation.Valid.Covers(on));
        return tie is null
            ? AffiliationReading.Unknown
            : new AffiliationReading(true, tie.Body, tie.BodyName ?? tie.Body, "catalog");
    }

    /// <summary>A state is no employer: "Russian" or "Ukraine" beside a person says where he is from, not for whom he speaks.</summary>
    private bool IsNationality(string stated, out SourceProfile? body)
    {
        var resolution = resolver.Resolve(new SourceQuery(stated), on);
        body = resolution.ProfileId is { } id ? catalog.Find(id) : null;
        return body?.Governing == "state" || string.IsNullOrWhiteSpace(stated) || catalog.Bodies.Tables.Nationalities.Contains(stated.Trim());
    }
}
