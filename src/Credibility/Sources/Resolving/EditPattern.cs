namespace Credibility.Sources.Resolving;

/// <summary>
/// One name made ready to be measured against many: the rows of the edit table as bits of one word, so that a letter of the other
/// name costs a dozen steps whatever the length (Myers 1999; with swaps of neighbours Hyyrö 2003). Gives what
/// <see cref="EditDistance"/> gives. Names of more than 64 letters, with digits or beyond ASCII are measured there.
/// </summary>
internal readonly ref struct EditPattern
{
    public const int Letters = 128;

    private readonly ReadOnlySpan<char> name;
    private readonly ReadOnlySpan<ulong> places;

    /// <param name="room">Room for <see cref="Letters"/> words, cleared here.</param>
    public EditPattern(ReadOnlySpan<char> name, Span<ulong> room)
    {
        this.name = name;
        Parity = NameIndex.ParityOf(name);
        if (name.Length is 0 or > 64)
        {
            return;
        }

        room.Clear();
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsAscii(name[i]) || char.IsAsciiDigit(name[i]))
            {
                return;
            }

            room[name[i]] |= 1UL << i;
        }

        places = room;
    }

    public int Length => name.Length;

    /// <summary>Which letters it has an odd number of times.</summary>
    public uint Parity { get; }

    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is larger.</summary>
    public int Within(ReadOnlySpan<char> other, int limit)
    {
        if (places.IsEmpty || other.IsEmpty)
        {
            return EditDistance.Within(name, other, limit);
        }

        if (Math.Abs(name.Length - other.Length) > limit)
        {
            return limit + 1;
        }

        var (rises, falls, level, before) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        var (last, distance) = (1UL << (name.Length - 1), name.Length);
        for (var j = 0; j < other.Length; j++)
        {
            var letter = other[j];
            if (char.IsAsciiDigit(letter))
            {
                // A digit agrees with nothing here and may not be spent.
                return limit + 1;
            }

            var same = letter < Letters ? places[letter] : 0;
            var swapped = ((~level & same) << 1) & before;
            level = (((same & rises) + rises) ^ rises) | same | falls | swapped;
            var (up, down) = (falls | ~(level | rises), level & rises);
            distance += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
            if (distance - (other.Length - 1 - j) > limit)
            {
                return limit + 1;
            }

            (up, down) = ((up << 1) | 1, down << 1);
            (rises, falls, before) = (down | ~(level | up), up & level, same);
        }

        return distance;
    }
}
