using System.Collections.Frozen;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Coreference;

/// <summary>Small words that cut a mention into its parts.</summary>
internal static class MentionWords
{
    /// <summary>Small words inside a name: "Bank of Norda", "van der Berg".</summary>
    public static readonly FrozenSet<uint> Links = Hashes("of for and the de van von der den del di da la le al bin ibn el & und y");

    /// <summary>What takes up somebody who is known.</summary>
    public static readonly FrozenSet<uint> Definite = Hashes("the this that these those same");

    /// <summary>What brings in somebody new.</summary>
    public static readonly FrozenSet<uint> Indefinite = Hashes("a an another one some several many two three four five six seven eight nine ten other others second third");

    public static readonly uint The = WordHash.Of("the"), Possessive = WordHash.Of("'s");

    private static readonly FrozenSet<uint> Relatives = Hashes("who which whose whom that");
    private static readonly FrozenSet<uint> EndOfHead = Hashes(
        "in at of for from with on near by to close familiar involved seen released published tabled taken we he she they about under inside within during since after before "
        + "speaking citing quoted based between against among who which whose that had has is was were are not briefed");

    /// <summary>"Who", "that": a clause about the mention follows.</summary>
    public static bool IsRelative(Token token) => token.Case != TokenCase.Upper && Relatives.Contains(token.Word);

    /// <summary>What stands from here on hangs on the noun before it: "officials <b>in</b> Baku".</summary>
    public static bool EndsHead(Token token) => token.Case != TokenCase.Upper && EndOfHead.Contains(token.Word);

    /// <summary>An article, a pointing word or a count.</summary>
    public static bool IsArticle(Token token) => Definite.Contains(token.Word) || Indefinite.Contains(token.Word);

    public static FrozenSet<uint> Hashes(string words) => words.Split(' ').Select(word => WordHash.Of(word)).ToFrozenSet();
}
