using Credibility.Api.Access;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Api.Serving;

namespace Credibility.Api.Scores;

/// <summary>Scores of sources, and how to be told when they change.</summary>
internal static class ScoreEndpoints
{
    public static void AddScores(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var contact = services.Settings().Operator.Contact;
        services.AddSingleton(all => ScoreTags.Of(all.GetRequiredService<RegistryHolder>().Current.Data.Method, contact));
        services.AddSingleton<ScorePublishing>();
        services.AddSingleton<BesideScores>();
        services.AddSingleton<IFollowsStore>(all => all.GetRequiredService<BesideScores>());
        services.AddSingleton<ListEndpoint>();
        services.AddSingleton<ScoreEndpoint>();
        services.AddSingleton<HistoryEndpoint>();
        services.AddSingleton<EventsEndpoint>();
        services.AddSingleton<Pages.SourcePages>();
    }

    public static void MapScores(this WebApplication app)
    {
        var group = app.MapGroup("/v1").WithTags("Scores").Needs(Scopes.Read);
        Map(group, "/scores", app.Services.GetRequiredService<ListEndpoint>().Read, "listScores", ScoreNotes.List);
        Map(group, "/sources/{id}/score", app.Services.GetRequiredService<ScoreEndpoint>().Read, "readScore", ScoreNotes.Read);
        Map(group, "/sources/{id}/history", app.Services.GetRequiredService<HistoryEndpoint>().Read, "readScoreHistory", ScoreNotes.History);
        Map(group, "/events", app.Services.GetRequiredService<EventsEndpoint>().Read, "streamScores", ScoreNotes.Events);
    }

    private static void Map(RouteGroupBuilder group, string pattern, RequestDelegate handler, string name, OperationNotes notes) =>
        group.MapGet(pattern, handler).WithName(name).Described(handler, notes);
}
