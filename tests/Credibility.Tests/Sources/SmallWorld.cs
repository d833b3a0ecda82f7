using Credibility.Formats.Snapshots;
using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Resolving;
using Credibility.Sources.States;

namespace Credibility.Tests.Sources;

/// <summary>A small world of fourteen states, eleven roles and two dozen sources, enough to try every rule of resolving.</summary>
internal static class SmallWorld
{
    public static readonly DateOnly AsOf = new(2026, 11, 22);

    public static StateTables States { get; } = new(
    [
        State("AM", "Armenia", ["Armenian"], "Yerevan"),
        State("BY", "Belarus", ["Belarusian"], "Minsk"),
        State("CN", "China", ["Chinese"], "Beijing"),
        State("DE", "Germany", ["German"], "Berlin"),
        State("FR", "France", ["French"], "Paris"),
        State("GB", "United Kingdom", ["British", "UK"], "London", ["UK", "Britain"]),
        State("GE", "Georgia", ["Georgian"], "Tbilisi"),
        State("KP", "North Korea", ["North Korean"], "Pyongyang"),
        State("KR", "South Korea", ["South Korean"], "Seoul"),
        State("PL", "Poland", ["Polish"], "Warsaw") with { NativeAdjectives = [new("polsk", "pl", "Latn")] },
        State("RU", "Russia", ["Russian"], "Moscow", ["Russian Federation"]) with
        {
            Seats = new Dictionary<string, string> { ["Kremlin"] = "head-of-state" },
            Native = [new("Россия", "ru", "Cyrl"), new("России", "ru", "Cyrl")],
            NativeAdjectives = [new("российск", "ru", "Cyrl")],
        },
        State("SG", "Singapore", ["Singaporean"], "Singapore"),
        State("UA", "Ukraine", ["Ukrainian"], "Kyiv") with
        {
            CapitalForms = ["Kiev"],
            Native = [new("Україна", "uk", "Cyrl"), new("України", "uk", "Cyrl")],
            NativeAdjectives = [new("українськ", "uk", "Cyrl")],
        },
        State("US", "United States", ["American", "US", "U.S."], "Washington", ["US", "U.S.", "USA"]) with
        {
            Seats = new Dictionary<string, string> { ["Pentagon"] = "ministry-of-defence", ["White House"] = "head-of-state" },
        },
    ],
    [
        Role("state", "State of {State}"),
        Role("head-of-state", "Head of state of {State}", "presidential office", "presidential administration"),
        Role("ministry-of-defence", "Ministry of Defence of {State}", "defence ministry", "ministry of defence", "MoD") with
        {
            Native = [new("міністерство оборони", "uk", "Cyrl"), new("минобороны", "ru", "Cyrl"), new("ministerstwo obrony", "pl", "Latn")],
        },
        Role("ministry-of-interior", "Ministry of the Interior of {State}", "interior ministry", "ministry of the interior"),
        Role("armed-forces", "Armed Forces of {State}", "armed forces", "army", "military", "troops") with { Kind = SourceKind.ArmedForces, WorksAbroad = true },
        Role("general-staff", "General Staff of {State}", "general staff") with { Kind = SourceKind.ArmedForces, WorksAbroad = true },
        Role("police", "Police of {State}", "police") with { Kind = SourceKind.Police, CapitalReads = CapitalReading.City, OnlyStates = false },
        Role("law-enforcement", "Law enforcement of {State}", "law enforcement", "law enforcement agencies") with
        {
            Kind = SourceKind.Category, Mention = RoleVoice.Branch, CapitalReads = CapitalReading.Either, OnlyStates = false,
        },
        Role("officials", "Officials of {State}") with { Kind = SourceKind.Category, Mention = RoleVoice.StateOfficials, CapitalReads = CapitalReading.Either, OnlyStates = false },
        Role("embassy", "Embassies of {State}", "embassy") with { WorksAbroad = true },
        Role("regional-administration", "Regional administrations of {State}", "regional administration") with { PerPlace = true, OnlyStates = false },
    ]);

    public static MentionTables Mentions { get; } = new(
        new Dictionary<string, IReadOnlyList<RolePeople>>
        {
            ["state"] = [new("side", MentionClass.Body), new("leadership", MentionClass.Body)],
            ["head-of-state"] = [new("president", MentionClass.Body), new("head of state", MentionClass.Body)],
            ["ministry-of-defence"] = [new("defence minister", MentionClass.Body)],
            ["armed-forces"] = [new("soldiers", MentionClass.BodyMember)],
            ["law-enforcement"] = [new("law enforcement officials", MentionClass.Branch)],
            ["officials"] = [new("officials", MentionClass.StateOfficials), new("official", MentionClass.StateOfficials), new("authorities", MentionClass.StateOfficials)],
            ["embassy"] = [new("ambassador", MentionClass.Body)],
        },
        new MentionWords(["spokesman", "spokeswoman", "spokesperson"], ["sources", "source", "officials", "official", "sources close to", "employees"], ["former", "ex"], ["opposition"])
        {
            PressService = ["press service"],
            Deputies = ["deputy"],
            Fillers = ["senior", "unnamed", "two", "several", "national"],
            Subnational = ["regional", "local"],
            NotOfTheState = ["pro-", "anti-", "media", "analysts", "analyst", "journalists", "residents", "state media"],
            NotAfterHyphen = ["backed", "based", "installed"],
        },
        [new("Korea", ["KP", "KR"]), new("Korean", ["KP", "KR"]), new("Georgia", ["GE"])])
    {
        NotStates = ["New Russia Party"],
    };

