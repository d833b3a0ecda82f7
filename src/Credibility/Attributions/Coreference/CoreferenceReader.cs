using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Coreference;

/// <summary>
/// Who a draft's mentions stand for: pronouns, short forms and roles are tied to what the text said before, in one pass. Agreement in
/// number and gender, then recency, and who is cited or begins a sentence before who is not (Lappin &amp; Leass 1994); in doubt no tie.
/// </summary>
public sealed class CoreferenceReader(WordClasses classes, PronounNumbers pronouns)
{
    /// <summary>Referents looked back at, so that a long text costs no more for each mention than a short one.</summary>
    private const int MaxReferents = 60;

    private static readonly uint Another = WordHash.Of("another"), Agency = WordHash.Of("agency");

    private readonly MentionPartsReader _parts = new(classes);
    private readonly NounPhrases _phrases = new(classes);

    /// <summary>The entities behind all sources, conduits and people asked, in order of their first such mention.</summary>
    public IReadOnlyList<FoundEntity> Read(TokenisedText text, IReadOnlyList<FoundAttribution> attributions, IReadOnlyList<FoundInquiry> inquiries)
    {
        var asked = Asked(attributions, inquiries);
        var carrying = attributions.SelectMany(attribution => attribution.Via).ToHashSet();
        var referents = new List<Referent>();
        foreach (var (range, isAsked) in InOrder(text, asked))
        {
            var parts = _parts.Read(text, range);
            if (parts.Name.Length == 0)
            {
                continue;
            }

            parts = parts.IsNew && range.Count == 1 && text.Tokens[range.First].Word == Another ? Completed(text, parts, referents) : parts;
            var referent = Find(text, range, parts, referents);
            if (referent is not null)
            {
                referent.Add(range, parts, isAsked);
                referents.RemoveAt(referents.LastIndexOf(referent));
                referents.Add(referent);
            }
            else if (isAsked || parts.Pronoun is null)
            {
                referents.Add(referent = new Referent(range, parts, isAsked));
            }

            Place(text, range, referent, isAsked);
            if (referent is not null && carrying.Contains(range))
            {
                referent.Carries = true;
            }
        }

        return [.. referents.Where(referent => referent.Asked.Any()).OrderBy(referent => referent.Asked.First().First).Select(Entity)];
    }

    /// <summary>"Another" behind "a source" is another source.</summary>
    private static MentionParts Completed(TokenisedText text, MentionParts parts, List<Referent> referents)
    {
        for (var i = referents.Count - 1; i >= Math.Max(0, referents.Count - MaxReferents); i--)
        {
            if (referents[i] is { IsNamed: false, IsPlural: false } other && other.Asked.Any() && other.FirstParts is { Pronoun: null, Heads: [var head, ..] })
            {
                var range = other.First;
                for (var at = range.First; at < range.End; at++)
                {
                    if (text.Tokens[at].Word == head)
                    {
                        return parts with { Name = $"another {text.WordAt(at)}", Heads = [head], Kind = other.Kind };
                    }
                }
            }
        }

        return parts;
    }

    private static FoundEntity Entity(Referent referent)
    {
        var (range, parts) = referent.Best();
        var description = parts.Description ?? referent.Description();
        return new FoundEntity(parts.Name, description == parts.Name ? null : description, range, [.. referent.Asked])
        {
            Kind = referent.Kind == EntityKind.Unknown && referent.Gender is Gender.Man or Gender.Woman ? EntityKind.Person : referent.Kind,
            IsNamed = referent.IsNamed,
            IsUnresolved = parts.Pronoun is not null,
        };
    }

    private static HashSet<TokenRange> Asked(IReadOnlyList<FoundAttribution> attributions, IReadOnlyList<FoundInquiry> inquiries)
    {
        var asked = new HashSet<TokenRange>();
        foreach (var attribution in attributions)
        {
            asked.UnionWith(attribution.Via);
            if (attribution.Source is { } source)
            {
                asked.Add(source);
            }
        }

        asked.UnionWith(inquiries.Select(inquiry => inquiry.Who).OfType<TokenRange>());
        return asked;
    }

    /// <summary>The mentions asked for and the noun phrases between them.</summary>
    private IEnumerable<(TokenRange Range, bool Asked)> InOrder(TokenisedText text, HashSet<TokenRange> asked)
    {
        var ordered = asked.OrderBy(range => range.First).ThenBy(range => range.End).ToList();
        var next = 0;
        var covered = 0;
        foreach (var phrase in _phrases.In(text))
        {
            for (; next < ordered.Count && ordered[next].First < phrase.End; next++)
            {
                yield return (ordered[next], true);
                covered = Math.Max(covered, EndOfMain(text, ordered[next]));
            }

            if (phrase.First >= covered)
            {
                yield return (phrase, false);
            }
        }

        for (; next < ordered.Count; next++)
        {
            yield return (ordered[next], true);
        }
    }

    /// <summary>Where a mention's own noun phrase ends: people in a relative clause of it are others.</summary>
    private static int EndOfMain(TokenisedText text, TokenRange range)
    {
        for (var at = range.First + 1; at < range.End; at++)
        {
            if (Pronouns.Of(text.Tokens[at]) is { Relative: true })
            {
                return at;
            }
        }

        return range.End;
    }

    private static void Place(TokenisedText text, TokenRange range, Referent? referent, bool asked)
    {
        if (referent is null)
        {
            return;
        }

        var sentence = text.SentenceOf(range.First);
        var salience = asked ? 3 : text.QuotationOf(range.First) >= 0 ? 0 : text.Sentences[sentence].First == range.First ? 2 : 1;
        referent.Salience = referent.LastSentence == sentence ? Math.Max(referent.Salience, salience) : salience;
        referent.LastSentence = sentence;
    }

    /// <summary>"The agency" behind a name of which the text told nothing else: the one that carried something last.</summary>
    private Referent? Carrier(MentionParts parts, List<Referent> referents, int least)
    {
        if (!parts.IsDefinite || parts.IsNamed || parts.NameWords.Count != 1 || (parts.NameWords[0] != Agency && (classes.Of(parts.NameWords[0]) & WordClass.Outlet) == 0))
        {
            return null;
        }

        for (var i = referents.Count - 1; i >= least; i--)
        {
            if (referents[i] is { Carries: true, IsNamed: true } carrier && carrier.Kind != EntityKind.Person && carrier.Heads.All(carrier.NameWords.Contains))
            {
                return referents[i];
            }
        }

        return null;
    }

    private Referent? Find(TokenisedText text, TokenRange range, MentionParts parts, List<Referent> referents)
    {
        var least = Math.Max(0, referents.Count - MaxReferents);
        if ((parts.Pronoun ?? parts.PartOf) is { } pronoun)
        {
            return pronoun.Relative ? Antecedents.Before(range, referents) : pronoun.Speaker ? null : Antecedents.Of(text, range, pronoun, referents, least, pronouns);
        }

        if (parts.IsNew)
        {
            return null;
        }

        for (var i = referents.Count - 1; i >= least; i--)
        {
            if (NameMatch.AreOne(parts, referents[i]))
            {
                return referents[i];
            }
        }

        return Carrier(parts, referents, least);
    }
}
