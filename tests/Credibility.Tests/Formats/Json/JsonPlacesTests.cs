using System.Text;
using Credibility.Formats.Json;
using Xunit;

namespace Credibility.Tests.Formats.Json;

public sealed class JsonPlacesTests
{
    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("/a", 2, 8)]
    [InlineData("/a/1", 3, 3)]
    [InlineData("/a/1/x~1y", 3, 12)]
    [InlineData("/a/1/missing", 3, 3)]
    [InlineData("/nowhere/at/all", 1, 1)]
    [InlineData("/ü", 4, 17)]
    public void A_value_is_found_by_its_pointer_or_the_nearest_value_around_it(string at, int line, int column)
    {
        const string Json = "{\n  \"a\": [ 1,\n  { \"x/y\": true } ],\n  \"𝄞\": 0, \"ü\": 1, \"u\": {\"ü\": 2} }";

        Assert.Equal(new TextPlace(line, column), Place(Json, at));
    }

    [Fact]
    public void Of_a_property_given_twice_it_is_the_later_one() => Assert.Equal(new TextPlace(1, 15), Place("""{"a": 1, "a": 2}""", "/a"));

    [Theory]
    [InlineData("{\n  \"a\": ", 2, 8)]
    [InlineData("{\r\n  \"a\": x}", 2, 8)]
    [InlineData("", 1, 1)]
    [InlineData("\uFEFF{]", 1, 2)]
    public void Text_that_is_no_json_has_the_place_where_it_stops_being_it(string text, int line, int column) =>
        Assert.Equal(new TextPlace(line, column), Place(text, "", ProblemSlug.MalformedJson));

    private static TextPlace Place(string json, string at, string slug = ProblemSlug.ValidationFailed) =>
        Assert.Single(JsonPlaces.Of([new DraftProblem(slug, at, "", false)], Encoding.UTF8.GetBytes(json)));
}
