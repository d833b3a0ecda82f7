using Credibility.Api.Access;
using Credibility.Api.Health;
using Credibility.Api.Http;
using Credibility.Api.Match;
using Credibility.Api.Methods;
using Credibility.Api.OpenApi;
using Credibility.Api.Pages;
using Credibility.Api.Registries;
using Credibility.Api.Reports;
using Credibility.Api.Rules;
using Credibility.Api.Scores;
using Credibility.Api.Serving;
using Credibility.Api.Settings;
using Credibility.Api.Sources;

if (HealthFlag.IsIn(args))
{
    return await HealthFlag.RunAsync(args);
}

return await Start.RefusedOr(async () =>
{
    var builder = Service.CreateBuilder(args);
    builder.AddSettings(args);
    builder.AddLogs();
    builder.AddListening();
    builder.AddAccess();
    builder.AddRegistry();
    builder.AddScores();
    builder.AddOpenApiDocument();

    await using var app = builder.Build();
    app.UseAnswers();
    app.UseAccess();
    app.MapReports();
    app.MapSources();
    app.MapScores();
    app.MapMatch();
    app.MapRules();
    app.MapMethods();
    app.MapHealth();
    app.MapPages();
    app.MapOpenApiDocument();
    await app.ServeAsync();
});
