using System.Text.Json;
using Credibility.Sources;
using Xunit;

namespace Credibility.Cli.Importing;

/// <summary>Lists of an invented rater.</summary>
public sealed class RatingsImportTests : IDisposable
{
    private const string Manifest =
        """
        name: stars
        version: "2025-11"
        date: 2025-11-01
        rater: Invented Rater
        scale: stars, one to seven
        licence: CC0-1.0
        url: https://rater.example/
        columns: { domain: site, rating: stars, date: day, url: page }
        rows: { least: 1, most: 1000 }
        """;

    private readonly ImportWorld _world = new(ImportWorld.Site("group", "group.example", "shared.example"), ImportWorld.Site("paper", "www.Paper.example", "shared.example"));

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Ratings_are_loaded_and_who_is_rated_by_nobody_here_is_listed()
    {
        var (code, output, errors) = Import("https://www.group.example/,five,2025-03,https://rater.example/g\nsub.group.example,four,,\npaper.example,six,,\nshared.example,two,,\n");

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            """
            stars 2025-11 by Invented Rater: 4 rows, 2 of them of a source here; 0 repeated.
            Shown nowhere (2); import again once there are profiles:
              line 3: sub.group.example: no profile lists this host
              line 5: shared.example: several profiles list this host: group, paper; rate them by id
            2 added, 0 changed, 0 removed.
            Written.

            """.ReplaceLineEndings("\n"), output);
        Assert.Equal(
            [("group", "group.example", "five", "https://rater.example/g"), ("paper", "paper.example", "six", "https://rater.example/")],
            _world.Ratings.Current("stars").Select(rating => (rating.SourceId, rating.Named, rating.Value, rating.Url)));
        Assert.All(_world.Ratings.Current("stars"), rating => Assert.Equal(("Invented Rater", "stars, one to seven"), (rating.Rater, rating.Scale)));
    }

    [Fact]
    public void An_import_moves_no_version_of_the_catalog()
    {
        var before = _world.Feed.Head();
        Import("group.example,five,,\n");

        Assert.Equal(before, _world.Feed.Head());
    }

    [Fact]
    public void Rows_can_name_ids()
    {
        var (code, _, _) = Import("group,five,,\nnobody,six,,\n", Manifest.Replace("domain:", "id:", StringComparison.Ordinal));

        Assert.Equal(0, code);
        Assert.Equal("group", Assert.Single(_world.Ratings.Current("stars")).SourceId);
    }

    [Theory]
    [InlineData(SourceKind.Person)]
    [InlineData(SourceKind.Official)]
    [InlineData(SourceKind.Analyst)]
    [InlineData(SourceKind.SocialAccount)]
    public void Ratings_of_people_are_shown_nowhere(SourceKind kind)
    {
        _world.Ship("2", ImportWorld.Site("group"), ImportWorld.Site("someone") with { Kind = kind });

        var output = Import("group.example,five,,\nsomeone.example,six,,\n").Output;

        Assert.Contains("line 3: someone.example: someone is a person or an account; ratings of people are not shown", output, StringComparison.Ordinal);
        Assert.Equal("group", Assert.Single(_world.Ratings.All()).Rating.SourceId);
    }

    [Fact]
    public void The_same_again_and_a_dry_run_write_nothing_and_a_dry_run_counts_what_a_run_does()
    {
        Import("group.example,five,,\n");
        var before = _world.Everything();

        Assert.EndsWith("Nothing was written: this is what is loaded.\n", Import("group.example,five,,\n").Output, StringComparison.Ordinal);
        var dry = Json(Import("paper.example,five,,\nelsewhere.example,one,,\n", more: ["--dry-run", "--format", "json"]).Output);
        Assert.Equal(before, _world.Everything());

        var real = Json(Import("paper.example,five,,\nelsewhere.example,one,,\n", more: ["--format", "json"]).Output);
        foreach (var count in new[] { "rows", "matched", "repeated", "added", "changed", "removed" })
        {
            Assert.Equal(real.GetProperty(count).GetInt32(), dry.GetProperty(count).GetInt32());
        }

        Assert.Equal((true, false), (real.GetProperty("written").GetBoolean(), dry.GetProperty("written").GetBoolean()));
        Assert.Equal("elsewhere.example", Assert.Single(real.GetProperty("unmatched").EnumerateArray()).GetProperty("named").GetString());
    }

    [Fact]
    public void The_same_list_is_loaded_again_once_a_profile_is_there_for_a_row()
    {
        Import("group.example,five,,\nlate.example,six,,\n");
        _world.Ship("2", ImportWorld.Site("group"), ImportWorld.Site("late"));

        Assert.Contains("1 added, 0 changed, 0 removed.\nWritten.", Import("group.example,five,,\nlate.example,six,,\n").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_row_refuses_the_list_and_every_bad_row_is_told()
    {
        var (code, output, errors) = Import("group.example,five,,\n*.b.example,six,,\npaper.example,,,\n");

        Assert.Equal((3, ""), (code, output));
        Assert.Contains("list.csv:3:1: '*.b.example' holds a wildcard", errors, StringComparison.Ordinal);
        Assert.Contains("list.csv:4:1: the rating is missing", errors, StringComparison.Ordinal);
        Assert.Empty(_world.Ratings.All());
    }

    [Fact]
    public void A_list_that_shrinks_to_less_than_half_needs_a_word_and_one_beyond_its_bounds_none_helps()
    {
        Import("group.example,five,,\nb.example,five,,\nc.example,five,,\n");

        var (code, _, errors) = Import("group.example,six,,\n");
        Assert.Equal(3, code);
        Assert.Contains("would shrink from 3 rows to 1, which is less than half; load it with --accept-shrink", errors, StringComparison.Ordinal);
        Assert.Equal("five", Assert.Single(_world.Ratings.Current("stars")).Value);

        Assert.Equal(0, Import("group.example,six,,\n", more: ["--accept-shrink"]).Code);
        var (beyond, _, reason) = Import("group.example,six,,\n", Manifest.Replace("least: 1", "least: 2", StringComparison.Ordinal), "--accept-shrink");
        Assert.Equal(3, beyond);
        Assert.Contains("stars would hold 1 rows; its manifest allows 2 to 1000", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_of_a_day_to_come_is_refused_and_moves_no_catalog()
    {
        var day = _world.Feed.Head().AsOf;

        var (code, _, errors) = Import("group.example,five,,\n", Manifest.Replace("date: 2025-11-01", "date: 9999-12-31", StringComparison.Ordinal));

        Assert.Equal(3, code);
        Assert.Contains("the date 9999-12-31 lies in the future", errors, StringComparison.Ordinal);
        Assert.Equal(day, _world.Feed.Head().AsOf);
    }

    [Fact]
    public void Many_rows_of_nobody_are_counted_and_some_are_named()
    {
        var output = Import(string.Concat(Enumerable.Range(0, 25).Select(n => $"n{n}.example,five,,\n"))).Output;

        Assert.Contains("Shown nowhere (25)", output, StringComparison.Ordinal);
        Assert.Contains("  and 5 more, all of which --format json names\n", output, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Errors) Import(string rows, string manifest = Manifest, params string[] more) => _world.Import(
        ["ratings", _world.File("list.csv", "site,stars,day,page\n" + rows), "--manifest", _world.File("list.yaml", manifest), .. more]);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
