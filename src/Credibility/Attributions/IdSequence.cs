using System.Globalization;

namespace Credibility.Attributions;

/// <summary>Gives <c>s1, s2 …</c> to what has no id, around the ids that are taken.</summary>
internal sealed class IdSequence(string prefix, IEnumerable<string?> given)
{
    private readonly HashSet<string> _taken = [.. given.OfType<string>()];
    private int _last;

    /// <summary>The id given, else the next free one.</summary>
    public string Of(string? id)
    {
        if (id is not null)
        {
            return id;
        }

        string next;
        do
        {
            next = prefix + (++_last).ToString(CultureInfo.InvariantCulture);
        }
        while (!_taken.Add(next));

        return next;
    }
}
