using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Benchmarks.Synthetic;

/// <summary>
/// Invented profiles, the same for the same count and seed: outlets in invented towns with three aliases each, chains of
/// owners 0–4 long that end at people or states, factors of control, bodies, and people with ties.
/// </summary>
internal sealed class SyntheticCatalog
{
    public const int Seed = 20_250_719;

    /// <summary>The day as of which everything is known.</summary>
    public static readonly DateOnly AsOf = new(2025, 7, 19);

    /// <summary>Owners may follow one another so often.</summary>
    private const int LongestChain = 4;

    private static readonly string[] Countries = ["NO", "SE", "DK", "FI", "IS", "IE", "PT", "ES", "IT", "CH", "AT", "CZ", "PL", "RO", "BG", "CA", "BR", "CL", "JP", "NZ"];
    private static readonly Validity Since = new(FactDate.Parse("2014"));
    private static readonly string[] Proof = ["e1"];

    private readonly Random random = new(Seed);
    private readonly SyntheticNames names;
    private readonly List<SourceProfile> profiles;

    private SyntheticCatalog(int count)
    {
        names = new SyntheticNames(random);
        profiles = new List<SourceProfile>(count);
    }

    public static IReadOnlyList<SourceProfile> Of(int count)
    {
        var catalog = new SyntheticCatalog(count);
        while (catalog.profiles.Count < count)
        {
            catalog.Add(count - catalog.profiles.Count);
        }

        return catalog.profiles;
    }

    /// <summary>One town: outlets and bodies, and the owners above them.</summary>
    private void Add(int room)
    {
        var town = names.NextTown();
        var country = Countries[random.Next(Countries.Length)];
        var owner = Owners(country, Math.Min(random.Next(LongestChain + 1), room - 1));
        foreach (var (text, kind) in names.InTown(town).Take(Math.Max(1, room - LongestChain)))
        {
            var profile = Basic(text, kind, country) with { Aliases = names.AliasesOf(text, town) };
            Add(kind.IsMedium()
                ? profile with { Domains = [profile.Id + ".example"], Owners = owner is null ? [] : [Stake(owner)], Control = Factors(), LegalForm = LegalForm.Private }
                : profile);
        }

        if (room > 20)
        {
            var (person, script) = names.NextPerson();
            Add(Basic(person, SourceKind.Analyst, country) with
            {
                Aliases = script,
                Affiliations = [new Affiliation(profiles[^1].Id, profiles[^1].Name, "analyst", AffiliationTie.Employment, Since, Proof)],
            });
        }
    }

    /// <summary>The lowest of a chain of owners; null for none.</summary>
    private SourceProfile? Owners(string country, int length)
    {
        SourceProfile? above = null;
        for (var step = 0; step < length; step++)
        {
            var company = Basic(names.NextCompany(), SourceKind.Company, country);
            var state = above is null && random.Next(5) == 0;
            Add(company = company with
            {
                Aliases = names.AliasesOf(company.Name, company.Name),
                Owners = above is not null ? [Stake(above)] : state ? [new OwnershipStake(country.ToLowerInvariant() + "-state", country, 1, true, Since, Proof)] : [],
            });
            above = company;
        }

        return above;
    }

    private OwnershipStake Stake(SourceProfile owner) => new(owner.Id, owner.Name, random.Next(4) == 0 ? 0.4 : 1, false, Since, Proof);

    private ControlFactors Factors() => random.Next(3) == 0 ? ControlFactors.Unknown : new(Factor(0.2), Factor(0.2), Factor(0.15));

    private ControlFactor Factor(double share) => new(random.NextDouble() < share, Since, Proof);

    private SourceProfile Basic(string name, SourceKind kind, string country) => new()
    {
        Id = SyntheticNames.IdOf(name),
        Name = name,
        Kind = kind,
        Country = country,
        Languages = ["en"],
        Scope = Scope.Local,
        IdentityEvidence = Proof,
        Signals = kind.IsMedium() ? [new ObservedSignal("corrections", random.Next(2) == 0 ? "policy" : "none", Since, Proof)] : [],
        Evidence = [new Evidence("e1", $"https://records.example/{SyntheticNames.IdOf(name)}", "Register of invented media", null, FactDate.Parse("2025-07-18"), $"{name} is entered with its publisher, seat and holder.")],
    };

    private void Add(SourceProfile profile) => profiles.Add(profile);
}
