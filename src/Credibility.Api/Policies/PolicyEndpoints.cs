using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Policies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Credibility.Api.Policies;

internal sealed record PolicyList(IReadOnlyList<PolicyItem> Items);

/// <param name="Sha256">As reports that were judged by it carry it.</param>
/// <param name="FailLevel">Level from which a check fails; <c>none</c> is advisory.</param>
/// <param name="Decisions">Number of editor's decisions in it, over or not.</param>
internal sealed record PolicyItem(string Id, string Sha256, string FailLevel, int Decisions);

/// <summary>A policy in full. Who signed a decision and why stands in the reports that it touches.</summary>
/// <param name="MaxLead">How many findings a page shows first.</param>
/// <param name="Rules">By rule id; a rule that is not listed is off.</param>
/// <param name="Types">Document types by name.</param>
internal sealed record PolicyAnswer(
    string Id, string Sha256, string FailLevel, PolicyGate Gate, int MaxLead, int StaleAfterDays, IReadOnlyList<string> ListedIssuers,
    IReadOnlyDictionary<string, PolicyRule> Rules, IReadOnlyDictionary<string, PolicyType> Types, IReadOnlyList<PolicyDecision> Decisions);

/// <param name="MinConfidence">0–1; no finding below it fails a check.</param>
internal sealed record PolicyGate(string Level, double MinConfidence);

/// <param name="Numbers">Thresholds by name.</param>
internal sealed record PolicyRule(string Level, IReadOnlyDictionary<string, double> Numbers);

/// <param name="Silent">Rules that say nothing in this type.</param>
/// <param name="Levels">Levels that the type changes, by rule.</param>
/// <param name="Scopes">Rules that look at less in this type, and at what.</param>
internal sealed record PolicyType(
    IReadOnlyList<string> Silent, IReadOnlyDictionary<string, string> Levels, IReadOnlyDictionary<string, string> Scopes, bool NotesOnly, bool ContactLogExpected, string? Remark);

/// <param name="From">First day on which it holds.</param>
/// <param name="Until">Last day.</param>
internal sealed record PolicyDecision(string Rule, DateOnly From, DateOnly Until);

/// <summary><c>/v1/policies</c>: by what drafts can be judged.</summary>
internal static class PolicyEndpoints
{
    public static void MapPolicies(this WebApplication app)
    {
        var group = app.MapGroup("/v1/policies").WithTags("Policies").Needs(Scopes.Read);
        group.MapGet("/", List).WithName("listPolicies").Described(new OperationNotes("Lists the policies", "In the order of their ids; `policy` of a request names one of them.") { Problems = ["validation-failed"] });
        group.MapGet("/{id}", Read).WithName("readPolicy").Described(new OperationNotes("Reads a policy", "Rules with levels and numbers, document types, what fails a check, and until when decisions hold.") { Problems = ["not-found"] });
    }

    /// <summary>All policies, in the order of their ids.</summary>
    private static Results<Ok<PolicyList>, ProblemResult> List(HttpContext context, RegistryHolder registries) =>
        QueryParameters.Of(context.Request).Problem is { } refused
            ? new ProblemResult(refused)
            : TypedResults.Ok(new PolicyList([.. registries.Current.Data.Policies.Values.OrderBy(policy => policy.Id, StringComparer.Ordinal)
                .Select(policy => new PolicyItem(policy.Id, policy.Sha256, Names.Of(policy.FailLevel), policy.Decisions.Count))]));

    /// <summary>One policy.</summary>
    private static Results<Ok<PolicyAnswer>, ProblemResult> Read(string id, RegistryHolder registries) =>
        registries.Current.Data.Policies.TryGetValue(id, out var policy) ? TypedResults.Ok(Answer(policy)) : ProblemResult.Of("not-found");

    private static PolicyAnswer Answer(Policy policy) => new(
        policy.Id, policy.Sha256, Names.Of(policy.FailLevel), new PolicyGate(Names.Of(policy.FailLevel), policy.MinConfidence), policy.MaxLead, policy.StaleAfterDays,
        policy.ListedIssuers, Sorted(policy.Rules, rule => new PolicyRule(Names.Of(rule.Level), Sorted(rule.Numbers, number => number))), Sorted(policy.Types, TypeOf),
        [.. policy.Decisions.Select(decision => new PolicyDecision(decision.Rule, decision.From, decision.Until))]);

    private static PolicyType TypeOf(DocumentType type) => new(
        [.. type.Silent.Order(StringComparer.Ordinal)], Sorted(type.Levels, Names.Of), Sorted(type.Scopes, Names.Of), type.NotesOnly, type.ExpectsContactLog, type.Remark);

    private static SortedDictionary<string, TOut> Sorted<TIn, TOut>(IReadOnlyDictionary<string, TIn> map, Func<TIn, TOut> convert) =>
        new(map.ToDictionary(entry => entry.Key, entry => convert(entry.Value), StringComparer.Ordinal), StringComparer.Ordinal);
}
