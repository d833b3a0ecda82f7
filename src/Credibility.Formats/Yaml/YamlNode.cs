using Credibility.Drafts;

namespace Credibility.Formats.Yaml;

/// <summary>A node of a YAML file that knows where it stands.</summary>
internal abstract class YamlNode(int line, int column)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>Where in the text that was parsed its text, or its first mark, stands.</summary>
    public TextSpan Span { get; init; }

    /// <summary>From its first word to its last.</summary>
    public virtual TextSpan Reach => Span;

    /// <summary>The node's form in words, for messages.</summary>
    public abstract string Form { get; }
}

/// <param name="plain">True without quotes: only then can the text be a number, a yes/no or nothing.</param>
internal sealed class YamlText(int line, int column, string value, bool plain) : YamlNode(line, column)
{
    public string Value { get; } = value;

    public bool IsPlain { get; } = plain;

    /// <summary>Nothing is written: the key counts as not given.</summary>
    public bool IsNothing { get; } = plain && value is "" or "~" or "null";

    public override string Form => IsNothing ? "nothing" : "a text";
}

internal sealed class YamlList(int line, int column) : YamlNode(line, column)
{
    public List<YamlNode> Items { get; } = [];

    public override TextSpan Reach => Items.Count == 0 ? Span : new TextSpan(Items[0].Reach.Start, Items[^1].Reach.End);

    public override string Form => "a list";
}

internal sealed class YamlMap(int line, int column) : YamlNode(line, column)
{
    public List<KeyValuePair<YamlText, YamlNode>> Entries { get; } = [];

    public override TextSpan Reach => Entries.Count == 0 ? Span : new TextSpan(Entries[0].Key.Span.Start, Math.Max(Entries[^1].Key.Span.End, Entries[^1].Value.Reach.End));

    public override string Form => "a map of keys";
}
