using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Coreference;

/// <summary>Whom a pronoun takes up of those whom the text named before.</summary>
internal static class Antecedents
{
    /// <summary>Who stands directly before a relative pronoun, a comma between them aside.</summary>
    public static Referent? Before(TokenRange range, List<Referent> referents) =>
        referents.Count > 0 && referents[^1].LastToken <= range.First && range.First - referents[^1].LastToken <= 1 ? referents[^1] : null;

    /// <summary>The one referent that agrees and stands out among those looked back at; null where two are alike.</summary>
    /// <param name="least">Index of the furthest referent that is looked back at.</param>
    public static Referent? Of(TokenisedText text, TokenRange range, Pronoun pronoun, List<Referent> referents, int least, PronounNumbers numbers)
    {
        var sentence = text.SentenceOf(range.First);
        Referent? best = null;
        var (most, next) = (double.MinValue, double.MinValue);
        for (var i = referents.Count - 1; i >= least; i--)
        {
            var referent = referents[i];
            var distance = sentence - referent.LastSentence;
            if (distance > numbers.Sentences || !Agrees(pronoun, referent))
            {
                continue;
            }

            var score = referent.Salience - (numbers.SentenceCost * distance) + Preference(pronoun, referent);
            if (score > most)
            {
                (best, most, next) = (referent, score, most);
            }
            else if (score > next)
            {
                next = score;
            }
        }

        return most - next >= numbers.Clear ? best : null;
    }

    private static bool Agrees(Pronoun pronoun, Referent referent)
    {
        if (referent.FirstParts.Pronoun is not null)
        {
            return false;
        }

        if (pronoun.Plural)
        {
            return referent.IsPlural || referent.Kind == EntityKind.Body;
        }

        if (referent.IsPlural && referent.Kind != EntityKind.Body)
        {
            return false;
        }

        return pronoun.Gender == Gender.Thing
            ? referent.Kind != EntityKind.Person && referent.Gender is Gender.Unknown or Gender.Thing
            : referent.Kind is EntityKind.Person or EntityKind.Unknown && (referent.Gender == Gender.Unknown || referent.Gender == pronoun.Gender)
                && (referent.Kind == EntityKind.Person || referent.NameWords.Count >= 2);
    }

    /// <summary>"It" is a body before it is a paper; "he" is a person before a name of unknown kind; a gender that the text told counts most.</summary>
    private static double Preference(Pronoun pronoun, Referent referent) => pronoun switch
    {
        { Plural: true } => referent.IsPlural ? 0.5 : 0,
        { Gender: Gender.Thing } => referent.Kind switch { EntityKind.Body => 0.5, EntityKind.Paper => -0.5, _ => referent.IsNamed ? 0 : -1 },
        _ => (referent.Kind == EntityKind.Person ? 0.5 : 0) + (referent.Gender == pronoun.Gender ? 0.5 : 0),
    };
}
