using System.Globalization;
using System.Text.Json;
using Credibility.Formats.Json;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Json;

public sealed class NumberConverterTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new NumberConverter() } };

    /// <summary>From next to nothing to where numbers get an exponent, on both sides, and near the ends of what is written plainly.</summary>
    private static readonly Gen<double> Numbers =
        Gen.Select(Gen.OneOf(Gen.Double[-1, 1], Gen.Double[-1000, 1000], Gen.Double[0.9999, 1.0001]), Gen.Int[-18, 14]).Select((number, power) => number * Math.Pow(10, power));

    [Fact]
    public void A_number_is_the_shortest_form_of_its_twelve_digits() =>
        Numbers.Sample(
            number =>
            {
                var rounded = double.Parse(number.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
                var whole = Math.Abs(number) < 1e12 && Math.Truncate(number) == number;
                var expected = whole ? ((long)number).ToString(CultureInfo.InvariantCulture) : JsonSerializer.Serialize(rounded);
                Assert.Equal(expected, JsonSerializer.Serialize(number, Options));
            }, iter: 20_000);
}
