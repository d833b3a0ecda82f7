using Credibility.Drafts;
using Credibility.Policies.Words;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Rules;

/// <summary>
/// SRC023: a declared source that the text never cites. The other half, a source that the text cites and nobody declared, needs the
/// text to be read for attributions.
/// </summary>
public sealed class DeclaredDetectedMismatch : Rule
{
    public override string Id => "SRC023";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        if (string.IsNullOrWhiteSpace(facts.Draft.Text) || facts.Words.Names is not { } words)
        {
            return null;
        }

        var hit = facts.Attributions.GroupBy(traced => traced.Chain.Attribution.SourceId, StringComparer.Ordinal)
            .Where(group => group.All(traced => !HasSpan(traced)))
            .Select(group => (Source: facts.Provenance.Sources[group.Key], Ids: group.Select(traced => traced.Id).ToList()))
            .Where(source => !SingleConduit.IsPublisher(source.Source, facts.Draft.Publisher) && !IsNamed(source.Source, words, settings.Number("wordShare"))).ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.Found(
                $"{Wording.List(hit.Select(source => source.Source.Name))} {Wording.Verb(hit.Count, "is declared as a source", "are declared as sources")} and never named in the text.",
                [.. hit.Select(source => new RulePlace(null, source.Ids, null, Wording.Shorten(source.Source.Name)))]);
    }

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
            || (source.Cited?.Description is { } description && words.HoldAll(description))
            || (Addresses.Host(source.Cited?.Url) is { } host && words.HoldText(host));
    }
}
