using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Credibility.Api.AuditLogs;
using Credibility.Api.DataSets;
using Credibility.Api.Health;
using Credibility.Api.Match;
using Credibility.Api.Methods;
using Credibility.Api.Policies;
using Credibility.Api.Rules;
using Credibility.Api.Scores;
using Credibility.Api.Sources;
using Credibility.Api.Sources.Badges;
using Credibility.Api.Sources.Ownership;
using Credibility.Api.Sources.Replies;
using Credibility.Formats.Json;
using Credibility.Reports;

namespace Credibility.Api.Http;

/// <summary>How answers other than reports stand in JSON, by generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = false)]
[JsonSerializable(typeof(SourcePage))]
[JsonSerializable(typeof(OwnershipAnswer))]
[JsonSerializable(typeof(AuditPage))]
[JsonSerializable(typeof(DataSetList))]
[JsonSerializable(typeof(BadgeAnswer))]
[JsonSerializable(typeof(ReplyAnswer))]
[JsonSerializable(typeof(ReplyPage))]
[JsonSerializable(typeof(MatchAnswer))]
[JsonSerializable(typeof(RuleList))]
[JsonSerializable(typeof(RuleAnswer))]
[JsonSerializable(typeof(MethodAnswer))]
[JsonSerializable(typeof(PolicyList))]
[JsonSerializable(typeof(PolicyAnswer))]
[JsonSerializable(typeof(ScoreList))]
[JsonSerializable(typeof(ScoreItem))]
[JsonSerializable(typeof(ScoreAnswer))]
[JsonSerializable(typeof(ScoreHistory))]
[JsonSerializable(typeof(Liveness))]
[JsonSerializable(typeof(Readiness))]
[JsonSerializable(typeof(CatalogStamp))]
internal sealed partial class ApiJson : JsonSerializerContext;

/// <summary>The contracts of <see cref="ApiJson"/> with the encoder that answers use.</summary>
internal static class AnswerJson
{
    /// <summary>Letters beyond ASCII stay letters; what HTML reads is escaped.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static ApiJson Instance { get; } = new(new JsonSerializerOptions(ApiJson.Default.Options) { Encoder = Encoder });
}
