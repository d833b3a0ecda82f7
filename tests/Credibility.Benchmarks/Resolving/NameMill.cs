using Credibility.Sources;

namespace Credibility.Benchmarks.Resolving;

/// <summary>Draws names, each once: 40 % people, the rest outlets, agencies, bodies, companies and committees with long names.</summary>
internal sealed class NameMill
{
    private static readonly string[] Scopes = "International European Baltic Nordic Pacific Caspian Alpine Coastal Federal Joint National Central Independent Permanent United".Split(' ');
    private static readonly string[] Sorts = "Committee Council Agency Institute Union Federation Bureau Commission League Foundation Observatory Network".Split(' ');
    private static readonly string[] Ends = "Waters Fisheries Railways Refugees Archives Journalists Veterans Forests Aviation Migration Statistics Heritage Broadcasting Consumers Elections Standards Rescue Navigation Epidemics Harvests".Split(' ');
    private static readonly string[] Doings = "Protection Research Oversight Development Monitoring Settlement Exchange Reform Inspection Preservation Coordination Relief".Split(' ');

    private readonly Random random;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Tongue> tongues = [.. Tongue.All.SelectMany(tongue => Enumerable.Repeat(tongue, tongue.Share))];
    private readonly Dictionary<Tongue, string[]> places;

    public NameMill(Random random)
    {
        this.random = random;
        // A quarter of the places that can be put together exists: a near one may be another town or a slip of the pen.
        places = Tongue.All.ToDictionary(tongue => tongue, tongue => Pairs(tongue.Places).Where(_ => random.Next(4) == 0).ToArray());
    }

    public NamedSource Next()
    {
        while (true)
        {
            var source = Draw(Pick(tongues));
            // Companies of one name and two legal forms exist, and are few.
            if ((source.LegalForm is null || random.Next(20) == 0 || !taken.Contains(source.Bare)) && taken.Add(source.Name))
            {
                taken.Add(source.Bare);
                return source;
            }
        }
    }

    /// <summary>Another place or surname of the same language.</summary>
    public string OtherStem(NamedSource source) => source.IsPerson ? Surname(source.Tongue) : Pick(places[source.Tongue]);

    /// <summary>Another pattern or given name for the same place or surname.</summary>
    public string OtherTemplate(NamedSource source) => source.Kind switch
    {
        SourceKind.Person => Pick(source.Tongue.Given) + " {0}",
        SourceKind.NewsAgency => Pick(source.Tongue.Outlets),
        SourceKind.Company => Pick(source.Tongue.Companies),
        SourceKind.GovernmentBody => Pick(source.Tongue.Bodies),
        _ => Pick(source.Tongue.Outlets),
    };

    /// <summary>The source that these parts make.</summary>
    public static NamedSource Make(Tongue tongue, SourceKind kind, string template, string stem, string? form)
    {
        var native = template.Replace("{0}", stem, StringComparison.Ordinal);
        native = form is null ? native : tongue.IsCyrillic ? $"{form} «{native}»" : $"{native} {form}";
        var latin = tongue.IsCyrillic ? Romanisation.Write(native, Romanisation.Usual(tongue.Language)) : native;
        var legal = form is null ? null : tongue.IsCyrillic ? Romanisation.Write(form, Romanisation.Usual(tongue.Language)) : form;
        return new NamedSource("", tongue, kind, template, stem, legal, native, latin);
    }

    private NamedSource Draw(Tongue tongue) => random.Next(100) switch
    {
        < 40 => Make(tongue, SourceKind.Person, Pick(tongue.Given) + " {0}", Surname(tongue), null),
        < 70 => Make(tongue, SourceKind.Newspaper, Pick(tongue.Outlets), Pick(places[tongue]), null),
        < 76 => Make(tongue, SourceKind.NewsAgency, Pick(tongue.Agencies), Pick(places[tongue]), null),
        < 86 => Make(tongue, SourceKind.GovernmentBody, Pick(tongue.Bodies), Pick(places[tongue]), null),
        < 96 => Make(tongue, SourceKind.Company, Pick(tongue.Companies), random.Next(3) == 0 ? Surname(tongue) : Pick(places[tongue]), random.Next(5) == 0 ? null : Pick(tongue.LegalForms)),
        _ => Make(Tongue.All[0], SourceKind.Ngo, "{0}", Committee(), null),
    };

    private string Committee()
    {
        var name = $"{Pick(Scopes)} {Pick(Sorts)} for the {Pick(Doings)} of {Pick(Ends)}";
        return random.Next(2) == 0 ? name : $"{name} and {Pick(Ends)}";
    }

    /// <summary>A surname, now and then a double one.</summary>
    private string Surname(Tongue tongue)
    {
        var name = Pick(tongue.Surnames.First) + Pick(tongue.Surnames.Last);
        return random.Next(12) == 0 ? name + "-" + Pick(tongue.Surnames.First) + Pick(tongue.Surnames.Last) : name;
    }

    private static IEnumerable<string> Pairs((string[] First, string[] Last) parts) => parts.First.SelectMany(first => parts.Last.Select(last => first + last));

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
