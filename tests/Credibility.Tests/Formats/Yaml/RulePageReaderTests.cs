using Credibility.Formats.Yaml;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

public sealed class RulePageReaderTests
{
    private const string Page = """
        ---
        id: SRC001
        name: single-origin-claim
        title: One origin
        why: Readers take repetition for agreement.
        remedy: Ask somebody else.
        guidance:
          - { standard: A Handbook, edition: "2019", clause: "3.3.4", url: "https://example.org/h", retrieved: 2026-11-22, secondary: yes, says: "Prefer two." }
        ---

        # One origin

        Text with a line:

        ---
        and more.
        """;

    [Fact]
    public void A_page_is_front_matter_and_text()
    {
        var page = Read(Page).Value!;

        Assert.Equal(("SRC001", "single-origin-claim", "One origin"), (page.Id, page.Name, page.Title));
        Assert.Equal(new GuidanceCitation("A Handbook", "2019", "3.3.4", "https://example.org/h", "2026-11-22", true, "Prefer two."), Assert.Single(page.Guidance));
        Assert.StartsWith("# One origin\n", page.Body, StringComparison.Ordinal);
        Assert.EndsWith("and more.\n", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Guidance_that_nobody_has_read_has_no_day_and_is_secondary() =>
        Assert.Null(Assert.Single(Read(Page.Replace("retrieved: 2026-11-22, ", "", StringComparison.Ordinal)).Value!.Guidance).Retrieved);

    [Fact]
    public void Guidance_without_a_day_that_is_not_called_secondary_is_refused() => Assert.Contains(
        Read(Page.Replace("retrieved: 2026-11-22, ", "", StringComparison.Ordinal).Replace("secondary: yes, ", "", StringComparison.Ordinal)).Problems,
        problem => problem.Message.Contains("where nobody has read it, write 'secondary: yes'", StringComparison.Ordinal));

    [Fact]
    public void Figures_are_read_and_a_page_without_has_none()
    {
        var measured = Read(Measured("{ name: own, drafts: 48, judged: 7, right: 6 }")).Value!.Measured!;
        Assert.Equal((new DateOnly(2026, 3, 4), "v9"), (measured.On, measured.Method));
        Assert.Equal(new MeasuredCorpus("own", 48, 7, 6), Assert.Single(measured.Corpora));
        Assert.Null(Read(Page).Value!.Measured);
    }

    [Fact]
    public void More_right_than_judged_is_refused() =>
        Problems.Single(Read(Measured("{ name: own, drafts: 48, judged: 7, right: 8 }")).Problems, 13, "8 findings cannot be right of 7");

    private static string Measured(string corpus) => Page.ReplaceLineEndings("\n").Replace(
        "Prefer two.\" }\n", $"Prefer two.\" }}\nmeasured:\n  on: 2026-03-04\n  method: v9\n  corpora:\n    - {corpus}\n", StringComparison.Ordinal);

    [Theory]
    [InlineData("---\nid", "id", 1, "starts with front matter")]
    [InlineData("name: single-origin-claim", "name: Single Origin", 3, "must be lower-kebab")]
    [InlineData("id: SRC001", "id: SRC002", 2, "must be the page's file name without .md")]
    [InlineData("title: One origin\n", "", 2, "needs 'title'")]
    [InlineData("https://example.org/h", "example.org/h", 8, "is no web address")]
    [InlineData("retrieved: 2026-11-22", "retrieved: 2026", 8, "must be a day")]
    public void A_problem_is_named_at_its_line(string right, string wrong, int line, string says) =>
        Problems.Single(Read(Page.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal)).Problems, line, says);

    private static DataResult<RulePage> Read(string page) => RulePageReader.Read("rules/SRC001.md", Problems.Bytes(page));
}
