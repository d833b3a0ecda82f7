using Credibility.Benchmarks.Runs;
using Credibility.Benchmarks.Synthetic;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Benchmarks.Resolving;

/// <summary>How well and how fast names are found among 100,000 profiles, beside a full-text table and a library of similarities.</summary>
internal static class ResolverRun
{
    private const double LibraryMatch = 0.95;

    public static int Run(string[] args, bool small)
    {
        var (profiles, each, rounds) = small ? (10_000, 200, 2) : (100_000, 2_000, 5);
        Console.WriteLine($"load average before: {Load()}");
        var registry = new NamedRegistry(profiles, profiles / 10);
        var queries = new QuerySet(registry, each);
        var data = ShippedData.Read();
        var start = ThreadClock.Nanoseconds();
        var catalog = ShippedData.Catalog(data, registry.Profiles);
        Console.WriteLine(FormattableString.Invariant($"the catalog is made in {(ThreadClock.Nanoseconds() - start) / 1e6:0} ms of processor time"));
        var resolver = ShippedData.Audit(data).ResolverOf(catalog);
        Console.WriteLine(FormattableString.Invariant($"{profiles} profiles with three aliases each and the {data.Profiles.Count} shipped ones; {queries.All.Count} queries"));

        var board = new Scoreboard();
        foreach (var query in queries.Exact.Concat(queries.All))
        {
            var answer = Ask(resolver, query.Text);
            board.Count(query, answer);
            if (args.Contains("--misses") && IsMiss(query, answer))
            {
                Console.WriteLine($"{query.Category}: {query.Text} | {string.Join(", ", query.Truth.Take(3).Select(id => registry.Sources[int.Parse(id[2..], System.Globalization.CultureInfo.InvariantCulture)].Name))} | {resolver.Resolve(new SourceQuery(query.Text)).Reason}");
            }
        }

        Console.WriteLine("the resolver");
        board.Print();
        var exact = Exact(resolver, queries.Exact, rounds);
        var fuzzy = Fuzzy(resolver, queries.All, rounds);
        Unknown(new LookAlikes(data.LookAlikes, data.Method.Resolver.LookAlikes), catalog, queries.Exact, rounds);
        if (!args.Contains("--alone"))
        {
            Beside(registry, queries, resolver, small);
        }

        Console.WriteLine($"load average after: {Load()}");
        return new[]
        {
            Figures.Judge("a name as written", exact, 2_000, "ns"), Figures.Judge("any other query, p99", fuzzy, 1_000, "µs"),
            Figures.Judge("not on top", (1 - board.Recall) * 100, 3, "%"), Figures.Judge("wrong matches, source absent", board.WrongOfAbsent * 100, 1, "%"),
            Figures.Judge("wrong matches, source present", board.WrongOfPresent * 100, 1, "%"),
        }.All(met => met) ? 0 : 1;
    }

    private static bool IsMiss(Query query, Answer answer) =>
        query.IsAbsent ? answer.Match : !(answer.Candidates.Count > 0 && query.Truth.Contains(answer.Candidates[0])) || (query.IsAmbiguous && answer.Match);

    private static Answer Ask(SourceResolver resolver, string text)
    {
        var resolution = resolver.Resolve(new SourceQuery(text));
        return new Answer([.. resolution.Candidates.Select(candidate => candidate.Id)], resolution.IsResolved);
    }

    /// <summary>Processor time of one query, the best of the rounds.</summary>
    private static double Exact(SourceResolver resolver, IReadOnlyList<Query> queries, int rounds)
    {
        var best = double.MaxValue;
        for (var round = 0; round < rounds + 2; round++)
        {
            var start = ThreadClock.Nanoseconds();
            for (var turn = 0; turn < 100; turn++)
            {
                foreach (var query in queries)
                {
                    resolver.Resolve(new SourceQuery(query.Text));
                }
            }

            best = Math.Min(best, (ThreadClock.Nanoseconds() - start) / (100.0 * queries.Count));
        }

        Console.WriteLine(FormattableString.Invariant($"as written: {best:0} ns of processor time a query, the best of {rounds + 2} rounds"));
        return best;
    }

