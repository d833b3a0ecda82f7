using System.Text;
using Credibility.Formats.Models;
using Credibility.Formats.Yaml;
using Credibility.Policies;
using Credibility.Sources.Resolving;
using Credibility.Sources.States;

namespace Credibility.Formats.Snapshots;

/// <summary>
/// Reads a folder laid out as <c>data/</c>: <c>method/v1.yaml</c>, <c>lexicon/en.yaml</c>, <c>policies/</c> (with <c>default.yaml</c>),
/// <c>rules/</c>, <c>states/</c>, <c>sources/</c>, for look-alikes <c>third-party/</c> and <c>lexicon/addresses.yaml</c>, and for reading prose <c>lexicon/words.yaml</c> and <c>model/</c>. All from rules on may be missing; an operator's folder need not repeat ours.
/// </summary>
public static class DataFolder
{
    /// <summary>Everything in the folder, read and linted; or every problem of every file.</summary>
    public static DataResult<LoadedData> Load(string folder)
    {
        var loading = new FolderLoading(folder);
        var method = loading.One("method/v1.yaml", MethodReader.Read);
        var lexicon = loading.One("lexicon/en.yaml", LexiconReader.Read);
        var policies = Policies(loading);
        var pages = loading.All("rules", ".md", RulePageReader.Read);
        var states = States(loading, method);
        var profiles = loading.All("sources", ".yaml", ProfileReader.Read);
        var lookAlikes = LookAlikeFiles.Load(loading);
        var words = Optional(loading, "lexicon/words.yaml", (file, bytes) => WordClassesReader.Read(file, bytes, states?.States));
        var model = Optional(loading, "model/" + PackedModel.FileName, ModelReader.Read);
        if (method is not null && states is not null)
        {
            // A profile that did not read is there all the same: who points to it has made no mistake.
            var ids = loading.Files("sources", ".yaml").Select(Path.GetFileNameWithoutExtension).OfType<string>();
            loading.Problems.AddRange(new ProfileLint(states.States, method, ids).Check(profiles));
        }


        PagesMatch(loading, policies, pages);
        if (loading.Problems.Count > 0)
        {
            return DataResult<LoadedData>.Refused(loading.Problems);
        }

        var data = new LoadedData(
            [.. profiles.Select(file => file.Profile)], states!.States, states.Mentions, method!, lexicon!, Rules(loading, pages),
            policies.ToDictionary(policy => policy.Id, StringComparer.Ordinal), "", DateOnly.MinValue) { LookAlikes = lookAlikes, Model = model };
        data = words is null ? data : data with { Words = words };

        // Through the snapshot's own bytes, so that folder and snapshot give the same object to the last order of keys.
        using var snapshot = new MemoryStream();
        SnapshotWriter.Write(data, snapshot);
        return DataResult<LoadedData>.Of(SnapshotReader.Read(snapshot.ToArray()));
    }

    private static T? Optional<T>(FolderLoading loading, string name, FolderLoading.FileReader<T> read)
        where T : class => loading.HasFile(name) ? loading.One(name, read) : null;

    /// <summary>The default first, which the others may extend.</summary>
    private static List<Policy> Policies(FolderLoading loading)
    {
        const string Default = "policies/default.yaml";
        var policies = new List<Policy>();
        if (loading.One(Default, PolicyReader.Read) is { } first)
        {
            policies.Add(first);
        }

        var known = policies.ToDictionary(policy => policy.Id, StringComparer.Ordinal);
        policies.AddRange(loading.Files("policies", ".yaml").Where(file => file != Default)
            .Select(file => loading.One(file, (path, bytes) => PolicyReader.Read(path, bytes, known))).OfType<Policy>());
        return policies;
    }

    private static StateData? States(FolderLoading loading, Method? method)
    {
        if (!loading.HasFolder("states"))
        {
            return new StateData(new StateTables([], []), new MentionTables(new Dictionary<string, IReadOnlyList<RolePeople>>(), new MentionWords([], [], [], []), []));
        }

        return loading.Two("states/states.yaml", "states/roles.yaml", (statesFile, statesBytes, rolesFile, rolesBytes) =>
            StateTablesReader.Read(statesFile, statesBytes, rolesFile, rolesBytes, method));
    }

    /// <summary>Rules that speak though no policy lists them.</summary>
    private static readonly IEnumerable<string> Unlisted = FindingCollector.Catalogue.OfType<FileRule>().Where(rule => rule.Unlisted != FindingLevel.None).Select(rule => rule.Id);

    /// <summary>A rule that a policy turns on has a page to explain it, once there are pages at all.</summary>
    private static void PagesMatch(FolderLoading loading, IReadOnlyList<Policy> policies, IReadOnlyList<RulePage> pages)
    {
        foreach (var rule in policies.SelectMany(policy => policy.Rules.Keys).Concat(Unlisted).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (pages.Count > 0)
            {
                loading.Require($"rules/{rule}.md");
            }
        }
    }

    private static RuleBook Rules(FolderLoading loading, IReadOnlyList<RulePage> pages)
    {
        var bytes = new StringBuilder();
        foreach (var hash in loading.HashesOf("rules", ".md"))
        {
            bytes.Append(hash).Append('\n');
        }

        return new RuleBook(Utf8File.Sha256(Encoding.UTF8.GetBytes(bytes.ToString())), pages.ToDictionary(page => page.Id, StringComparer.Ordinal));
    }
}
