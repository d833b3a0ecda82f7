using System.Globalization;
using Credibility.Formats.Text;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;

namespace Credibility.Formats.Html;

/// <summary>What the page of a source shows; all of it is worked out elsewhere.</summary>
/// <param name="Since">Since when the score has been published as it is; null where it is not published.</param>
/// <param name="Contact">Whom to write to; null where the operator has given nobody.</param>
public sealed record ProfileView(SourceProfile Profile, ControlReading Control, ScoreExplanation Score, string Method, DateTimeOffset? Since, string? Contact)
{
    /// <summary>The source's own words, the latest first.</summary>
    public IReadOnlyList<SaidLine> Replies { get; init; } = [];

    /// <summary>What other raters have published.</summary>
    public IReadOnlyList<SaidLine> Ratings { get; init; } = [];

    /// <summary>Published changes of the score, the newest first.</summary>
    public IReadOnlyList<SaidLine> Changes { get; init; } = [];
}

/// <summary>Words of somebody, or of the history.</summary>
/// <param name="Head">Who, or when.</param>
/// <param name="Url">Where it can be read; null where there is no such place.</param>
public sealed record SaidLine(string Head, string Words, string? Url);

/// <summary>The page of a source: its score with every part, its evidence and what is missing, and what stands beside it.</summary>
public static class ProfilePage
{
    private const string PointsColumn = "Points";

    /// <summary>Numbers of a column stand under one another.</summary>
    private static readonly (string, string) Figure = ("class", "figure");

    public static string Render(ProfileView view) => PageFrame.Render(VisibleText.Of(view.Profile.Name), html =>
    {
        var profile = view.Profile;
        html.Open("h1").Isolated(profile.Name).Close("h1");
        html.Element("p", Who(profile), ("class", "quiet"));
        Score(html, view);
        Facts(html, "uncounted-heading", "Held, and not counted", view.Score.Uncounted.Select(fact => new FactLine(ScoreWords.Of(fact, view.Score.Table), fact.Evidence)), profile);
        Facts(html, "missing-heading", "What is missing, and what would show it", view.Score.Missing.Select(missing => new FactLine(ScoreWords.Of(missing, view.Score.Table), [])), profile);
        Decides(html, view);
        Said(html, "replies-heading", "Replies of the source", "In the source's own words. No reply is part of the score.", view.Replies);
        Said(html, "ratings-heading", "Ratings by others", "On scales of their own. No rating by others is part of the score.", view.Ratings);
        Said(html, "changes-heading", "What became of the score", null, view.Changes);
        Facts(html, "control-heading", FormattableString.Invariant($"Control, as known on {view.Score.Score.AsOf:yyyy-MM-dd}"), ProfileWords.Control(profile, view.Control), profile);
        foreach (var (i, (heading, lines)) in ProfileWords.Facts(profile).Index())
        {
            Facts(html, FormattableString.Invariant($"facts-{i}-heading"), heading, lines, profile);
        }

        Evidence(html, profile);
    });

