using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Policies.Words;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Rules;

/// <summary>SRC023: a declared source that the text never cites, and one that the text cites by name and nobody declared.</summary>
public sealed class DeclaredDetectedMismatch : Rule
{
    public override string Id => "SRC023";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        // Where nothing is declared there is nothing to differ from, and the words of the text need not be looked at.
        if (string.IsNullOrWhiteSpace(facts.Draft.Text) || facts.Draft.Sources.All(source => source.Detected) || facts.Words.Names is not { } words)
        {
            return null;
        }

        var found = facts.Draft.Sources.Where(source => source.Detected).Select(source => source.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var cited = facts.Attributions.GroupBy(traced => traced.Chain.Attribution.SourceId, StringComparer.Ordinal)
            .Select(group => (Source: facts.Provenance.Sources[group.Key], Cited: group.ToList(), Found: found.Contains(group.Key)))
            .Where(source => !SingleConduit.IsPublisher(source.Source, facts.Draft.Publisher)).ToList();
        var unnamed = cited.Where(source => !source.Found && !source.Cited.Any(HasSpan) && !IsNamed(source.Source, words, settings.Number("wordShare")) && !IsLinked(source.Source, facts.Draft)).ToList();
        unnamed.AddRange(Listed(facts, words, settings));
        var declared = facts.Draft.Sources.Where(source => !source.Detected).Select(source => facts.Provenance.Sources.GetValueOrDefault(source.Id ?? "")?.Profile?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // A page lists what it was built on, and not whomever it quotes.
        var undeclared = facts.Draft.Sources.All(source => source.Detected || source.Listed) ? [] : cited.Where(source => source.Found && !declared.Contains(source.Source.Profile?.Id ?? "") && IsCitedByName(source.Source, source.Cited, settings)).ToList();
        return unnamed.Count + undeclared.Count == 0 ? null : RuleAnswer.Found(
            Message([.. unnamed.Select(source => source.Source.Name)], [.. undeclared.Select(source => source.Source.Name)]),
            [
                .. unnamed.Select(source => new RulePlace(null, [.. source.Cited.Select(traced => traced.Id)], null, Wording.Shorten(source.Source.Name)) { Message = Message([source.Source.Name], []) }),
                .. undeclared.Select(source => RulePlace.Of(source.Cited[0]) with { ClaimId = null, AttributionIds = [.. source.Cited.Select(traced => traced.Id)], Message = Message([], [source.Source.Name]) }),
            ]) with { AtMost = FindingLevel.Warning };
    }

    private static string Message(List<string> unnamed, List<string> undeclared)
    {
        List<string> told =
        [
            .. unnamed.Count == 0 ? (string[])[] : [$"{Wording.List(unnamed)} {Wording.Verb(unnamed.Count, "is declared as a source", "are declared as sources")} and never named in the text."],
            .. undeclared.Count == 0 ? (string[])[] : [$"The text cites {Wording.List(undeclared)}, and the draft does not declare {Wording.Verb(undeclared.Count, "this source", "these sources")}."],
        ];
        return string.Join(' ', told);
    }

    /// <summary>
    /// A person, body or outlet with a name, as surely read as the policy asks. Who is not named needs no place on a list, and one word
    /// that no profile knows may be no name.
    /// </summary>
    private static bool IsCitedByName(ResolvedSource source, List<TracedAttribution> cited, RuleSettings settings) =>
        (source.Profile is not null || source.Name.Contains(' ') && source.Mention is MentionClass.NamedPerson or MentionClass.Body or MentionClass.Document)
        && cited.Any(traced => traced.Chain.Attribution.Origin == AttributionOrigin.Detected && traced.Chain.Attribution.Confidence >= settings.Number("minConfidence"));

    private static bool HasSpan(TracedAttribution traced) =>
        traced.Chain.Attribution is { Source: not null } or { Cue: not null } or { Content: not null } or { ContentSpans.Count: > 0 };

    /// <summary>
    /// Whether its name, an alias, a surname, its description or its office stands in one paragraph; true where that cannot be told.
    /// Of a paper or a body that has no profile, the list gives a label in its author's words: a share of them is enough.
    /// </summary>
    private static bool IsNamed(ResolvedSource source, TextWords words, double share)
    {
        List<string> names = [source.Name, .. source.Profile is { } profile ? profile.Aliases.Select(alias => alias.Text).Prepend(profile.Name) : []];
        var isHuman = source.Profile?.Kind.IsHuman() ?? source.Mention == MentionClass.NamedPerson;
        var readable = names.Where(words.SharesAlphabet).ToList();
        return source.Mention == MentionClass.None
            || readable.Count == 0
            || readable.Any(words.HoldAll)
            || (!isHuman && source.Profile is null && readable.Any(name => words.HeldShare(name) >= share))
            || (isHuman && readable.Any(words.HoldLast))
            || (source.Cited?.Description is { } description && words.HoldAll(description));
    }

    /// <summary>Whether the text holds its host, also where that stands in markup.</summary>
    private static bool IsLinked(ResolvedSource source, Draft draft)
    {
        if (Addresses.Host(source.Cited?.Url) is not { } host || draft.Text is not { } text)
        {
            return false;
        }

        for (var at = text.IndexOf(host, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(host, at + host.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (!draft.DeclaredIn.Any(span => span.Start <= at && at < span.End))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sources that data about the text lists and to which the text attributes nothing, nor names them.</summary>
    private static IEnumerable<(ResolvedSource Source, List<TracedAttribution> Cited, bool Found)> Listed(AuditFacts facts, TextWords words, RuleSettings settings)
    {
        var cited = facts.Attributions.Select(traced => traced.Chain.Attribution.SourceId).ToHashSet(StringComparer.Ordinal);
        foreach (var source in facts.Draft.Sources.Where(source => source is { Listed: true, Id: not null } && !cited.Contains(source.Id)))
        {
            if (facts.Provenance.Sources.GetValueOrDefault(source.Id!) is { } resolved && !SingleConduit.IsPublisher(resolved, facts.Draft.Publisher)
                && !IsNamed(resolved, words, settings.Number("wordShare")) && !IsLinked(resolved, facts.Draft))
            {
                yield return (resolved, [], false);
            }
        }
    }
}
