using Credibility.Drafts;
using Credibility.Formats.Json;
using Credibility.Formats.Prose;
using Credibility.Reports;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Reports;

/// <summary>Whatever a text holds, it is read to its end, and what is said about it points into it.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts => [.. HostileTexts.Names];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_reported_on_with_every_place_inside(string name)
    {
        var text = HostileTexts.Of(name);
        foreach (var format in HostileTexts.FormatsOf(name).Select(word => Enum.Parse<TextFormat>(word, ignoreCase: true)))
        {
            AssertInside(Shipped.Report(DraftProse.Read(new Draft { Text = text, Format = format })), text);
        }
    }

    /// <summary>Rules that read the text have more to do where there are claims on both sides of a dispute.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void With_claims_that_its_author_declares_too(string name)
    {
        var text = HostileTexts.Of(name);
        var draft = Sketch.Of(
            Sketch.Source("Greek Ministry of Defence", also: given => given.Through("Delta Courant")),
            Sketch.Source("Turkish Ministry of Defence", also: given => given with { Stance = Stance.Disputes }),
            Sketch.Source("Ines Duarte", "c2"))
            .Between().About(Sketch.Event(target: "tr") with { Text = "The closures of the quay are growing" }, Sketch.Event("c2") with { Text = text[..Math.Min(text.Length, 300)] });
        AssertInside(Shipped.Report(draft with { Text = text }), text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Its_prose_is_as_long_and_holds_no_more_than_it(string name)
    {
        var text = HostileTexts.Of(name);
        Assert.Equal(text.Length, (MarkdownProse.Of(text).Prose ?? text).Length);
        Assert.Equal(text.Length, HtmlProse.Of(text).Length);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("said \\udc00 so")]
    [InlineData("\\ud83d said")]
    public void Half_a_character_is_refused(string half)
    {
        var reading = DraftReader.Read(System.Text.Encoding.UTF8.GetBytes($"{{\"text\":\"{half}\"}}"), DraftLimits.Default);
        Assert.Null(reading.Draft);
        Assert.Equal(ProblemSlug.MalformedJson, reading.Slug);
    }

    private static void AssertInside(Report report, string text)
    {
        var spans = report.Findings.SelectMany(finding => finding.Places).Select(place => place.Span).OfType<TextSpan>()
            .Concat(report.Attributions.SelectMany(SpansOf));
        Assert.All(spans, span => Assert.True(
            span.Start >= 0 && span.Start <= span.End && span.End <= text.Length && !Cuts(text, span.Start) && !Cuts(text, span.End), $"{span} of {text.Length}"));
    }

    private static IEnumerable<TextSpan> SpansOf(ReportAttribution attribution) =>
        new[] { attribution.Source, attribution.Cue, attribution.Content }.OfType<TextSpan>().Concat(attribution.ContentSpans ?? []);

    private static bool Cuts(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
