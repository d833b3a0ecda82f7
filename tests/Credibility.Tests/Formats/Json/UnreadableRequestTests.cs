using System.Text;
using Credibility.Formats.Json;
using Xunit;

namespace Credibility.Tests.Formats.Json;

public class UnreadableRequestTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("[]", "an object, not a list")]
    [InlineData("\"x\"", "an object, not a string")]
    [InlineData("null", "an object, not null")]
    [InlineData("""{"sources":["TASS"],}""", "line 1, column 21")]
    [InlineData("""{"sources":["TASS"]} x""", "line 1, column 22")]
    [InlineData("""{"sources":["TASS"]}{"sources":["TASS"]}""", "line 1, column 21")]
    [InlineData("""{"sources":["TASS" """, "not valid JSON")]
    [InlineData("{title:'a'}", "line 1, column 2")]
    [InlineData("{\n \"title\": \"日本\", NaN}", "line 2, column 17")]
    [InlineData("""{"attributions":[{"words":NaN}]}""", "not valid JSON")]
    [InlineData("""{"title":"a" /* b */}""", "not valid JSON")]
    public void Text_that_is_no_request_object_is_malformed(string json, string says) =>
        Assert.Contains(says, Requests.Unreadable(json, ProblemSlug.MalformedJson).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"title":"a","title":"b","sources":["A"]}""", "/title")]
    [InlineData("""{"title":"a","Title":"b","sources":["A"]}""", "/Title")]
    [InlineData("""{"title":"a","t\u0069tle":"b","sources":["A"]}""", "/title")]
    [InlineData("""{"sources":[{"name":"A","name":"B"}]}""", "/sources/0/name")]
    [InlineData("""{"sources":[{"name":"A","via":[{"name":"B","Name":"C"}]}]}""", "/sources/0/via/0/Name")]
    [InlineData("""{"sources":["A"],"attributions":[{"sourceId":"s1","sourceId":"s1"}]}""", "/attributions/0/sourceId")]
    [InlineData("""{"sources":["A"],"attributions":[{"sourceId":"s1","quotes":{"cue":null,"cue":null}}]}""", "/attributions/0/quotes/cue")]
    [InlineData("""{"sources":["A"],"attributions":[{"sourceId":"s1","quotes":{"cue":{"exact":"a","exact":"b"}}}]}""", "/attributions/0/quotes/cue/exact")]
    [InlineData("""{"sources":["A"],"claims":[{"text":"A","text":"B"}]}""", "/claims/0/text")]
    [InlineData("""{"sources":["A"],"parties":[{"id":"p","name":"A","id":"q"}]}""", "/parties/0/id")]
    [InlineData("""{"sources":["A"],"asked":[{"who":"s1","how":"a","how":"b"}]}""", "/asked/0/how")]
    public void A_property_given_twice_is_named(string json, string at)
    {
        var problem = Requests.Unreadable(json, ProblemSlug.DuplicateProperty);

        Assert.Equal(at, problem.At);
        Assert.Contains(at[(at.LastIndexOf('/') + 1)..], problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"$type":"System.Diagnostics.Process","sources":["A"]}""", "/$type", "$type")]
    [InlineData("""{"Sources":["A"],"text":"a"}""", "/Sources", "did you mean \"sources\"?")]
    [InlineData("""{"sources":[{"name":"A","weight":1}]}""", "/sources/0/weight", "allowed here: id, name")]
    [InlineData("""{"sources":["A"],"claims":[{"text":"A","a/b~c":[[{}]]}]}""", "/claims/0/a~1b~0c", "a/b~c")]
    [InlineData("""{"sources":["A"],"\u001b[2J":1}""", "/\u001b[2J", "\\u001B[2J")]
    public void An_unknown_property_is_named_with_those_allowed(string json, string at, string says)
    {
        var problem = Requests.Unreadable(json, ProblemSlug.UnknownProperty);

        Assert.Equal(at, problem.At);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"sources":[{"name":"A","words":"NaN"}]}""", "/sources/0/words")]
    [InlineData("""{"sources":[{"name":"A","words":"-Infinity"}]}""", "/sources/0/words")]
    [InlineData("""{"sources":[{"name":"A","words":99999999999999999999}]}""", "/sources/0/words")]
    [InlineData("""{"sources":[{"name":"A","words":1e400}]}""", "/sources/0/words")]
    [InlineData("""{"sources":[{"name":"A","words":1.5}]}""", "/sources/0/words")]
    [InlineData("""{"sources":[{"name":"A","words":true}]}""", "/sources/0/words")]
    [InlineData("""{"sources":[{"name":5}]}""", "/sources/0/name")]
    [InlineData("""{"sources":[5]}""", "/sources/0")]
    [InlineData("""{"sources":{"name":"A"}}""", "/sources")]
    [InlineData("""{"sources":[{"name":"A","firstHand":"yes"}]}""", "/sources/0/firstHand")]
    [InlineData("""{"sources":["A"],"attributions":[{"sourceId":"s1","confidence":1e400}]}""", "/attributions/0/confidence")]
    [InlineData("""{"text":"abc","sources":["A"],"attributions":[{"sourceId":"s1","cue":["a",1]}]}""", "/attributions/0/cue/0")]
    public void A_value_of_the_wrong_type_has_its_place(string json, string at) =>
        Assert.Equal(at, Requests.Unreadable(json, ProblemSlug.MalformedJson).At);

    [Theory]
    [InlineData("""{"title":"\ud800","sources":["A"]}""", "/title")]
    [InlineData("""{"title":"\udc00\ud800","sources":["A"]}""", "/title")]
    [InlineData("""{"sources":["\ud800"]}""", "/sources/0")]
    [InlineData("""{"sources":["A"],"\ud800":1}""", "")]
    [InlineData("""{"text":"\udfff"}""", "/text")]
    public void A_lone_surrogate_is_called_by_its_name(string json, string at)
    {
        var problem = Requests.Read(json).Problems[0];

        Assert.Equal((ProblemSlug.MalformedJson, at), (problem.Slug, problem.At));
        Assert.Contains("lone surrogate", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_that_is_not_utf8_is_named_with_its_place()
    {
        var problem = Requests.Only(Requests.Read([.. "{\"title\":\"a"u8, 0xFF, .. "\"}"u8]), ProblemSlug.MalformedJson, unreadable: true);

        Assert.Equal("The body is not valid UTF-8 at line 1, column 12: a byte that is not UTF-8 (0xFF).", problem.Message);
    }

    [Fact]
    public void A_surrogate_written_as_bytes_is_called_by_its_name() => Assert.Contains(
        "lone surrogate",
        Requests.Only(Requests.Read([.. "{\"title\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8]), ProblemSlug.MalformedJson, unreadable: true).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Utf16_is_a_bad_encoding() =>
        Requests.Only(Requests.Read(Encoding.Unicode.GetBytes("""{"sources":["A"]}""")), ProblemSlug.BadEncoding, unreadable: true);

    [Fact]
    public void A_gzip_body_is_a_bad_encoding() => Requests.Only(Requests.Read([0x1F, 0x8B, 8, 0]), ProblemSlug.BadEncoding, unreadable: true);

    [Fact]
    public void Nesting_beyond_the_limit_is_refused_and_at_the_limit_is_not()
    {
        static string Nested(int n) => "{\"x\":" + new string('[', n) + new string(']', n) + "}";

        Assert.Equal(ProblemSlug.UnknownProperty, Requests.Read(Nested(31)).Slug);
        Assert.Contains("at most 32 levels", Requests.Read(Nested(32)).Problems[^1].Message, StringComparison.Ordinal);
        Assert.Equal(ProblemSlug.MalformedJson, Requests.Read(Nested(10_000)).Slug);
    }

    [Fact]
    public void Problems_stop_at_a_limit()
    {
        var reading = Requests.Read("{\"sources\":[" + string.Join(',', Enumerable.Repeat("null", 400)) + "]}");

        Assert.Equal(101, reading.Problems.Count);
        Assert.Contains("stopped after 100", reading.Problems[^1].Message, StringComparison.Ordinal);
    }
}
