using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>Closed sets of English words that the grammar of the rules turns on, as hashes. What may grow stands in the lexicon.</summary>
internal static class Terms
{
    public static readonly uint That = Of("that"), To = Of("to"), As = Of("as"), By = Of("by"), Of_ = Of("of"), And = Of("and"), Or = Of("or"), But = Of("but"),
        It = Of("it"), Who = Of("who"), Which = Of("which"), With = Of("with"), According = Of("according"), Without = Of("without"), Possessive = Of("'s"),
        Not = Of("not"), In = Of("in"), On = Of("on"), At = Of("at"), For = Of("for"), About = Of("about"), Against = Of("against"), From = Of("from"),
        There = Of("there"), Than = Of("than"), Via = Of("via"), So = Of("so"), Let = Of("let"), This = Of("this"), Whose = Of("whose"), Asked = Of("asked");

    public static readonly HashSet<uint> Be = Set("be am is are was were been being isn't aren't wasn't weren't 's 're 'm");
    public static readonly HashSet<uint> Articles = Set("the a an my your its our their every each no his whose");
    public static readonly HashSet<uint> SubjectPronouns = Set("i you he she it we they");
    public static readonly HashSet<uint> ObjectPronouns = Set("me you him her it us them himself herself themselves ourselves myself itself");
    public static readonly HashSet<uint> StandAlone = Set("some many others most several few both all one none another those these this that everyone everybody somebody someone nobody neither either");
    public static readonly HashSet<uint> ClauseOpeners = Set("that whether how why what when where who which whom if because although though while whereas unless until since after before as than so but");
    public static readonly HashSet<uint> ContentOpeners = Set("that whether how why what if");
    public static readonly HashSet<uint> Telling = Set("tell tells told telling inform informs informed informing assure assures assured assuring remind reminds reminded reminding warn warns warned warning notify notifies notified advise advises advised convince convinced persuade persuaded reassure reassured brief briefed ask asks asked asking urge urges urged urging text texted email emailed write wrote promise promised show showed teach taught");
    public static readonly HashSet<uint> OfTell = Set("tell tells told telling");
    public static readonly HashSet<uint> Irregular = Set("said told wrote thought knew felt saw heard found held put cast read swore spoke taught showed meant sought fought forecast broadcast began went understood understood lied led bet gave sang foresaw overheard upset forgot chose forbade withdrew dreamt besought undertook strove forwent");
    public static readonly HashSet<uint> Participles = Set("written spoken known seen shown sworn begun gone given sung foreseen forgotten chosen forbidden withdrawn undertaken striven forgone proven");
    public static readonly HashSet<uint> AdjunctPrepositions = Set("in on at during by via through after from before to over under for since late early with");
    public static readonly HashSet<uint> Months = Set("january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec.");
    public static readonly HashSet<uint> Fillers = Set("however meanwhile also too instead though then nevertheless nonetheless therefore moreover furthermore still additionally similarly likewise");
    public static readonly HashSet<uint> TimeLeads = Set("last next this earlier later late early the on in at");

    public static readonly HashSet<uint> Cited = Set("cite cites cited quote quotes quoted credit credits credited");

    public static HashSet<uint> Set(string words) => [.. words.Split(' ').Select(Of)];

    private static uint Of(string word) => WordHash.Of(word);
}