    /// <summary>Percentiles of the round whose p99 is best; a query is timed alone, collections included.</summary>
    private static double Fuzzy(SourceResolver resolver, IReadOnlyList<Query> queries, int rounds)
    {
        var best = new double[] { double.MaxValue };
        for (var round = 0; round < rounds; round++)
        {
            var times = new double[queries.Count];
            for (var i = 0; i < times.Length; i++)
            {
                var start = ThreadClock.Nanoseconds();
                resolver.Resolve(new SourceQuery(queries[i].Text));
                times[i] = (ThreadClock.Nanoseconds() - start) / 1000.0;
            }

            Array.Sort(times);
            best = At(times, .99) < At(best, .99) ? times : best;
        }

        Console.WriteLine(FormattableString.Invariant($"all others: p50 {At(best, .5):0} µs, p90 {At(best, .9):0} µs, p99 {At(best, .99):0} µs, max {best[^1]:0} µs, mean {best.Average():0} µs, the best of {rounds} rounds"));
        return At(best, .99);
    }

    /// <summary>What it costs to ask of an address that nobody has whom it is like; the index is made before.</summary>
    private static void Unknown(LookAlikes likeness, SourceCatalog catalog, IReadOnlyList<Query> queries, int rounds)
    {
        var addresses = queries.Select(query => $"https://www.{string.Concat(query.Text.ToLowerInvariant().Where(char.IsAsciiLetter))}-reader.org/a").ToList();
        var first = ThreadClock.Nanoseconds();
        likeness.Of(addresses[0], catalog);
        var made = ThreadClock.Nanoseconds() - first;
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var start = ThreadClock.Nanoseconds();
            foreach (var address in addresses)
            {
                likeness.Of(address, catalog);
            }

            best = Math.Min(best, (ThreadClock.Nanoseconds() - start) / 1000.0 / addresses.Count);
        }

        Console.WriteLine(FormattableString.Invariant($"an unknown address, whom it is like: {best:0.0} µs a query; the first one makes the index in {made / 1e6:0} ms"));
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];

    private static void Beside(NamedRegistry registry, QuerySet queries, SourceResolver resolver, bool small)
    {
        var names = registry.Profiles.SelectMany(profile => profile.Aliases.Select(alias => (profile.Id, alias.Text)).Prepend((profile.Id, profile.Name))).ToList();
        using var table = new TrigramTable(names);
        var scan = new SimilarityScan(names, LibraryMatch);
        var every = small ? 20 : 40;
        var sample = queries.All.Where((_, i) => i % every == 0).ToList();
        Measure("the resolver, the same sample", sample, query => Ask(resolver, query.Text));
        Measure("FTS5 trigram, quoted words", sample, query => table.Ask(TrigramTable.Words(query.Text)));
        Measure("FTS5 trigram, quoted trigrams", sample.Where((_, i) => i % 3 == 0).ToList(), query => table.Ask(TrigramTable.Trigrams(query.Text)));
        Measure(FormattableString.Invariant($"F23.StringSimilarity, Jaro–Winkler over every name, a match from {LibraryMatch} on"), sample.Where((_, i) => i % 3 == 0).ToList(), query => scan.Ask(query.Text));
    }

    private static void Measure(string what, List<Query> sample, Func<Query, Answer> ask)
    {
        var board = new Scoreboard();
        var times = new List<double>();
        foreach (var query in sample)
        {
            var start = ThreadClock.Nanoseconds();
            var answer = ask(query);
            times.Add((ThreadClock.Nanoseconds() - start) / 1000.0);
            board.Count(query, answer);
        }

        var sorted = times.Order().ToArray();
        Console.WriteLine(FormattableString.Invariant($"{what}: a sample of {sample.Count}; p50 {At(sorted, .5) / 1000:0.00} ms, p99 {At(sorted, .99) / 1000:0.00} ms"));
        board.Print();
    }

    private static string Load() => File.ReadAllText("/proc/loadavg").Trim();
}
