namespace Credibility.Attributions.Prose;

/// <summary>Words whose full stop belongs to them, and those of them that may end a sentence.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<uint> Stopped = Hashes(
        "mr mrs ms dr st gov sen sens rep reps gen col lt sgt capt cpl maj adm cmdr pvt prof rev hon pres supt insp det jr sr inc corp ltd co bros "
        + "vs etc jan feb mar apr jun jul aug sept sep oct nov dec no nos fig vol messrs mt ft ave blvd rd dept univ assn calif fla ariz colo conn "
        + "ill mich minn mo okla ore pa penn tenn tex va vt wash wis wyo ala ark del ga ind kan ky la md mass miss mont neb nev");

    private static readonly HashSet<uint> Starters = Hashes(
        "the a an he she it they we i you but and in on at as for if when while after before his her its their this that these those there what who "
        + "another some many most one two both officials police asked according however still meanwhile");

    /// <summary>Months, compass words and such that are also whole words stay out: "no" and "mar" count only before a number.</summary>
    private static readonly HashSet<uint> BeforeNumber = Hashes("no nos mar jun jul la mo ill del mass ore wash miss ind fig vol");

    public static bool IsStopped(uint word, bool capital, bool numberFollows) =>
        Stopped.Contains(word) && (BeforeNumber.Contains(word) ? numberFollows || (capital && !IsPlainWord(word)) : true) && (capital || numberFollows || word == Etc || word == Vs);

    /// <summary>Whether a word with a capital behind an abbreviation begins a sentence.</summary>
    public static bool IsStarter(uint word) => Starters.Contains(word);

    private static readonly uint Etc = WordHash.Of("etc"), Vs = WordHash.Of("vs"), No = WordHash.Of("no"), Ill = WordHash.Of("ill"), Miss = WordHash.Of("miss"), Mass = WordHash.Of("mass");

    private static bool IsPlainWord(uint word) => word == No || word == Ill || word == Miss || word == Mass;

    private static HashSet<uint> Hashes(string words) => [.. words.Split(' ').Select(word => WordHash.Of(word))];
}