    public static IReadOnlyList<SourceProfile> Profiles { get; } =
    [
        Source("tass", "TASS", SourceKind.NewsAgency, "RU", "ТАСС", "Russian News Agency TASS") with
        {
            Domains = ["tass.ru", "tass.com"], Accounts = ["telegram:tass_agency"],
            Aliases = [Alias("ТАСС"), Alias("Russian News Agency TASS"), new("ITAR-TASS", "en", "Latn", new(FactDate.Parse("1992"), FactDate.Parse("2014")))],
        },
        Source("reuters", "Reuters", SourceKind.NewsAgency, "GB") with { Domains = ["reuters.com"] },
        Source("associated-press", "Associated Press", SourceKind.NewsAgency, "US", "AP"),
        Source("agence-france-presse", "Agence France-Presse", SourceKind.NewsAgency, "FR"),
        Source("bild", "BILD", SourceKind.Newspaper, "DE"),
        Source("el-pais", "El País", SourceKind.Newspaper, "ES"),
        Source("the-times", "The Times", SourceKind.Newspaper, "GB") with { Domains = ["thetimes.co.uk"] },
        Source("moscow-times", "The Moscow Times", SourceKind.NewsSite, "NL"),
        Source("novaya-gazeta", "Novaya Gazeta", SourceKind.Newspaper, "RU", "Новая газета") with { Domains = ["novayagazeta.ru"] },
        Source("novaya-gazeta-europe", "Novaya Gazeta Europe", SourceKind.NewsSite, "LV", "Новая газета Европа") with { Domains = ["novayagazeta.eu"] },
        Source("channel-newsasia", "Channel NewsAsia", SourceKind.Broadcaster, "SG", "CNA") with { Domains = ["channelnewsasia.com"] },
        Source("central-news-agency", "Central News Agency", SourceKind.NewsAgency, "TW", "CNA") with { Domains = ["cna.com.tw"] },
        Source("kyiv-post", "Kyiv Post", SourceKind.Newspaper, "UA"),
        Source("kyiv-independent", "The Kyiv Independent", SourceKind.NewsSite, "UA"),
        Source("rt", "RT", SourceKind.Broadcaster, "RU", "Russia Today"),
        Source("rossiya-segodnya", "Rossiya Segodnya", SourceKind.Network, "RU", "Россия сегодня"),
        Source("suspilne-kharkiv", "Suspilne Kharkiv", SourceKind.Broadcaster, "UA", "Суспільне Харків"),
        Source("gazprom", "Gazprom PJSC", SourceKind.Company, "RU", "ПАО «Газпром»"),
        Source("channel-4", "Channel Four News 4", SourceKind.Broadcaster, "GB"),
        Source("vladimir-putin", "Vladimir Putin", SourceKind.Official, "RU", "Владимир Путин") with { Affiliations = [Office("ru-head-of-state", "president")] },
        Source("volodymyr-zelenskyy", "Volodymyr Zelenskyy", SourceKind.Official, "UA", "Володимир Зеленський") with { Affiliations = [Office("ua-head-of-state", "president")] },
        Source("ru-ministry-of-defence", "Ministry of Defence of the Russian Federation", SourceKind.GovernmentBody, null, "Russian MoD"),
    ];

    private static readonly LoadedData Shipped = SnapshotReader.Read(Path.Combine(AppContext.BaseDirectory, SnapshotReader.FileName));

    /// <summary>The shipped numbers, so that the small world is judged as the real one.</summary>
    public static ResolverThresholds Thresholds { get; } = Shipped.Method.Resolver;

    public static LookAlikes LookAlikes { get; } = new(Shipped.LookAlikes, Thresholds.LookAlikes);

    public static SourceCatalog Catalog { get; } = SourceCatalog.Create(Profiles, States, AsOf);

    public static SourceResolver Resolver { get; } = ResolverOf(Catalog);

    public static SourceResolver ResolverOf(SourceCatalog catalog) => new(catalog, States, Mentions, Thresholds, LookAlikes);

    public static Resolution Resolve(string name) => Resolver.Resolve(new SourceQuery(name));

    public static SourceProfile Source(string id, string name, SourceKind kind, string? country, params string[] aliases) =>
        new() { Id = id, Name = name, Kind = kind, Country = country, Aliases = [.. aliases.Select(Alias)] };

    public static SourceName Alias(string text) => new(text, null, null, Validity.Unknown);

    private static Affiliation Office(string body, string role) => new(body, null, role, AffiliationTie.Office, new(FactDate.Parse("2019-05"), null), ["e1"]);

    private static State State(string code, string name, string[] adjectives, string capital, string[]? forms = null) =>
        new(code, name, forms ?? [], adjectives, [adjectives[0] + "s"], capital, [], new Dictionary<string, string>(), [], []);

    private static StateRole Role(string role, string name, params string[] heads) =>
        new(role, SourceKind.GovernmentBody, role, name, heads, role == "police" ? ["arrest"] : [], []) { OnlyStates = true };
}
