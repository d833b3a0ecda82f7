using YamlDotNet.Serialization;

namespace Credibility.Cli.Packaging;

/// <summary>YAML as maps, lists and words, with the path in the message where something is missing.</summary>
internal sealed class Yaml(object? value, string path)
{
    public static Yaml Read(string text) => new(new DeserializerBuilder().Build().Deserialize<object?>(text), "$");

    public static Yaml ReadFile(params string[] parts) => Read(File.ReadAllText(Path.Combine([Requirement.RepositoryRoot, .. parts])));

    public string Word => value as string ?? throw new InvalidDataException($"{path} is no word");

    public IReadOnlyList<Yaml> Items => [.. ((IEnumerable<object?>)(value ?? throw new InvalidDataException($"{path} is no list"))).Select((item, index) => new Yaml(item, $"{path}[{index}]"))];

    public IReadOnlyDictionary<string, Yaml> Map => ((IDictionary<object, object?>)(value ?? throw new InvalidDataException($"{path} is no map")))
        .ToDictionary(pair => (string)pair.Key, pair => new Yaml(pair.Value, $"{path}.{pair.Key}"), StringComparer.Ordinal);

    public Yaml this[string name] => Find(name) ?? throw new InvalidDataException($"{path}.{name} is missing");

    public Yaml? Find(string name) => value is IDictionary<object, object?> ? Map.GetValueOrDefault(name) : null;
}
