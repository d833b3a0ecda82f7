namespace Credibility.Sources.Resolving;

/// <summary>Compares what is said about a mention (kind, country, address, office) with what a profile holds. Agreement is shown; disagreement lowers.</summary>
internal sealed class ContextComparison(FeatureWeights weights)
{
    public void Add(List<FeatureScore> features, SourceProfile profile, SourceQuery query, MentionDescriptor descriptor, IReadOnlyList<SourceProfile> atAddress, DateOnly on)
    {
        AddKind(features, profile, query.Kind, descriptor.Kinds);
        AddCountry(features, profile, query.Country is { } country ? [country] : descriptor.States);
        AddAddress(features, profile, atAddress);
        AddOffice(features, profile, descriptor, on);
    }

    /// <summary>Whether the profile holds, on that day, one of the offices named beside it.</summary>
    public static bool HoldsOffice(SourceProfile profile, MentionDescriptor descriptor, DateOnly on) =>
        profile.Affiliations.Any(tie => tie.Tie == AffiliationTie.Office && tie.Valid.Covers(on) && IsOffice(tie, descriptor));

    private static bool IsOffice(Affiliation tie, MentionDescriptor descriptor) =>
        tie.Body is { } body && descriptor.Roles.Any(role =>
            descriptor.States.Count > 0
                ? descriptor.States.Any(state => body == States.StateBodies.IdOf(state, role.Role!.Role))
                : body.Length > 3 && body.AsSpan(3).SequenceEqual(role.Role!.Role));

    private void AddKind(List<FeatureScore> features, SourceProfile profile, SourceKind? asked, IReadOnlyList<SourceKind> described)
    {
        var kinds = asked is { } one ? [one] : described;
        if (kinds.Count == 0)
        {
            return;
        }

        var score = kinds.Max(kind => Agreement(kind, profile.Kind));
        features.Add(new("kind", $"{SourceKindNames.Write(kinds[0])} asked, {SourceKindNames.Write(profile.Kind)} held", score));
    }

    private double Agreement(SourceKind asked, SourceKind held)
    {
        if (asked == held || (asked.IsHuman() && held.IsHuman()))
        {
            return 1;
        }

        return (asked.IsMedium() && held.IsMedium()) || (asked.IsStateBody() && held.IsStateBody()) ? weights.KindNear : weights.KindDisagrees;
    }

    private void AddCountry(List<FeatureScore> features, SourceProfile profile, IReadOnlyList<string> countries)
    {
        if (countries.Count == 0)
        {
            return;
        }

        var asked = string.Join(", ", countries);
        if (profile.Country is null)
        {
            features.Add(new("country", $"{asked} asked, none held", weights.CountryUnknown));
        }
        else
        {
            var agrees = countries.Contains(profile.Country, StringComparer.OrdinalIgnoreCase);
            features.Add(new("country", $"{asked} asked, {profile.Country} held", agrees ? 1 : weights.CountryDisagrees));
        }
    }

    private void AddAddress(List<FeatureScore> features, SourceProfile profile, IReadOnlyList<SourceProfile> atAddress)
    {
        if (atAddress.Count > 0 && !features.Any(feature => feature.Feature == "domain"))
        {
            features.Add(atAddress.Any(other => other.Id == profile.Id)
                ? new("domain", "the address is this source's", weights.Domain)
                : new("domain", $"the address is that of {atAddress[0].Id}", weights.OtherDomain));
        }
    }

    private void AddOffice(List<FeatureScore> features, SourceProfile profile, MentionDescriptor descriptor, DateOnly on)
    {
        if (descriptor.Roles.Count == 0)
        {
            return;
        }

        var office = descriptor.Roles[0].Role!.Role;
        if (!profile.Kind.IsHuman())
        {
            if (descriptor.Kinds.Count == 0 && descriptor.Speaker is null)
            {
                features.Add(new("role", $"{office} beside a source that is no person", weights.OfficeOfNobody));
            }
        }
        else if (descriptor.Former ? profile.Affiliations.Any(tie => IsOffice(tie, descriptor)) : HoldsOffice(profile, descriptor, on))
        {
            features.Add(new("role", descriptor.Former ? $"{office}, formerly" : office, 1));
        }
        else
        {
            features.Add(new("role", $"{office} is not on file on {on:yyyy-MM-dd}", weights.OfficeUnknown));
        }
    }
}
