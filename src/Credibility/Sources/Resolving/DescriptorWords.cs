using System.Collections.Frozen;

namespace Credibility.Sources.Resolving;

/// <summary>Words, most of them English, that describe a source beside its name. They support or weaken a candidate and never make one.</summary>
internal static class DescriptorWords
{
    /// <summary>What the source does, longest phrase first where one holds another.</summary>
    public static readonly FrozenDictionary<string, SourceKind> Kinds = new Dictionary<string, SourceKind>
    {
        ["news agency"] = SourceKind.NewsAgency, ["press agency"] = SourceKind.NewsAgency, ["information agency"] = SourceKind.NewsAgency, ["agency"] = SourceKind.NewsAgency,
        ["state news agency"] = SourceKind.NewsAgency, ["агентство"] = SourceKind.NewsAgency, ["агенція"] = SourceKind.NewsAgency, ["وكالة"] = SourceKind.NewsAgency, ["newswire"] = SourceKind.NewsAgency, ["wire service"] = SourceKind.NewsAgency, ["broadcaster"] = SourceKind.Broadcaster, ["state broadcaster"] = SourceKind.Broadcaster, ["public broadcaster"] = SourceKind.Broadcaster, ["state television"] = SourceKind.Broadcaster, ["state tv"] = SourceKind.Broadcaster, ["television"] = SourceKind.Broadcaster,
        ["tv channel"] = SourceKind.Broadcaster, ["tv station"] = SourceKind.Broadcaster, ["television channel"] = SourceKind.Broadcaster, ["channel"] = SourceKind.Broadcaster,
        ["radio station"] = SourceKind.Broadcaster, ["radio"] = SourceKind.Broadcaster, ["tv"] = SourceKind.Broadcaster, ["network"] = SourceKind.Broadcaster,
        ["newspaper"] = SourceKind.Newspaper, ["daily"] = SourceKind.Newspaper, ["weekly"] = SourceKind.Newspaper, ["tabloid"] = SourceKind.Newspaper, ["paper"] = SourceKind.Newspaper,
        ["news site"] = SourceKind.NewsSite, ["news website"] = SourceKind.NewsSite, ["website"] = SourceKind.NewsSite, ["portal"] = SourceKind.NewsSite, ["news portal"] = SourceKind.NewsSite,
        ["outlet"] = SourceKind.NewsSite, ["news outlet"] = SourceKind.NewsSite, ["media outlet"] = SourceKind.NewsSite, ["publication"] = SourceKind.NewsSite,
        ["online newspaper"] = SourceKind.NewsSite, ["magazine"] = SourceKind.Magazine, ["journal"] = SourceKind.Magazine,
        ["company"] = SourceKind.Company, ["firm"] = SourceKind.Company, ["university"] = SourceKind.University, ["hospital"] = SourceKind.Hospital,
        ["think tank"] = SourceKind.ThinkTank, ["thinktank"] = SourceKind.ThinkTank, ["ngo"] = SourceKind.Ngo, ["charity"] = SourceKind.Ngo, ["rights group"] = SourceKind.Ngo,
        ["human rights group"] = SourceKind.Ngo, ["open source group"] = SourceKind.OsintGroup, ["party"] = SourceKind.Party, ["court"] = SourceKind.Court,
        ["analyst"] = SourceKind.Analyst, ["expert"] = SourceKind.Analyst, ["economist"] = SourceKind.Analyst, ["political scientist"] = SourceKind.Analyst,
        ["journalist"] = SourceKind.Person, ["reporter"] = SourceKind.Person, ["correspondent"] = SourceKind.Person, ["blogger"] = SourceKind.Person, ["activist"] = SourceKind.Person,
        ["lawyer"] = SourceKind.Person, ["professor"] = SourceKind.Person, ["researcher"] = SourceKind.Person, ["historian"] = SourceKind.Person, ["politician"] = SourceKind.Person,
        ["lawmaker"] = SourceKind.Person, ["doctor"] = SourceKind.Person, ["resident"] = SourceKind.Person, ["witness"] = SourceKind.Person, ["businessman"] = SourceKind.Person,
        ["businesswoman"] = SourceKind.Person, ["leader"] = SourceKind.Person, ["commander"] = SourceKind.Person, ["soldier"] = SourceKind.Person, ["veteran"] = SourceKind.Person,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Unnamed people and media, in the plural: a category, whatever stands beside them.</summary>
    public static readonly FrozenSet<string> Collectives = Set(
        "media", "outlets", "newspapers", "broadcasters", "journalists", "reporters", "correspondents", "bloggers", "analysts", "experts", "economists", "critics", "observers", "residents",
        "witnesses", "activists", "researchers", "scientists", "lawyers", "doctors", "politicians", "lawmakers", "soldiers", "commanders", "veterans", "volunteers", "citizens", "people",
        "locals", "users", "channels", "accounts", "sources", "reports", "some", "others", "many", "supporters", "opponents", "groups", "companies", "civilians", "refugees", "deserters");

    /// <summary>Adjectives of function that say nothing about who it is.</summary>
    public static readonly FrozenSet<string> Qualifiers = Set(
        "state", "state-run", "run", "owned", "controlled", "funded", "public", "private", "independent", "official", "military", "political", "security", "defence", "economic", "local",
        "regional", "national", "international", "leading", "senior", "veteran", "prominent", "online", "english", "language", "business", "popular", "pro", "anti", "semi", "government", "kremlin",
        "opposition", "investigative", "exiled", "liberal", "conservative", "news", "based", "backed", "well", "known", "so", "called");

    /// <summary>Titles before a person's name.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "gen", "general", "col", "colonel", "lt", "lieutenant", "maj", "major", "capt", "captain",
        "sgt", "sergeant", "adm", "admiral", "brig", "brigadier", "cpl", "pvt", "rev", "judge", "justice", "minister", "secretary", "senator", "sen", "rep", "governor", "gov", "mayor", "ambassador");

    /// <summary>Words that join the others.</summary>
    public static readonly FrozenSet<string> Function = Set(
        "the", "a", "an", "of", "for", "by", "with", "on", "its", "their", "his", "her", "s", "d", "l", "de", "du", "des", "la", "le", "les", "der", "die", "das", "von", "del", "el");

    /// <summary>Prepositions after which a state is a place and no owner.</summary>
    public static readonly FrozenSet<string> Place = Set("in", "at", "near", "inside", "from", "to", "into", "across", "within", "в", "у");

    /// <summary>Words that join two.</summary>
    public static readonly FrozenSet<string> Both = Set("and", "or", "und", "et", "y", "и", "та", "і");

    /// <summary>British and American spellings of one word.</summary>
    public static string Spelling(string word) => word switch
    {
        "defense" => "defence",
        "labor" => "labour",
        "center" => "centre",
        "advisor" => "adviser",
        "advisors" => "advisers",
        _ => word,
    };

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
