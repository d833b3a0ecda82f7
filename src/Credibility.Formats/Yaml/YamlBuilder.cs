using Credibility.Drafts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Credibility.Formats.Yaml;

/// <summary>Makes positioned nodes of a parser's events, and refuses what data files do not need.</summary>
internal sealed class YamlBuilder(Parser parser, DataReading reading, int maxNodes)
{
    private int _nodes;

    public YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            reading.Add(1, 1, "the file is empty");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Node(1);
        if (root is null)
        {
            return null;
        }

        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _) && parser.Current is { } rest)
        {
            Refuse(rest, "a second document starts here; write one document a file");
            return null;
        }

        return root;
    }

    public List<KeyValuePair<YamlText, YamlNode?>>? SharedMap(Func<string, YamlTaking> take)
    {
        var entries = new List<KeyValuePair<YamlText, YamlNode?>>();
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return entries;
        }

        parser.Consume<DocumentStart>();
        if (!parser.TryConsume<MappingStart>(out _))
        {
            reading.Add((int)parser.Current!.Start.Line, (int)parser.Current.Start.Column, "a map of keys has to stand here, each with a colon behind it");
            return null;
        }

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Accept<Scalar>(out _) ? TextOf(parser.Consume<Scalar>()) : null;
            if (key is null && !Skip())
            {
                return null;
            }

            var taking = key is null ? YamlTaking.Leave : take(key.Value);
            var taken = taking == YamlTaking.Whole || (taking == YamlTaking.IfText && parser.Accept<Scalar>(out var scalar) && scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty);
            var value = taken ? Node(1) : null;
            if (taken ? value is null : !Skip())
            {
                return null;
            }

            if (key is not null)
            {
                entries.Add(new(key, value));
            }
        }

        parser.Consume<DocumentEnd>();
        if (parser.Accept<StreamEnd>(out _) || parser.Current is not { } rest)
        {
            return entries;
        }

        Refuse(rest, "a second document starts here; front matter is one");
        return null;
    }

    /// <summary>Steps over a value, whatever it holds; false where it is nested too deeply.</summary>
    private bool Skip()
    {
        var depth = 0;
        do
        {
            if (parser.Current is null && !parser.MoveNext())
            {
                return false;
            }

            depth += parser.Current!.NestingIncrease;
            if (depth > YamlDocument.MaxDepth)
            {
                Refuse(parser.Current, $"nested deeper than {YamlDocument.MaxDepth} levels");
                return false;
            }

            parser.MoveNext();
        }
        while (depth > 0);
        return true;
    }

    /// <summary>The next node, or null once something was refused.</summary>
    private YamlNode? Node(int depth)
    {
        if (parser.Current is null && !parser.MoveNext())
        {
            return null;
        }

        var start = parser.Current!;
        if (++_nodes > maxNodes)
        {
            return Refuse(start, $"the file has more than {maxNodes} values; split it");
        }

        if (depth > YamlDocument.MaxDepth)
        {
            return Refuse(start, $"nested deeper than {YamlDocument.MaxDepth} levels");
        }

        if (start is AnchorAlias)
        {
            return Refuse(start, "aliases are not read; write the value out");
        }

        if (start is NodeEvent { Anchor.IsEmpty: false })
        {
            return Refuse(start, "anchors are not read; write the value out where it is needed");
        }

        if (start is NodeEvent { Tag.IsEmpty: false } tagged && !tagged.Tag.IsNonSpecific)
        {
            return Refuse(start, "tags are not read; leave the tag away");
        }

        return start switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart => List(start, depth),
            MappingStart => Map(start, depth),
            _ => Refuse(start, "a value is missing here"),
        };
    }

    private YamlText Text(Scalar scalar)
    {
        parser.MoveNext();
        return TextOf(scalar);
    }

    private static YamlText TextOf(Scalar scalar) =>
        new((int)scalar.Start.Line, (int)scalar.Start.Column, scalar.Value, scalar.Style == ScalarStyle.Plain) { Span = SpanOf(scalar) };

    private static TextSpan SpanOf(ParsingEvent at) => new((int)at.Start.Index, Math.Max((int)at.Start.Index, (int)at.End.Index));

    private YamlList? List(ParsingEvent start, int depth)
    {
        parser.MoveNext();
        var list = new YamlList((int)start.Start.Line, (int)start.Start.Column) { Span = SpanOf(start) };
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(depth + 1) is not { } item)
            {
                return null;
            }

            list.Items.Add(item);
        }

        return list;
    }

    private YamlMap? Map(ParsingEvent start, int depth)
    {
        parser.MoveNext();
        var map = new YamlMap((int)start.Start.Line, (int)start.Start.Column) { Span = SpanOf(start) };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyNode = Node(depth + 1);
            var value = keyNode is null ? null : Node(depth + 1);
            if (keyNode is null || value is null)
            {
                return null;
            }

            if (keyNode is not YamlText key)
            {
                reading.Add(keyNode, $"a key must be a text, not {keyNode.Form}");
            }
            else if (!seen.Add(key.Value))
            {
                reading.Add(key, $"'{key.Value}' is given twice; keep one");
            }
            else
            {
                map.Entries.Add(new(key, value));
            }
        }

        return map;
    }

    private YamlNode? Refuse(ParsingEvent at, string message)
    {
        reading.Add((int)at.Start.Line, (int)at.Start.Column, message);
        return null;
    }
}
