using System.Text;

namespace Credibility.Formats.Json;

/// <summary>The properties that one kind of object may have.</summary>
internal sealed class DraftShape(params string[] names)
{
    private readonly byte[][] _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);

    public string this[int index] => names[index];

    public string Allowed { get; } = string.Join(", ", names);

    /// <summary>The bit that stands for the property among those seen.</summary>
    public ulong Bit(string name) => 1UL << Array.IndexOf(names, name);

    /// <summary>Index of the property with exactly this name, or −1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < _utf8.Length; i++)
        {
            if (name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of the property whose name differs in letter case only, or −1.</summary>
    public int FindIgnoringCase(string name) => Array.FindIndex(names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
}
