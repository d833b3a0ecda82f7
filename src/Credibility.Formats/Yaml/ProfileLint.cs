using Credibility.Sources;
using Credibility.Sources.Scores;
using Credibility.Sources.States;

namespace Credibility.Formats.Yaml;

/// <summary>
/// What a profile must hold to beyond its form: evidence for every fact, ids that lead somewhere, words that judge nobody.
/// Needs the other files beside it, so it runs over all of them at once.
/// </summary>
/// <param name="knownIds">Ids of profiles that are not among the files, such as those already in a catalog.</param>
public sealed class ProfileLint(StateTables states, Method method, IEnumerable<string>? knownIds = null)
{
    private readonly HashSet<string> _countries = new(states.States.Select(state => state.Code), StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = new(
        states.States.SelectMany(state => states.Roles.Select(role => state.Code.ToLowerInvariant() + "-" + role.Role)), StringComparer.Ordinal);

    private readonly HashSet<string> _known = new(knownIds ?? [], StringComparer.Ordinal);

    /// <summary>Every problem, in the order of the files.</summary>
    public IReadOnlyList<DataProblem> Check(IReadOnlyList<ProfileFile> files)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            places.TryAdd(file.Profile.Id, file.File);
        }

        var problems = new List<DataProblem>();
        foreach (var file in files)
        {
            problems.AddRange(Check(file, places).OrderBy(problem => problem.Line).ThenBy(problem => problem.Column));
        }

        return problems;
    }

    private List<DataProblem> Check(ProfileFile file, Dictionary<string, string> places)
    {
        var problems = new List<DataProblem>();
        if (places[file.Profile.Id] != file.File)
        {
            problems.Add(file.Problem($"id '{file.Profile.Id}' is already taken by {places[file.Profile.Id]}", "id"));
        }

        EvidenceLint.Check(file, problems);
        WordLint.Check(file, problems);
        ShareLint.Check(file, problems);
        Vocabulary(file, problems);
        Links(file, places, problems);
        return problems;
    }

    private void Vocabulary(ProfileFile file, List<DataProblem> problems)
    {
        var profile = file.Profile;
        if (profile.Country is { } country && !_countries.Contains(country))
        {
            problems.Add(file.Problem($"'{country}' is no state of states.yaml", "country"));
        }

        if (profile.Governing is { } row && !method.Autonomy.Governing.ContainsKey(row))
        {
            problems.Add(file.Problem($"the method has no governing row '{row}'; write one of {string.Join(", ", method.Autonomy.Governing.Keys.Order(StringComparer.Ordinal))}", "governing"));
        }

        for (var i = 0; i < profile.AuthorityFor.Count; i++)
        {
            Topic(file, i, profile.AuthorityFor[i].Topic, problems);
        }

        for (var i = 0; i < profile.Signals.Count; i++)
        {
            Signal(file, i, profile.Signals[i], problems);
        }

        if (profile.Kind.IsHuman() && profile.Signals.Count + profile.Records.Count > 0)
        {
            problems.Add(file.Problem("people have no signals: role, employer and dates are all that is held about them", "signals"));
        }
    }

    private void Topic(ProfileFile file, int item, string topic, List<DataProblem> problems)
    {
        if (!method.Topics.Topics.ContainsKey(topic))
        {
            var meant = method.Topics.Find(topic)?.Id;
            problems.Add(file.Problem(
                meant is null ? $"the method has no topic '{topic}'" : $"write '{meant}', the id of the topic", "authorityFor", item, "topic"));
        }
    }

    private void Signal(ProfileFile file, int item, ObservedSignal signal, List<DataProblem> problems)
    {
        var written = method.Scores.Signals.Where(row => row.Reading is SignalReading.Observed or SignalReading.Safeguard);
        if (written.FirstOrDefault(row => row.Id == signal.Signal) is not { } found)
        {
            problems.Add(file.Problem(
                $"the method has no signal '{signal.Signal}'; write one of {string.Join(", ", written.Select(row => row.Id).Order(StringComparer.Ordinal))}", "signals", item, "signal"));
        }
        else if (!found.Levels.ContainsKey(signal.Level))
        {
            problems.Add(file.Problem($"'{signal.Signal}' has no level '{signal.Level}'; write one of {string.Join(", ", found.Levels.Keys)}", "signals", item, "level"));
        }
    }

    private void Links(ProfileFile file, Dictionary<string, string> places, List<DataProblem> problems)
    {
        var profile = file.Profile;
        for (var i = 0; i < profile.Owners.Count; i++)
        {
            Link(profile.Owners[i].Owner, "owners", i, "owner", "leave 'owner' away and give 'ownerName'");
        }

        for (var i = 0; i < profile.Affiliations.Count; i++)
        {
            Link(profile.Affiliations[i].Body, "affiliations", i, "body", "leave 'body' away and give 'bodyName'");
        }

        for (var i = 0; i < profile.Memberships.Count; i++)
        {
            // A membership may name a body that has no profile; only what looks like an id must be one.
            var body = profile.Memberships[i].Body;
            Link(Values.IsKebab(body) ? body : null, "memberships", i, "body", "write the body's name as it is written");
        }

        void Link(string? id, string key, int item, string itemKey, string instead)
        {
            if (id == profile.Id)
            {
                problems.Add(file.Problem($"'{id}' points to itself", key, item, itemKey));
            }
            else if (id is not null && !places.ContainsKey(id) && !_known.Contains(id) && !_bodies.Contains(id))
            {
                problems.Add(file.Problem($"there is no profile and no body of a state with the id '{id}'; add it, or {instead}", key, item, itemKey));
            }
        }
    }
}
