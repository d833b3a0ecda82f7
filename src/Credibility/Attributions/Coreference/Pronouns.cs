using System.Collections.Frozen;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Coreference;

/// <summary>What a word shows of the gender of whom it stands for; nothing where the text does not tell.</summary>
internal enum Gender : byte { Unknown, Woman, Man, Thing }

/// <param name="Plural">Stands for several; a body may be either.</param>
/// <param name="Speaker">"I", "we": whoever speaks there, and outside quotations the draft itself.</param>
/// <param name="Relative">"Who", "which": what stands directly before it.</param>
internal readonly record struct Pronoun(Gender Gender, bool Plural, bool Speaker = false, bool Relative = false);

/// <summary>The pronouns of English, and the nouns that tell a gender.</summary>
internal static class Pronouns
{
    private static readonly FrozenDictionary<uint, Pronoun> Words = new[]
    {
        ("he", new Pronoun(Gender.Man, false)), ("him", new(Gender.Man, false)), ("his", new(Gender.Man, false)), ("himself", new(Gender.Man, false)),
        ("she", new(Gender.Woman, false)), ("her", new(Gender.Woman, false)), ("hers", new(Gender.Woman, false)), ("herself", new(Gender.Woman, false)),
        ("it", new(Gender.Thing, false)), ("its", new(Gender.Thing, false)), ("itself", new(Gender.Thing, false)),
        ("they", new(Gender.Unknown, true)), ("them", new(Gender.Unknown, true)), ("their", new(Gender.Unknown, true)), ("theirs", new(Gender.Unknown, true)),
        ("i", new(Gender.Unknown, false, Speaker: true)), ("me", new(Gender.Unknown, false, Speaker: true)), ("my", new(Gender.Unknown, false, Speaker: true)),
        ("we", new(Gender.Unknown, true, Speaker: true)), ("us", new(Gender.Unknown, true, Speaker: true)), ("our", new(Gender.Unknown, true, Speaker: true)),
        ("you", new(Gender.Unknown, false, Speaker: true)), ("your", new(Gender.Unknown, false, Speaker: true)),
        ("who", new(Gender.Unknown, false, Relative: true)), ("which", new(Gender.Thing, false, Relative: true)), ("whose", new(Gender.Unknown, false, Relative: true)),
    }.ToFrozenDictionary(pair => WordHash.Of(pair.Item1), pair => pair.Item2);

    private static readonly FrozenSet<uint> Women = Hashes(
        "mrs ms miss mrs. ms. lady dame madam woman girl mother wife sister daughter aunt widow grandmother queen princess actress spokeswoman chairwoman "
        + "policewoman businesswoman congresswoman councilwoman saleswoman stateswoman duchess baroness");

    private static readonly FrozenSet<uint> Men = Hashes(
        "mr mr. sir lord man boy father husband brother son uncle widower grandfather king prince actor spokesman chairman policeman businessman "
        + "congressman councilman salesman statesman duke baron fisherman");

    /// <summary>The pronoun that a word is; "WHO", "US" and "IT" in capitals are names.</summary>
    public static Pronoun? Of(Token token) =>
        Words.TryGetValue(token.Word, out var pronoun) && (token.Case != TokenCase.Upper || token.End - token.Start == 1) ? pronoun : null;

    /// <summary>The gender that a title or noun tells; unknown for most.</summary>
    public static Gender GenderOf(uint word) => Women.Contains(word) ? Gender.Woman : Men.Contains(word) ? Gender.Man : Gender.Unknown;

    private static FrozenSet<uint> Hashes(string words) => words.Split(' ').Select(word => WordHash.Of(word)).ToFrozenSet();
}
