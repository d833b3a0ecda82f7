using Credibility.Policies;

namespace Credibility.Formats.Yaml;

/// <summary>An operator's own policies: the .yaml files of one folder, each of which may extend a shipped policy.</summary>
public sealed record PolicyFolder(IReadOnlyDictionary<string, Policy> Policies, IReadOnlyList<DataProblem> Problems)
{
    /// <summary>The shipped policies and those of the folder; every problem of every file if there is any.</summary>
    public static PolicyFolder Load(string folder, IReadOnlyDictionary<string, Policy> shipped)
    {
        var policies = new Dictionary<string, Policy>(shipped, StringComparer.Ordinal);
        var problems = new List<DataProblem>();
        foreach (var file in Files(folder, problems))
        {
            if (Read(file, shipped, problems) is { } policy && !policies.TryAdd(policy.Id, policy))
            {
                problems.Add(new DataProblem(Shown(file), 1, 1, $"the id '{policy.Id}' is that of a shipped policy; take another and write 'extends: {policy.Id}'"));
            }
        }

        return new PolicyFolder(policies, problems);
    }

    private static List<string> Files(string folder, List<DataProblem> problems)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList();
            problems.AddRange(files.Where(file => Path.GetExtension(file) == ".yml").Select(file => new DataProblem(Shown(file), 1, 1, "a policy's file ends in .yaml")));
            return [.. files.Where(file => Path.GetExtension(file) == ".yaml")];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new DataProblem(Shown(folder), 1, 1, fault is DirectoryNotFoundException ? "there is no such folder" : "the folder cannot be read: " + fault.Message));
            return [];
        }
    }

    private static Policy? Read(string file, IReadOnlyDictionary<string, Policy> shipped, List<DataProblem> problems)
    {
        try
        {
            var result = PolicyReader.Read(Shown(file), File.ReadAllBytes(file), shipped);
            problems.AddRange(result.Problems);
            return result.Value;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new DataProblem(Shown(file), 1, 1, "this file cannot be read: " + fault.Message));
            return null;
        }
    }

    private static string Shown(string path) => path.Replace('\\', '/');
}
