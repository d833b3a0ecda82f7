using System.Globalization;
using Credibility.Api.Access;
using Credibility.Api.Registries;
using Credibility.Api.Scores;
using Credibility.Api.Settings;
using Credibility.Formats.Html;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;
using Credibility.Sources.Scores;

namespace Credibility.Api.Pages;

/// <summary><c>/sources/{id}</c>: a source and its score for people, made from what <c>/v1/sources/{id}</c> and its score, history and replies hold.</summary>
internal sealed class SourcePages(RegistryHolder registries, Registries.Store store, BesideScores beside, ServiceOptions options)
{
    private const int MostChanges = 10, MostCandidates = 5;

    public static void Map(RouteGroupBuilder pages) =>
        pages.MapGet("/sources/{id}", (string id, SourcePages sources) => sources.Read(id)).Needs(Scopes.Read);

    private PageAnswer Read(string id)
    {
        var registry = registries.Current;
        if (registry.Catalog.Find(id) is not { } shown)
        {
            return NoSuch(registry, id);
        }

        var row = shown.Structural ? null : registry.Scores?.Find(id);
        var profile = shown.Structural ? shown : store.Sources.FindAt(id, registry.Revision)!.Profile;
        return new PageAnswer(ProfilePage.Render(View(registry, shown, profile, row)));
    }

    /// <summary>Who types a name into the address is led to the sources that it can mean.</summary>
    private PageAnswer NoSuch(Registry registry, string id)
    {
        var candidates = registry.Resolver.Match(new SourceQuery(id), registry.Data.Method.Resolver.Match, MostCandidates);
        var words = store.Sources.Find(id) is { Withdrawn: true } ? $"The source has been withdrawn from the catalog; [its history](/v1/sources/{Uri.EscapeDataString(id)}/history) tells what was published."
            : candidates.Count == 0 ? "No source has this id, and none is called so."
            : "No source has this id. As a name it can mean:\n\n" + string.Join('\n', candidates.Select(candidate => $"- [{candidate.Id}](/sources/{Uri.EscapeDataString(candidate.Id)})"));
        return new PageAnswer(MarkdownPage.Render("No such source", words), StatusCodes.Status404NotFound);
    }

    private ProfileView View(Registry registry, SourceProfile shown, SourceProfile profile, ScoreRow? row)
    {
        var (method, day) = (registry.Data.Method, row?.AsOf ?? registry.Catalog.AsOf);
        var score = new ScoreExplainer(method.Scores).Explain(profile, registry.Scorer.Score(shown, day));
        var contact = options.Operator.Contact;
        var around = beside.Read(shown.Id);
        return new ProfileView(profile, new ControlReader(method.Autonomy).Read(profile, day), score, method.Version, row?.Since.At, contact.Length > 0 ? contact : null)
        {
            Replies = [.. around.Replies.Select(reply => new SaidLine($"{reply.Author}, {Day(reply.Received)}", reply.Text, null))],
            Ratings = [.. around.Ratings.Select(rating => new SaidLine(
                $"{rating.Rater}{(rating.Date is { } date ? ", " + date : "")}", $"{rating.Rating} ({rating.Scale}), of {rating.Rated}", rating.Url))],
            Changes = row is null ? [] : Changes(row, method.Scores),
        };
    }

    private SaidLine[] Changes(ScoreRow row, ScoreTable table)
    {
        // One more: what stands before the last item tells what it changed.
        var changes = store.Scores.History(row.Id, row.Change + 1, MostChanges + 1);
        return
        [
            .. changes.Take(MostChanges).Select((change, i) => new SaidLine(
                Day(change.RecordedAt.UtcDateTime), string.Join(' ', ScoreDifference.Words(i + 1 < changes.Count ? changes[i + 1].Entry : null, change.Entry, table)), null)),
        ];
    }

    private static string Day(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
