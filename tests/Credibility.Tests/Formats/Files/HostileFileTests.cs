using System.Globalization;
using System.Text;
using CsCheck;
using Credibility.Drafts;
using Credibility.Formats.Checks;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Credibility.Policies;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Files;

/// <summary>Whatever a file holds, it is read to its end, and what is said of it points into it.</summary>
public sealed class HostileFileTests
{
    private const int Most = 200_000;

    private const string Request = """{"text":"The \"quay\" is closed, said In\u00e9s Duarte \ud83d\ude00, citing two officials.\n\nReuters denied that.","sources":["TASS",{"id":"x","name":"Reuters","url":"https://reuters.example"}],"claims":[{"id":"c1","text":"The quay is closed"}]}""";

    private static readonly (string Text, DraftFileFormat Format)[] Samples =
    [
        (FormatSamples.Page, DraftFileFormat.Html), (FormatSamples.NewsItem22, DraftFileFormat.Ninjs), (FormatSamples.NewsItem31, DraftFileFormat.Ninjs), (Request, DraftFileFormat.Request),
    ];

    private static readonly Gen<string> Piece = OneOf(
        "<", ">", "</", "<!--", "-->", "\"", "\\\"", "\\u", "\\ud83d", "\\ude00", "\\", "{", "}", "[", "]", ",", ":", "&amp;", "&#x1F600;", "&", "<script type=\"application/ld+json\">", "</script>",
        "<article>", "</article>", "<aside>", "<p>", "<h1>", "</h1>", "<title>", "<html lang=\"", "null", "\"@context\":\"https://schema.org\"", "\"@type\":\"NewsArticle\"", "\"citation\":", "\"@id\":\"a\"",
        "\"@graph\":[", "\"uri\":\"u\"", "\"bodies\":[{\"value\":\"", "\"body_text\":\"", "\"text\":\"", "\"sources\":[", "said Ines Duarte. ", "\r\n", "\n\n", "\t", "\0", "é", "😀", "\u2060", "\u2029", "'", "=", "/", " ");

    [Fact]
    public void Random_bytes() => Gen.Select(Gen.Byte.Array[0, 300], Gen.Enum<DraftFileFormat>()).Sample((bytes, format) => AssertRead(bytes, format), iter: 4_000);

    [Fact]
    public void Random_pieces_of_all_formats() =>
        Gen.Select(Piece.Array[0, 60], Gen.Enum<DraftFileFormat>()).Sample((pieces, format) => AssertRead(Encoding.UTF8.GetBytes(string.Concat(pieces)), format), iter: 4_000);

    [Fact]
    public void Random_pieces_in_the_data_of_a_page() =>
        Gen.Select(Piece.Array[0, 30], Piece.Array[0, 10]).Sample(
            (data, words) => AssertRead(Encoding.UTF8.GetBytes($"<script type='application/ld+json'>{{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"citation\":{string.Concat(data)}}}</script><p>{string.Concat(words)}"), DraftFileFormat.Html), iter: 4_000);

