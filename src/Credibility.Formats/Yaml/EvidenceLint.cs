using Credibility.Sources.Ownership;

namespace Credibility.Formats.Yaml;

/// <summary>No fact without evidence.</summary>
internal static class EvidenceLint
{
    /// <summary>Addresses of acts by which states and unions of states list persons and bodies.</summary>
    private static readonly string[] ListingActs =
    [
        "eur-lex.europa.eu/eli/reg/2006/765", "eur-lex.europa.eu/eli/reg/2011/359", "eur-lex.europa.eu/eli/reg/2014/269", "eur-lex.europa.eu/eli/reg/2014/833",
        "eur-lex.europa.eu/eli/reg/2024/2642", "ofac.treasury.gov", "sanctionssearch.ofac", "legislation.gov.uk/uksi/2019/855", "zakon.rada.gov.ua/laws/show/n00",
    ];

    public static void Check(ProfileFile file, List<DataProblem> problems)
    {
        var profile = file.Profile;
        if (profile.IdentityEvidence.Count == 0)
        {
            problems.Add(file.Problem("name, addresses and kind need 'identityEvidence', keys of the list 'evidence'", "identityEvidence"));
        }

        List("owners", profile.Owners, owner => owner.Evidence);
        List("affiliations", profile.Affiliations, tie => tie.Evidence);
        List("memberships", profile.Memberships, membership => membership.Evidence);
        List("authorityFor", profile.AuthorityFor, authority => authority.Evidence);
        List("listings", profile.Listings, listing => listing.Evidence);
        List("signals", profile.Signals, signal => signal.Evidence);
        List("records", profile.Records, record => record.Evidence);
        Factor("funding", profile.Control.Funding);
        Factor("ownership", profile.Control.Ownership);
        Factor("editorial", profile.Control.Editorial);
        if (profile.EditorialSafeguard is { Evidence.Count: 0 })
        {
            problems.Add(file.Problem("the safeguard needs 'evidence'", "editorialSafeguard"));
        }

        bool IsListingAct(string key) => profile.Evidence.FirstOrDefault(proof => proof.Id == key) is { } proof
            && ListingActs.Any(act => proof.Url.Contains(act, StringComparison.OrdinalIgnoreCase));

        void List<T>(string key, IReadOnlyList<T> facts, Func<T, IReadOnlyList<string>> evidence)
        {
            for (var i = 0; i < facts.Count; i++)
            {
                if (evidence(facts[i]).Count == 0)
                {
                    problems.Add(file.Problem($"this item of '{key}' needs 'evidence', keys of the list 'evidence'", key, i));
                }
            }
        }

        void Factor(string name, ControlFactor? factor)
        {
            if (factor is { Evidence.Count: 0 })
            {
                problems.Add(file.Problem($"the factor '{name}' needs 'evidence'; leave it away where it is unknown", "control", itemKey: name));
            }
            else if (factor is not null && factor.FromListing != factor.Evidence.All(IsListingAct))
            {
                problems.Add(file.Problem(
                    factor.FromListing
                        ? $"the factor '{name}' has other evidence than acts that list somebody; leave 'fromListing' away"
                        : $"only acts that list somebody evidence the factor '{name}'; write 'fromListing: yes', so that it never counts in a score", "control", itemKey: name));
            }
        }
    }
}
