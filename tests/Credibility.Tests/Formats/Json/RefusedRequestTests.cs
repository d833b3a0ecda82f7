using Credibility.Formats.Json;
using Xunit;

namespace Credibility.Tests.Formats.Json;

public class RefusedRequestTests
{
    [Theory]
    [InlineData("""{"sources":[]}""")]
    [InlineData("""{"sources":[],"text":" "}""")]
    public void An_empty_list_of_sources_is_refused_without_a_text(string json) =>
        Assert.Contains("empty", Requests.Refused(json).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"title":"a"}""")]
    [InlineData("""{"title":"a","sources":null}""")]
    public void A_request_with_nothing_in_it_is_told_the_smallest_one(string json) =>
        Assert.Contains("""{"sources":["Reuters","TASS"]}""", Requests.Refused(json).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u3000\u00A0\u2800")]
    [InlineData("\u200B\u200D\uFEFF")]
    public void A_name_in_which_nothing_can_be_seen_is_blank(string name) =>
        Assert.Contains("blank", Requests.Refused($$"""{"sources":[{"name":"{{name}}"}]}""").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\\u001b[2JTASS", "U+001B")]
    [InlineData("TA\\u0000SS", "NUL")]
    [InlineData("TA\\u0085SS", "U+0085")]
    [InlineData("TASS\\n", "U+000A")]
    public void A_control_character_in_a_name_is_named(string name, string says) =>
        Assert.Contains(says, Requests.Refused($$"""{"sources":["{{name}}"]}""").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"text":"a\u0000b"}""", "/text")]
    [InlineData("""{"sources":["A"],"title":"a\u0000b"}""", "/title")]
    [InlineData("""{"sources":[{"name":"A","description":"\u0000"}]}""", "/sources/0/description")]
    public void Nul_is_refused_in_every_text(string json, string at)
    {
        var problem = Requests.Refused(json);
        Assert.Equal(at, problem.At);
        Assert.Contains("NUL", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_may_hold_a_line_break() => Assert.Empty(Requests.Read("""{"sources":["A"],"title":"a\nb"}""").Problems);

    [Theory]
    [InlineData("""{"sources":[null]}""", "/sources/0")]
    [InlineData("""{"sources":["A"],"attributions":[null]}""", "/attributions/0")]
    [InlineData("""{"sources":["A"],"claims":[null]}""", "/claims/0")]
    [InlineData("""{"sources":["A"],"parties":[null]}""", "/parties/0")]
    [InlineData("""{"sources":["A"],"parties":[{"id":"p","name":"P","states":[null]}]}""", "/parties/0/states/0")]
    [InlineData("""{"sources":["A"],"asked":[null]}""", "/asked/0")]
    [InlineData("""{"sources":[{"name":"A","via":[null]}]}""", "/sources/0/via/0")]
    [InlineData("""{"text":"abc","sources":["A"],"attributions":[{"sourceId":"s1","contentSpans":[null]}]}""", "/attributions/0/contentSpans/0")]
    [InlineData("""{"text":"abc","sources":["A"],"attributions":[{"sourceId":"s1","cue":[0,null]}]}""", "/attributions/0/cue/1")]
    public void A_null_list_item_is_named(string json, string at)
    {
        var problem = Requests.Refused(json);
        Assert.Equal(at, problem.At);
        Assert.Contains("list item must not be null", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"sources":[{}]}""", "/sources/0/name")]
    [InlineData("""{"sources":[{"name":null}]}""", "/sources/0/name")]
    [InlineData("""{"sources":[{"name":"A","via":[{}]}]}""", "/sources/0/via/0/name")]
    [InlineData("""{"sources":["A"],"attributions":[{}]}""", "/attributions/0/sourceId")]
    [InlineData("""{"sources":["A"],"claims":[{}]}""", "/claims/0/text")]
    [InlineData("""{"sources":["A"],"parties":[{"id":"p"}]}""", "/parties/0/name")]
    [InlineData("""{"sources":["A"],"parties":[{"name":"P"}]}""", "/parties/0/id")]
    [InlineData("""{"sources":["A"],"asked":[{}]}""", "/asked/0/who")]
    public void What_is_required_and_missing_has_its_place(string json, string at) => Assert.Equal(at, Requests.Refused(json).At);

    [Theory]
    [InlineData("""{"sources":[{"name":"A","stance":"neutral"}]}""", "/sources/0/stance", "supports, disputes")]
    [InlineData("""{"sources":[{"name":"A","stance":"Supports"}]}""", "/sources/0/stance", "supports, disputes")]
    [InlineData("""{"sources":[{"name":"A","form":"quote"}]}""", "/sources/0/form", "direct, paraphrase, mixed")]
    [InlineData("""{"sources":[{"name":"A","mention":"person"}]}""", "/sources/0/mention", "document-described, none")]
    [InlineData("""{"sources":[{"name":"A","standing":"x"}]}""", "/sources/0/standing", "against-interest, record-holder")]
    [InlineData("""{"sources":[{"name":"A","kind":"agency"}]}""", "/sources/0/kind", "news-agency, broadcaster")]
    [InlineData("""{"sources":["A"],"format":"pdf"}""", "/format", "plain, markdown, html, ninjs")]
    [InlineData("""{"sources":["A"],"claims":[{"text":"a","kind":"fact"}]}""", "/claims/0/kind", "event, figure, motive, forecast, evaluation, position, own-act")]
    [InlineData("""{"sources":["A"],"asked":[{"who":"s1","answer":"no"}]}""", "/asked/0/answer", "none, declined, could-not-be-reached, replied")]
    public void A_word_outside_its_list_is_answered_with_the_list(string json, string at, string says)
    {
        var problem = Requests.Refused(json);
        Assert.Equal(at, problem.At);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"sources":["A"],"publishedAt":"2025-02-30"}""", "/publishedAt")]
    [InlineData("""{"sources":["A"],"publishedAt":"20.07.2025"}""", "/publishedAt")]
    [InlineData("""{"sources":["A"],"auditDate":"2025-07-20T00:00:00Z"}""", "/auditDate")]
    [InlineData("""{"sources":["A"],"asked":[{"who":"s1","when":"today"}]}""", "/asked/0/when")]
    [InlineData("""{"sources":["A"],"language":"en_US"}""", "/language")]
    [InlineData("""{"sources":["A"],"language":"english language"}""", "/language")]
    [InlineData("""{"sources":["A"],"parties":[{"id":"p","name":"P","states":["ru"]}]}""", "/parties/0/states/0")]
    [InlineData("""{"sources":["A"],"parties":[{"id":"p","name":"P","states":["RUS"]}]}""", "/parties/0/states/0")]
    [InlineData("""{"sources":[{"name":"A","words":-1}]}""", "/sources/0/words")]
    [InlineData("""{"sources":[{"name":"A","speakers":0}]}""", "/sources/0/speakers")]
    public void A_value_of_the_wrong_form_has_its_place(string json, string at) => Assert.Equal(at, Requests.Refused(json).At);

    [Theory]
    [InlineData("data:text/html,<script>1</script>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil/x")]
    [InlineData("/x")]
    [InlineData("example.org")]
    [InlineData("https://user:pw@example.org/")]
    [InlineData("https://exa mple.org/")]
    public void Only_web_addresses_without_credentials_are_safe(string url)
    {
        var problem = Requests.Refused($$"""{"sources":[{"name":"A","url":"{{url}}"}]}""", ProblemSlug.UnsafeUrl);
        Assert.Equal("/sources/0/url", problem.At);
    }

    [Theory]
    [InlineData("""{"sources":["A"],"attributions":[{"sourceId":"nope"}]}""", "/attributions/0/sourceId")]
    [InlineData("""{"sources":["A"],"attributions":[{"sourceId":"s1","claimId":"nope"}]}""", "/attributions/0/claimId")]
    [InlineData("""{"sources":["A"],"attributions":[{"sourceId":"s1","disputes":"nope"}]}""", "/attributions/0/disputes")]
    [InlineData("""{"sources":[{"name":"A","claimId":"nope"}]}""", "/sources/0/claimId")]
    [InlineData("""{"sources":[{"name":"A","via":["nope"]}]}""", "/sources/0/via/0")]
    [InlineData("""{"sources":["A"],"claims":[{"text":"a","target":"nope"}]}""", "/claims/0/target")]
    [InlineData("""{"sources":["A"],"asked":[{"who":"nope"}]}""", "/asked/0/who")]
    [InlineData("""{"sources":["A"],"asked":[{"who":"s1","about":"nope"}]}""", "/asked/0/about")]
    public void A_reference_to_nothing_is_named(string json, string at)
    {
        var problem = Requests.Refused(json);
        Assert.Equal(at, problem.At);
        Assert.Contains("\"nope\"", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"sources":[{"id":"x","name":"A"},{"id":"x","name":"B"}]}""", "/sources/1/id")]
    [InlineData("""{"sources":["A"],"attributions":[{"id":"x","sourceId":"s1"},{"id":"x","sourceId":"s1"}]}""", "/attributions/1/id")]
    [InlineData("""{"sources":["A"],"claims":[{"id":"x"},{"id":"x"}]}""", "/claims/1/id")]
    [InlineData("""{"sources":["A"],"parties":[{"id":"x","name":"P"},{"id":"x","name":"Q"}]}""", "/parties/1/id")]
    [InlineData("""{"sources":[{"id":"x","name":"A"}],"parties":[{"id":"x","name":"P"}]}""", "/parties/0/id")]
    public void An_id_given_twice_is_refused(string json, string at) => Assert.Equal(at, Requests.Refused(json).At);

    [Theory]
    [InlineData("[2,1]", "after its end")]
    [InlineData("[0,4]", "the text has 3")]
    [InlineData("[0]", "two offsets")]
    [InlineData("[0,1,2]", "two offsets")]
    [InlineData("[-1,2]", "at least 0")]
    public void A_span_lies_in_the_text(string span, string says) => Assert.Contains(
        says, Requests.Refused($$"""{"text":"abc","sources":["A"],"attributions":[{"sourceId":"s1","cue":{{span}}}]}""").Message, StringComparison.Ordinal);

    [Fact]
    public void A_span_needs_a_text() => Assert.Contains(
        "needs the text", Requests.Refused("""{"sources":["A"],"attributions":[{"sourceId":"s1","cue":[0,0]}]}""").Message, StringComparison.Ordinal);

    [Fact]
    public void A_span_cuts_no_character_in_two() => Assert.Contains(
        "surrogate pair", Requests.Refused("""{"text":"😀","sources":["A"],"attributions":[{"sourceId":"s1","cue":[0,1]}]}""").Message, StringComparison.Ordinal);

    [Fact]
    public void Supporting_what_one_disputes_is_refused() => Assert.Equal("/attributions/1/stance", Requests.Refused(
        """{"sources":["A"],"attributions":[{"id":"x","sourceId":"s1"},{"sourceId":"s1","stance":"supports","disputes":"x"}]}""").At);

    [Fact]
    public void Disputing_oneself_is_refused() => Assert.Equal("/attributions/0/disputes", Requests.Refused(
        """{"sources":["A"],"attributions":[{"id":"x","sourceId":"s1","disputes":"x"}]}""").At);

    [Fact]
    public void All_reasons_are_reported_at_once()
    {
        var reading = Requests.Read("""{"sources":[{"name":"","url":"data:x"},{"id":"x","words":-1}],"language":"?","format":"pdf"}""");

        Assert.Equal(["/sources/0/name", "/sources/0/url", "/sources/1/words", "/sources/1/name", "/language", "/format"], reading.Problems.Select(p => p.At));
        Assert.Equal((ProblemSlug.ValidationFailed, false), (reading.Slug, reading.Unreadable));
    }
}
