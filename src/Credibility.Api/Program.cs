using Credibility.Api.Access;
using Credibility.Api.Attributions;
using Credibility.Api.AuditLogs;
using Credibility.Api.DataSets;
using Credibility.Api.Health;
using Credibility.Api.Http;
using Credibility.Api.Match;
using Credibility.Api.Methods;
using Credibility.Api.OpenApi;
using Credibility.Api.Pages;
using Credibility.Api.Policies;
using Credibility.Api.Registries;
using Credibility.Api.Reports;
using Credibility.Api.Rules;
using Credibility.Api.Schemas;
using Credibility.Api.Scores;
using Credibility.Api.Serving;
using Credibility.Api.Settings;
using Credibility.Api.Sources;
using Credibility.Api.Sources.Badges;
using Credibility.Api.Sources.Ownership;
using Credibility.Api.Sources.Replies;
using Credibility.Api.Telemetry;

if (HealthFlag.IsIn(args))
{
    return await HealthFlag.RunAsync(args);
}

if (ConfigVerb.IsIn(args))
{
    return ConfigVerb.Run(args);
}

return await Start.RefusedOr(async () =>
{
    var builder = Service.CreateBuilder(args);
    builder.AddSettings(args);
    builder.AddLogs();
    builder.AddListening();
    builder.AddAccess();
    builder.AddTelemetry();
    builder.AddRegistry();
    builder.AddScores();
    builder.AddOpenApiDocument();

    await using var app = builder.Build();
    app.UseAnswers();
    app.UseAccess();
    app.MapReports();
    app.MapAttributions();
    app.MapSources();
    app.MapOwnership();
    app.MapBadges();
    app.MapReplies();
    app.MapDataSets();
    app.MapAudit();
    app.MapScores();
    app.MapMatch();
    app.MapRules();
    app.MapSchemas();
    app.MapMethods();
    app.MapPolicies();
    app.MapHealth();
    app.MapMetrics();
    app.MapPages();
    app.MapOpenApiDocument();
    await app.ServeAsync();
});
