using System.Globalization;
using System.Text.Json;
using Credibility.Formats.Json;
using Xunit;

namespace Credibility.Tests.Formats.Json;

public class RequestLimitTests
{
    [Fact]
    public void A_text_of_200_000_characters_is_read_and_one_more_is_refused()
    {
        Assert.Empty(Requests.Read(Text(200_000)).Problems);
        Assert.Contains("200000", Requests.Refused(Text(200_001), ProblemSlug.TextTooLong).Message, StringComparison.Ordinal);
        Requests.Refused(Text(2_000_000), ProblemSlug.TextTooLong);

        static string Text(int chars) => $$"""{"text":"{{new string('a', chars)}}"}""";
    }

    [Fact]
    public void Five_hundred_sources_are_read_and_one_more_is_refused()
    {
        Assert.Empty(Requests.Read(Sources(500)).Problems);
        Assert.Contains("501", Requests.Refused(Sources(501), ProblemSlug.TooManySources).Message, StringComparison.Ordinal);

        static string Sources(int n) => JsonSerializer.Serialize(new { sources = Enumerable.Range(0, n).Select(i => $"a{i}") });
    }

    [Fact]
    public void Two_thousand_attributions_are_read_and_one_more_is_refused()
    {
        Assert.Empty(Requests.Read(Attributions(2_000)).Problems);
        Assert.Equal("/attributions", Requests.Refused(Attributions(2_001)).At);

        static string Attributions(int n) => JsonSerializer.Serialize(
            new { sources = new[] { "A" }, attributions = Enumerable.Repeat(new { sourceId = "s1" }, n) });
    }

    [Fact]
    public void A_name_of_300_characters_is_read_and_one_more_is_refused()
    {
        Assert.Empty(Requests.Read(Name(300)).Problems);
        Assert.Contains("at most 300", Requests.Refused(Name(301)).Message, StringComparison.Ordinal);

        static string Name(int chars) => $$"""{"sources":["{{new string('x', chars)}}"]}""";
    }

    [Fact]
    public void An_address_of_2048_characters_is_read_and_one_more_is_refused()
    {
        Assert.Empty(Requests.Read(Url(2_048)).Problems);
        Assert.Contains("at most 2048", Requests.Refused(Url(2_049)).Message, StringComparison.Ordinal);

        static string Url(int chars) => $$"""{"sources":[{"name":"A","url":"{{"https://example.org/".PadRight(chars, 'x')}}"}]}""";
    }

    [Fact]
    public void Sixteen_conduits_are_read_and_one_more_is_too_deep()
    {
        Assert.Empty(Requests.Read(Via(16)).Problems);
        Assert.Equal("/sources/0/via", Requests.Refused(Via(17), ProblemSlug.ChainTooDeep).At);

        static string Via(int n) => JsonSerializer.Serialize(
            new { sources = new[] { new { name = "A", via = Enumerable.Range(0, n).Select(i => new { name = $"r{i}" }) } } });
    }

    [Fact]
    public void A_chain_of_16_listed_sources_is_read_and_one_more_is_too_deep()
    {
        var draft = Requests.Draft(Chain(16));

        Assert.Equal(Enumerable.Range(0, 15).Select(i => $"S{i}"), draft.Sources[15].Shorthand!.Via.Select(v => v.Name));
        Assert.Equal("/sources/16/via", Requests.Refused(Chain(17), ProblemSlug.ChainTooDeep).At);
        Assert.Equal(ProblemSlug.ChainTooDeep, Requests.Read(Chain(500)).Slug);
    }

    /// <summary>Whoever followed every path of it, of which there are 2^200, would never come back.</summary>
    [Fact]
    public void A_dense_graph_of_references_is_refused_by_work_that_grows_with_its_size()
    {
        var (half, whole) = (Dense(100), Dense(200));
        Assert.Equal(ProblemSlug.ChainTooDeep, Requests.Read(half).Slug);
        Assert.Equal(ProblemSlug.ChainTooDeep, Requests.Read(whole).Slug);

        // Twice the sources are four times the references.
        Assert.InRange(Work(whole) / (double)Work(half), 1, 6);

        static string Dense(int n) => JsonSerializer.Serialize(new
        {
            sources = Enumerable.Range(0, n).Select(i => new { id = Id(i), name = $"S{i}", via = Enumerable.Range(0, i).Select(Id) }),
        });

        static long Work(string json)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Requests.Read(json);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_circle_of_listed_sources_becomes_chains_that_cite_each_other()
    {
        var draft = Requests.Draft("""{"sources":[{"id":"a","name":"A","via":["b"]},{"id":"b","name":"B","via":["A"]}]}""");

        Assert.Equal(["B"], draft.Sources[0].Shorthand!.Via.Select(v => v.Name));
        Assert.Equal(["A"], draft.Sources[1].Shorthand!.Via.Select(v => v.Name));
    }

    [Fact]
    public void An_attribution_takes_the_chain_of_the_source_that_it_came_through()
    {
        var draft = Requests.Draft("""
            {"sources":[{"id":"a","name":"A","via":[{"name":"R","form":"direct"}]},"B"],"attributions":[{"sourceId":"s2","via":["a",{"name":"Q"}]}]}
            """);

        Assert.Equal(["R", "A", "Q"], draft.Attributions[0].Via.Select(v => v.Name));
    }

    [Fact]
    public void A_source_that_cites_itself_keeps_that_one_step() => Assert.Equal(
        ["A"], Requests.Draft("""{"sources":[{"id":"a","name":"A","via":["a"]}]}""").Sources[0].Shorthand!.Via.Select(v => v.Name));

    private static string Chain(int n) => JsonSerializer.Serialize(new
    {
        sources = Enumerable.Range(0, n).Select(i => new { id = Id(i), name = $"S{i}", via = i == 0 ? [] : new[] { Id(i - 1) } }),
    });

    private static string Id(int i) => "id" + i.ToString(CultureInfo.InvariantCulture);
}