    private static string Who(SourceProfile profile)
    {
        IEnumerable<string?> parts =
        [
            SourceKindNames.Write(profile.Kind).Replace('-', ' '), profile.Country, profile.LegalForm == LegalForm.Unknown ? null : ReportWords.Spaced(profile.LegalForm) + " in form",
            profile.Aliases.Count > 0 ? "also called " + string.Join("; ", profile.Aliases.Select(alias => alias.Text + ProfileWords.Span(alias.Valid))) : null,
            profile.Structural ? "nobody wrote a profile for this body: it is made from the table of roles that every state has" : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static void Score(HtmlText html, ProfileView view) => HtmlLists.Section(html, "score-heading", "Score", () =>
    {
        var (score, explanation) = (view.Score.Score, view.Score);
        html.Element(
            "p", score.Rated is { } rated ? ReportWords.Score(rated.Shown, rated.Low, rated.High, rated.HowSure, score.Facts) : ReportWords.NotRated(score.NotRated!.Value.InWords()), ("class", "lead"));
        html.Element("p", score.Rated is { } sure ? ScoreWords.Of(sure, explanation.Sureness!, explanation) : ScoreWords.Of(score.NotRated!.Value, score.Evidence, explanation.Table));
        Parts(html, view);
        var since = view.Since is { } published ? FormattableString.Invariant($" Published here as it is since {published.UtcDateTime:yyyy-MM-dd}.") : "";
        html.Element("p", FormattableString.Invariant($"Judged by the facts as of {score.AsOf:yyyy-MM-dd}, by the method {view.Method}.{since}"), ("class", "quiet"));
    });

    private static void Parts(HtmlText html, ProfileView view)
    {
        var (score, table) = (view.Score.Score, view.Score.Table);
        if (score.Contributions.Count == 0)
        {
            return;
        }

        html.Open("div", ("class", "table"), ("role", "region"), ("aria-label", "Table of the parts of the score"), ("tabindex", "0")).Open("table")
            .Element("caption", score.Rated is null ? "What is evidenced. It is too little for a number." : "Where every source starts, and what each evidenced fact adds or takes. The points sum to the score.")
            .Open("thead").Open("tr");
        foreach (var column in (string[])["What is evidenced", PointsColumn, "Since", "Evidence"])
        {
            html.Element("th", column, column == PointsColumn ? [("scope", "col"), Figure] : [("scope", "col")]);
        }

        html.Close("tr").Close("thead").Open("tbody");
        if (score.Rated is { } rated)
        {
            html.Open("tr").Element("th", "Where every source starts", ("scope", "row")).Element("td", rated.BaseShown.ToString("0.0", CultureInfo.InvariantCulture), Figure).Element("td", "").Element("td", "").Close("tr");
        }

        foreach (var part in score.Contributions)
        {
            html.Open("tr").Element("th", ScoreWords.SaidBesidePoints(part, table), ("scope", "row")).Element("td", part.Shown is { } shown ? ScoreText.Points(shown) : "–", Figure)
                .Element("td", part.Valid.From?.Text ?? "not known").Open("td");
            Marks(html, part.Evidence, view.Profile);
            html.Close("td").Close("tr");
        }

        html.Close("tbody").Close("table").Close("div");
    }

    private static void Decides(HtmlText html, ProfileView view) => HtmlLists.Section(html, "decides-heading", "Who decides, and what the source can do", () =>
    {
        html.Element("p", ScoreWords.Decides(view.Method)).Element("p", ScoreWords.Appeal);
        if (view.Contact is { } contact)
        {
            html.Open("p").Text("Write to: ").Isolated(contact).Text(".").Close("p");
        }

        var address = "/v1/sources/" + Uri.EscapeDataString(view.Profile.Id);
        html.Open("p").Text("As data: ").Link(address, "profile").Text(", ").Link(address + "/score", "score").Text(", ").Link(address + "/ownership", "ownership");
        if (!view.Profile.Structural)
        {
            html.Text(", ").Link(address + "/history", "history");
        }

        html.Text(", ").Link(address + "/badge.svg", "badge").Text(".").Close("p");
    });

    private static void Said(HtmlText html, string id, string heading, string? lead, IReadOnlyList<SaidLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        HtmlLists.Section(html, id, heading, () =>
        {
            if (lead is not null)
            {
                html.Element("p", lead, ("class", "quiet"));
            }

            html.Open("ul");
            foreach (var line in lines)
            {
                html.Open("li");
                _ = line.Url is { } url ? html.Link(url, line.Head) : html.Isolated(line.Head);
                html.Text(": ").Isolated(line.Words).Close("li");
            }

            html.Close("ul");
        });
    }

    private static void Facts(HtmlText html, string id, string heading, IEnumerable<FactLine> facts, SourceProfile profile)
    {
        var lines = facts.ToList();
        if (lines.Count == 0)
        {
            return;
        }

        HtmlLists.Section(html, id, heading, () =>
        {
            html.Open("ul");
            foreach (var line in lines)
            {
                html.Open("li").Text(line.Words).Text(line.Evidence.Count > 0 ? " " : "");
                Marks(html, line.Evidence, profile);
                html.Close("li");
            }

            html.Close("ul");
        });
    }

    /// <summary>The keys of evidence, each leading to it.</summary>
    private static void Marks(HtmlText html, IReadOnlyList<string> keys, SourceProfile profile)
    {
        foreach (var (i, key) in keys.Where(key => profile.Evidence.Any(proof => proof.Id == key)).Index())
        {
            html.Text(i > 0 ? ", " : "").Link("#evidence-" + Uri.EscapeDataString(key), $"[{key}]");
        }
    }

    private static void Evidence(HtmlText html, SourceProfile profile)
    {
        if (profile.Evidence.Count == 0)
        {
            return;
        }

        HtmlLists.Section(html, "evidence-heading", "Evidence", () =>
        {
            html.Open("ul");
            foreach (var proof in profile.Evidence)
            {
                html.Open("li", ("id", "evidence-" + Uri.EscapeDataString(proof.Id))).Text($"[{proof.Id}] ").Link(proof.Url, proof.Publisher)
                    .Text($", {ProfileWords.Dates(proof)}: ").Isolated(proof.Note).Close("li");
            }

            html.Close("ul");
        });
    }
}
