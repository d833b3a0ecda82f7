using Credibility.Drafts;

namespace Credibility.Policies.Words;

/// <summary>Places of a text, to ask again and again whether one lies in some stretch of it.</summary>
internal sealed class Stretches
{
    private readonly List<TextSpan> _joined = [];

    /// <param name="places">In any order; those that touch are joined.</param>
    public Stretches(IEnumerable<TextSpan> places)
    {
        foreach (var place in places.OrderBy(place => place.Start))
        {
            if (_joined.Count > 0 && place.Start <= _joined[^1].End)
            {
                _joined[^1] = new TextSpan(_joined[^1].Start, Math.Max(_joined[^1].End, place.End));
            }
            else
            {
                _joined.Add(place);
            }
        }
    }

    /// <summary>Whether any of them overlaps the stretch.</summary>
    public bool Touch(TextSpan stretch)
    {
        var (low, high) = (0, _joined.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _joined[middle].End <= stretch.Start ? (middle + 1, high) : (low, middle);
        }

        return low < _joined.Count && _joined[low].Overlaps(stretch);
    }
}
