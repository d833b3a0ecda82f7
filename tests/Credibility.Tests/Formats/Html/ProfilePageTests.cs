using Credibility.Formats.Html;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Html;

/// <summary>The page of a source: why, since when, by which evidence, how sure, who decides, and what is missing.</summary>
public sealed class ProfilePageTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly SourceProfile Outlet = new()
    {
        Id = "example-news", Name = "Example News", Kind = SourceKind.NewsSite, Country = "NN",
        Signals =
        [
            new("corrections", "policy", new Validity(FactDate.Parse("2021")), ["e1"]), new("complaints-body", "left-or-expelled", Validity.Unknown, ["e2"]),
            new("ownership-disclosed", "to-the-end", Validity.Unknown, ["e1", "gone"]),
        ],
        Control = new(null, new ControlFactor(true, Validity.Unknown, ["e2"]), null),
        Evidence =
        [
            new Evidence("e1", "https://register.example/1", "register.example", FactDate.Parse("2025"), FactDate.Parse("2026-11-01"), "Entry one."),
            new Evidence("e2", "javascript:alert(1)", "council.example", null, FactDate.Parse("2026-11-02"), "Entry two."),
        ],
    };

    [Fact]
    public void A_score_stands_with_its_range_its_parts_its_evidence_and_how_sure_it_is()
    {
        var html = Page(Outlet);

        Assert.Contains("<p class=\"lead\">57.5 (29.3–83.5), how sure: low, 3 facts</p>", html, StringComparison.Ordinal);
        Assert.Contains("How sure: low. The range is 54.2 points wide; above 30 is low, below 15 is high. The score rests on 6 observations.", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Where every source starts</th>\n<td class=\"figure\">50.0</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Corrections: it publishes how it corrects</th>\n<td class=\"figure\">&#x2B;5.0</td>\n<td>2021</td>\n<td><a href=\"#evidence-e1\">[e1]</a></td>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"figure\">−8.8</td>\n<td>not known</td>\n<td><a href=\"#evidence-e2\">[e2]</a></td>", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"evidence-e1\">[e1] <a href=\"https://register.example/1\">register.example</a>, published 2025, read 2026-11-01: <bdi>Entry one.</bdi></li>", html, StringComparison.Ordinal);
        Assert.Contains("Judged by the facts as of 2026-11-22, by the method v9. Published here as it is since 2026-11-01.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mark_leads_to_evidence_on_the_page_and_no_address_can_run()
    {
        var html = Page(Outlet);
        var marks = System.Text.RegularExpressions.Regex.Matches(html, "href=\"#(evidence-[^\"]+)\"").Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Contains($"id=\"{mark}\"", html, StringComparison.Ordinal));
        Assert.DoesNotContain("javascript:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("[gone]", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_count_and_what_is_missing_are_told()
    {
        var html = Page(Outlet);

        Assert.Contains("A state owns it or appoints those who govern it: what is evidenced leaves open whether control counts for or against the source. <a href=\"#evidence-e2\">[e2]</a>", html, StringComparison.Ordinal);
        Assert.Contains("Disclosure of funding: its accounts, an annual report, or a page that says who pays for it and how much. Worth 2 observations.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_enough_evidence_the_page_shows_no_number_of_points()
    {
        var html = Page(Outlet with { Signals = [Outlet.Signals[0]] });

        Assert.Contains("<p class=\"lead\">–, not enough evidence to rate</p>", html, StringComparison.Ordinal);
        Assert.Contains("Not rated: not enough evidence. What is held counts 2 observations, and the method asks for 4.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Where every source starts", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"figure\">–</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_who_is_not_scored_has_a_page_without_parts_and_gaps()
    {
        var html = Page(Outlet with { Kind = SourceKind.Analyst });

        Assert.Contains("–, scores of people are off", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
        Assert.DoesNotContain("missing-heading", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Control, as known", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_decides_replies_ratings_and_changes_stand_beside()
    {
        var html = ProfilePage.Render(View(Outlet) with
        {
            Contact = "desk@operator.example",
            Replies = [new("A, editor, 2026-11-05", "We corrected it.", null)],
            Ratings = [new("A rater, 2026", "4 (stars, one to seven), of outlet.example", "https://rater.example/")],
            Changes = [new("2026-11-01", "The first score that was published here.", null)],
        });

        Assert.Contains("nobody sets a score by hand", html, StringComparison.Ordinal);
        Assert.Contains("Write to: <bdi>desk@operator.example</bdi>.", html, StringComparison.Ordinal);
        Assert.Contains("<li><bdi>A, editor, 2026-11-05</bdi>: <bdi>We corrected it.</bdi></li>", html, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"https://rater.example/\">A rater, 2026</a>: <bdi>4 (stars, one to seven), of outlet.example</bdi></li>", html, StringComparison.Ordinal);
        Assert.Contains("No reply is part of the score.", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/v1/sources/example-news/history\">history</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Replies of the source", Page(Outlet), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public void What_looks_like_markup_stays_text(string words)
    {
        var html = ProfilePage.Render(View(Outlet with
        {
            Name = words, Aliases = [new SourceName(words, null, null, Validity.Unknown)], Listings = [new Listing(words, words, words, null, Validity.Unknown, ["e1"])],
            Evidence = [Outlet.Evidence[0] with { Note = words, Publisher = words }],
        }) with { Contact = words, Replies = [new(words, words, words)] });

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
    }

    private static string Page(SourceProfile profile) => ProfilePage.Render(View(profile));

    private static ProfileView View(SourceProfile profile)
    {
        var method = Shipped.Data.Method;
        var score = new ScoreExplainer(method.Scores).Explain(profile, new SourceScorer(method.Scores).Score(profile, Day));
        return new(profile, new ControlReader(method.Autonomy).Read(profile, Day), score, "v9", new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero), null);
    }
}
