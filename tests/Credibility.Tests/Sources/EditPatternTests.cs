using Credibility.Sources.Resolving;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Sources;

public sealed class EditPatternTests
{
    private static readonly Gen<string> Name = Gen.Char["abc 1д"].Array[0, 70].Select(letters => new string(letters));

    /// <summary>Letters changed, left out, put in and exchanged, so that most pairs are near.</summary>
    private static readonly Gen<(string, string, int)> Pair =
        from name in Name
        from slips in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 80], Gen.Char["abc 1д"]).Array[0, 4]
        from limit in Gen.Int[0, 4]
        select (name, slips.Aggregate(name, (text, slip) => Slipped(text, slip.Item1, slip.Item2, slip.Item3)), limit);

    [Fact]
    public void Bits_measure_what_the_table_measures() => Pair.Sample(pair =>
    {
        var (name, other, limit) = pair;

        Assert.Equal(EditDistance.Within(name, other, limit), new EditPattern(name, new ulong[EditPattern.Letters]).Within(other, limit));
    });

    [Theory]
    [InlineData("kestrel", "kestrle", 1)]
    [InlineData("kestrel", "ketsrel", 1)]
    [InlineData("kestrel", "kestrels", 1)]
    [InlineData("kestrel", "", 3)]
    [InlineData("channel four", "channel 4our", 3)]
    public void The_distance_is_told_or_that_it_is_too_far(string name, string other, int told) =>
        Assert.Equal(told, new EditPattern(name, new ulong[EditPattern.Letters]).Within(other, 2));

    [Theory]
    [InlineData("c", "b1", 3)]
    [InlineData("b1", "c", 3)]
    [InlineData("channel", "1channel", 4)]
    [InlineData("ab", "1cd", 4)]
    public void A_digit_is_never_spent_even_where_one_name_begins(string name, string other, int limit)
    {
        Assert.Equal(limit + 1, EditDistance.Within(name, other, limit));
        Assert.Equal(limit + 1, new EditPattern(name, new ulong[EditPattern.Letters]).Within(other, limit));
    }

    private static string Slipped(string text, int slip, int at, char letter)
    {
        if (text.Length < 2)
        {
            return text + letter;
        }

        at %= text.Length - 1;
        return slip switch
        {
            0 => text[..at] + letter + text[(at + 1)..],
            1 => text.Remove(at, 1),
            2 => text.Insert(at, letter.ToString()),
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        };
    }
}