    [Fact]
    public void Samples_with_bytes_exchanged() =>
        Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.Int[0, int.MaxValue], Gen.Int[0, 60], Gen.Byte.Array[0, 12]).Sample(
            (sample, at, cut, put) =>
            {
                var bytes = Encoding.UTF8.GetBytes(Samples[sample].Text);
                at %= bytes.Length;
                AssertRead([.. bytes[..at], .. put, .. bytes[Math.Min(at + cut, bytes.Length)..]], Samples[sample].Format);
            }, iter: 4_000);

    [Fact]
    public void Samples_with_pieces_put_in_are_audited_with_every_place_inside() =>
        Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.Int[0, int.MaxValue], Gen.Int[0, 20], Piece.Array[0, 4]).Sample(
            (sample, at, cut, put) =>
            {
                var text = Samples[sample].Text;
                at %= text.Length;
                var end = Math.Min(at + cut, text.Length);
                AssertAudited(Encoding.UTF8.GetBytes(text[..at] + string.Concat(put) + text[end..]), Samples[sample].Format);
            }, iter: 150);

    [Fact]
    public void JSON_nested_at_random() =>
        Gen.Select(Gen.Int[0, 300], OneOf("[", "{\"a\":", "{\"@graph\":[", "{\"citation\":", "{\"bodies\":[{\"value\":"), Gen.Enum<DraftFileFormat>()).Sample(
            (depth, open, format) =>
            {
                var nested = string.Concat(Enumerable.Repeat(open, depth));
                AssertRead(Encoding.UTF8.GetBytes(nested), format);
                AssertRead(Encoding.UTF8.GetBytes($"<script type=application/ld+json>{nested}</script>"), DraftFileFormat.Html);
                AssertRead(Encoding.UTF8.GetBytes($"{{\"uri\":\"u\",\"body_text\":\"x\",\"bodies\":{nested}"), DraftFileFormat.Ninjs);
            }, iter: 200);

    [Theory]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<a =\"")]
    [InlineData("<a='")]
    [InlineData("<!--")]
    [InlineData("<h1>")]
    [InlineData("<title>")]
    [InlineData("<aside>")]
    [InlineData("<aside></asid")]
    [InlineData("<article>")]
    [InlineData("<article ><p><p>")]
    [InlineData("<main></main>")]
    [InlineData("<figure><nav>")]
    [InlineData("<script type=\"application/ld+json\">")]
    [InlineData("<script type=\"application/ld+json\"></script>")]
    [InlineData("<script type=\"application/ld+json\">{\"citation\":</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"@id\":\"a\",\"citation\":{\"@id\":\"a\"}}</script>")]
    [InlineData("<html lang='x' lang=>")]
    [InlineData("<meta property=\"article:published_time\">")]
    [InlineData("&amp;")]
    [InlineData("&")]
    [InlineData("\"")]
    [InlineData("\\\"")]
    [InlineData("\\u0061")]
    [InlineData("\\ud83d\\ude00")]
    [InlineData("{\"a\":")]
    [InlineData("[")]
    [InlineData("[],")]
    [InlineData("\"citation\",")]
    public void A_long_file_of_one_piece_is_read_and_a_shorter_one_audited(string piece)
    {
        Everywhere(string.Concat(Enumerable.Repeat(piece, (Most - 200) / piece.Length)), AssertRead);
        Everywhere(string.Concat(Enumerable.Repeat(piece, 4_000 / piece.Length)), AssertAudited);
    }

    private static void Everywhere(string words, Action<byte[], DraftFileFormat> assert)
    {
        foreach (var page in new[] { words, $"<p>{words}</p>", $"<script type=application/ld+json>{{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"citation\":[{words}]}}</script>" })
        {
            assert(Encoding.UTF8.GetBytes(page), DraftFileFormat.Html);
        }

        foreach (var json in new[] { words, $"{{\"text\":\"{words}\"}}", $"{{\"uri\":\"u\",\"bodies\":[{{\"contentType\":\"text/html\",\"value\":\"{words}\"}}]}}", $"{{\"uri\":\"u\",\"body_text\":\"x\",\"infosources\":[{words}]}}" })
        {
            assert(Encoding.UTF8.GetBytes(json), DraftFileFormat.Request);
            assert(Encoding.UTF8.GetBytes(json), DraftFileFormat.Ninjs);
        }
    }

    [Fact]
    public void Many_citations_of_one_page_are_refused_as_those_of_a_request_are()
    {
        var data = string.Join(',', Enumerable.Range(0, 501).Select(i => i.ToString("'\"Source '0'\"'", CultureInfo.InvariantCulture)));
        var reading = FormatSamples.Read($"<script type=application/ld+json>{{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"citation\":[{data}]}}</script><p>Words.</p>", DraftFileFormat.Html);
        Assert.Contains("at most 500", Assert.Single(reading.Draft!.Faults).Message, StringComparison.Ordinal);
        Assert.Empty(reading.Draft.Sources);
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static void AssertRead(byte[] bytes, DraftFileFormat format)
    {
        _ = DraftFileReader.Guess(bytes);
        var reading = DraftFileReader.Read(bytes, format, DraftLimits.Default);
        Assert.Equal(reading.Draft is null, reading.Problems.Count > 0);
        Assert.All(reading.Problems, problem => Assert.True(problem.Place.Line >= 1 && problem.Place.Column >= 1 && (reading.Places is null || problem.Place.Line <= reading.Places.File.LineCount)));
        if (reading is { Draft: { Text: { } text } draft, Places: { } places })
        {
            Assert.All(draft.Faults.Select(fault => fault.At).Concat(draft.DeclaredIn), span => Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= text.Length));
            Assert.All(draft.Faults.Select(fault => places.InFile(fault.At)), span => AssertInside(span, places));
            Assert.True(draft.Prose is null || draft.Prose.Length == text.Length);
        }
    }

    private static void AssertAudited(byte[] bytes, DraftFileFormat format)
    {
        AssertRead(bytes, format);
        var reading = DraftFileReader.Read(bytes, format, DraftLimits.Default);
        if (reading.Draft is not { } draft)
        {
            return;
        }

        var report = Shipped.Report(draft);
        foreach (var place in report.Findings.SelectMany(finding => finding.Places))
        {
            if (reading.Places!.Of(place, report) is { } span)
            {
                AssertInside(span, reading.Places);
            }
        }

        Assert.All(LocatedFindings.Of(report, reading.Places!, Shipped.Policy, FindingLevel.None), found => Assert.True(found.Range.Start.Line <= found.Range.End.Line));
    }

    private static void AssertInside(TextSpan span, DraftPlaces places) => Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= places.File.Text.Length, $"{span}");
}
