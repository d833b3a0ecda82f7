using Credibility.Sources.Ownership;

namespace Credibility.Formats.Yaml;

/// <summary>No fact without evidence.</summary>
internal static class EvidenceLint
{
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
        }
    }
}
