using System.Numerics;
using Credibility.Sources.Resolving;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Sources;

public sealed class ParityFilterTests
{
    [Fact]
    public void It_stops_where_counting_bits_one_by_one_would() =>
        Gen.Select(Gen.UInt.Array[0, 40], Gen.UInt, Gen.Int[-1, 20]).Sample((parities, own, most) =>
        {
            var expected = Enumerable.Range(0, parities.Length).Where(i => BitOperations.PopCount(parities[i] ^ own) <= most).ToList();
            var found = new List<int>();
            for (var i = ParityFilter.Next(parities, 0, own, most); i >= 0; i = ParityFilter.Next(parities, i + 1, own, most))
            {
                found.Add(i);
            }

            Assert.Equal(expected, found);
        });
}
