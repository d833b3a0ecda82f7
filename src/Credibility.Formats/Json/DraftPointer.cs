using System.Globalization;
using System.Text;

namespace Credibility.Formats.Json;

/// <summary>Where in the request the reader stands. The JSON Pointer is only spelt out when a problem needs it.</summary>
internal sealed class DraftPointer(int maxDepth)
{
    private readonly (string? Name, int Index)[] _segments = new (string?, int)[maxDepth + 1];
    private int _depth;

    /// <summary>Whether the innermost place is an item of a list.</summary>
    public bool InList => _depth > 0 && _segments[_depth - 1].Name is null;

    public bool IsRoot => _depth == 0;

    public void Push() => _segments[_depth++] = (null, -1);

    public void Pop() => _depth--;

    public void Name(string name) => _segments[_depth - 1] = (name, 0);

    /// <summary>Moves to the next item and says which it is.</summary>
    public int Next() => ++_segments[_depth - 1].Index;

    public override string ToString() => Spell(_depth);

    /// <summary>The object or list around the place.</summary>
    public string Parent() => Spell(_depth - 1);

    private string Spell(int depth)
    {
        var pointer = new StringBuilder();
        for (var i = 0; i < depth; i++)
        {
            var (name, index) = _segments[i];
            pointer.Append('/').Append(name is null ? index.ToString(CultureInfo.InvariantCulture) : Escape(name));
        }

        return pointer.ToString();
    }

    /// <summary>RFC 6901, section 3.</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
