using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Redacting;

/// <summary>
/// The report without its draft's words: offsets, hashes and results stay; title, quotes and claim texts go, also where a sentence
/// repeats them.
/// </summary>
public static class ReportWithoutWords
{
    /// <summary>As it is kept where its author did not ask to keep the words. Names of sources stay: without them it would say nothing.</summary>
    public static Report Of(Report report) => Of(report, new DraftWords(report), name => name);

    /// <summary>As it may be handed to others: names too are cut, so that a source who is described and not named stays that way.</summary>
    /// <param name="text">The draft's file, where it could be read.</param>
    public static Report ForOthers(Report report, string? text)
    {
        var (words, runs) = (new DraftWords(report), new DraftRuns(report, text));
        var cut = Of(report, words, runs.Cut, sentence => runs.Cut(words.Hide(sentence)));
        return cut with
        {
            Parties = [.. cut.Parties.Select(party => party with { Id = runs.CutId(party.Id), Name = runs.Cut(party.Name), Members = runs.CutAll(party.Members) })],
            Sources = [.. cut.Sources.Select(source => ForOthers(source, runs))],
            Attributions = [.. cut.Attributions.Select(attribution => attribution with
            {
                Via = [.. attribution.Via.Select(via => via with { Name = runs.Cut(via.Name) })],
                IdentityKnownTo = attribution.IdentityKnownTo is { } known ? runs.Cut(known) : null,
                Camp = attribution.Camp is { } camp ? runs.CutId(camp) : null,
            })],
            Claims = [.. cut.Claims.Select(claim => claim with { Target = claim.Target is { } target ? runs.CutId(target) : null })],
            Measures = cut.Measures.ToDictionary(measure => measure.Key, measure => measure.Value with
            {
                Unknown = measure.Value.Unknown is { } reason ? runs.Cut(reason) : null,
                Workings = [.. measure.Value.Workings.Select(step => step with { Name = runs.CutId(step.Name) })],
            }, StringComparer.Ordinal),
            Graph = new ProvenanceGraph(
                [.. cut.Graph.Nodes.Select(node => node with { Id = runs.CutId(node.Id) })],
                [.. cut.Graph.Edges.Select(edge => edge with { From = runs.CutId(edge.From), To = runs.CutId(edge.To) })]),
            Workings = cut.Workings with { Units = [.. cut.Workings.Units.Select(unit => unit with { Origins = ForOthers(unit.Origins, runs) })] },
        };
    }

    private static Report Of(Report report, DraftWords words, Func<string, string> name) => Of(report, words, name, words.Hide);

    private static Report Of(Report report, DraftWords words, Func<string, string> name, Func<string, string> hide)
    {
        IReadOnlyList<string> All(IReadOnlyList<string> texts) => [.. texts.Select(hide)];
        return report with
        {
            Draft = report.Draft with { Title = null },
            Headline = report.Headline with { Sentence = hide(report.Headline.Sentence), Lines = All(report.Headline.Lines) },
            Attributions = [.. report.Attributions.Select(attribution => attribution with
            {
                Quotes = new AttributionQuotes(null, null, null), AnonymityReason = null, Position = null,
            })],
            Claims = [.. report.Claims.Select(claim => claim with
            {
                Text = "", Words = hide(claim.Words), Reasons = All(claim.Reasons),
                CouldSettle = [.. claim.CouldSettle.Select(settle => settle with { What = hide(settle.What) })],
            })],
            Graph = report.Graph with { Nodes = [.. report.Graph.Nodes.Select(node => node with { Name = node.Type == "claim" ? node.Id : name(node.Name) })] },
            Findings = [.. report.Findings.Select(finding => Of(finding, hide))],
            DoneWell = All(report.DoneWell),
            NotKnown = All(report.NotKnown),
            Assumptions = [.. report.Assumptions.Select(assumption => new Assumption(hide(assumption.Text), hide(assumption.WouldChange)))],
            Suggestions = [.. report.Suggestions.Select(suggestion => suggestion with { Text = hide(suggestion.Text), Effect = hide(suggestion.Effect) })],
            Warnings = All(report.Warnings),
        };
    }

    private static Finding Of(Finding finding, Func<string, string> hide) => finding with
    {
        Message = hide(finding.Message), Rewrite = null,
        Decision = finding.Decision is { } decision ? decision with { Why = hide(decision.Why) } : null,
        Places = [.. finding.Places.Select(place => place with
        {
            Quote = "", Message = hide(place.Message),
            Suppression = place.Suppression is { } suppression ? suppression with { Words = hide(suppression.Words) } : null,
        })],
    };

    private static ReportSource ForOthers(ReportSource source, DraftRuns runs) => source with
    {
        Name = runs.Cut(source.Name), Mentions = runs.CutAll(source.Mentions),
        Resolution = source.Resolution with
        {
            Reason = runs.Cut(source.Resolution.Reason),
            Candidates = [.. source.Resolution.Candidates.Select(candidate => candidate with
            {
                Explanation = [.. candidate.Explanation.Select(feature => feature with { Value = runs.Cut(feature.Value) })],
            })],
        },
        NotRated = source.NotRated is { } reason ? runs.Cut(reason) : null,
        Affiliation = source.Affiliation with { Name = source.Affiliation.Name is { } name ? runs.Cut(name) : null },
        OriginShares = ForOthers(source.OriginShares, runs),
        Camp = source.Camp is { } camp ? runs.CutId(camp) : null,
    };

    private static IReadOnlyList<OriginShare> ForOthers(IReadOnlyList<OriginShare> shares, DraftRuns runs) =>
        [.. shares.Select(share => share with { Origin = runs.CutId(share.Origin), Name = runs.Cut(share.Name) })];
}
