using Credibility.Sources;

namespace Credibility.Formats.Yaml;

/// <summary>A profile together with the file that it was read from, so that later checks can point into it.</summary>
public sealed class ProfileFile
{
    private readonly YamlMap _root;

    internal ProfileFile(string file, SourceProfile profile, YamlMap root) => (File, Profile, _root) = (file, profile, root);

    public string File { get; }

    public SourceProfile Profile { get; }

    /// <summary>A problem at a key, or at one item of the list under it, or at one key of that item; falls back to the nearest node there is.</summary>
    internal DataProblem Problem(string message, string key, int item = -1, string? itemKey = null)
    {
        var node = Child(_root, key) ?? _root;
        if (item >= 0 && node is YamlList list && item < list.Items.Count)
        {
            node = list.Items[item];
        }

        node = itemKey is null ? node : Child(node, itemKey) ?? node;
        return new DataProblem(File, node.Line, node.Column, message);
    }

    private static YamlNode? Child(YamlNode node, string key) =>
        (node as YamlMap)?.Entries.Find(entry => entry.Key.Value == key).Value;
}
