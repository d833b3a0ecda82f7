using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Graphs;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;

namespace Credibility.Formats.Snapshots;

/// <summary>The method and the lexicon in the snapshot; write and read mirror each other.</summary>
internal static class MethodRecords
{
    private static readonly SourceKind[] Kinds = Enum.GetValues<SourceKind>();
    private static readonly MentionClass[] MentionClasses = Enum.GetValues<MentionClass>();
    private static readonly ControlType[] ControlTypes = Enum.GetValues<ControlType>();

    public static void Write(ContentWriter to, Method method)
    {
        to.Text(method.Version);
        to.Text(method.Sha256);
        WriteTable(to, method.Answerability.ByMention);
        to.Real(method.Answerability.AnswerableFrom);
        WriteAutonomy(to, method.Autonomy);
        Reals(to, method.Relay.Named.Direct, method.Relay.Named.Paraphrase, method.Relay.Institution.Direct, method.Relay.Institution.Paraphrase, method.Relay.Generic);
        var support = method.Support;
        Reals(to, support.SomeOrigin, support.PartlySeparate, support.TwoOrMore, support.OutsidePartyMass, support.PartyMass, support.Epsilon);
        to.Real(method.Walk.ResidualMass);
        to.Number(method.Walk.Depth);
        to.Map(method.Topics.Topics, topic => WriteTopic(to, topic));
        to.Map(method.Topics.Also, to.Text);
        WriteResolver(to, method.Resolver);
        ScoreRecords.Write(to, method.Scores);
        to.Real(method.KeyTitle.Share);
        to.Number(method.KeyTitle.MinWords);
        to.Number(method.KeyTitle.MinLetters);
        WriteReading(to, method.Reading);
    }

    private static void WriteReading(ContentWriter to, ReadingNumbers reading)
    {
        to.Number(reading.Pronouns.Sentences);
        Reals(to, reading.Pronouns.SentenceCost, reading.Pronouns.Clear);
        to.Number(reading.Lead.Sentences);
        to.Number(reading.Lead.CommonWords);
        Reals(to, reading.Lead.Share, reading.SameClaim.Share, reading.SameClaim.NearShare);
        to.Number(reading.SameClaim.CommonWords);
        Reals(to, reading.ContentAlone, reading.ClaimFrom, reading.HedgedSentence, reading.NearMiss, reading.EnglishShare);
    }

    private static ReadingNumbers ReadReading(ContentReader from) => new(
        new(from.Number(), from.Real(), from.Real()), new(from.Number(), from.Number(), from.Real()), new(from.Real(), from.Real(), from.Number()),
        from.Real(), from.Real(), from.Real(), from.Real(), from.Real());

    public static Method Read(ContentReader from) => new(
        from.Text(), from.Text(), new AnswerabilityTable(ReadTable(from, MentionClasses), from.Real()), ReadAutonomy(from),
        new RelayTable(new RelayDiscretion(from.Real(), from.Real()), new RelayDiscretion(from.Real(), from.Real()), from.Real()),
        new SupportThresholds(from.Real(), from.Real(), from.Real(), from.Real(), from.Real(), from.Real()),
        new WalkLimits(from.Real(), from.Number()),
        new TopicTable(from.Map(ReadTopic)) { Also = from.Map(r => r.Text()) },
        ReadResolver(from))
    {
        Scores = ScoreRecords.Read(from),
        KeyTitle = new KeyTitle(from.Real(), from.Number(), from.Number()),
        Reading = ReadReading(from),
    };

    private static void WriteResolver(ContentWriter to, ResolverThresholds resolver)
    {
        Reals(to, resolver.Match, resolver.Margin, resolver.Near);
        to.Number(resolver.MaxMeasured);
        to.Number(resolver.MaxCandidates);
        to.Number(resolver.MaxWords);
        foreach (var name in FeatureWeights.Names)
        {
            to.Real(resolver.Features.Numbers[name]);
        }

        var letters = resolver.LookAlikes;
        foreach (var number in new[]
        {
            letters.EditLetters, letters.PlainEditLetters, letters.EditLettersOtherSuffix, letters.PlainEditLettersOtherSuffix, letters.SameLabelLetters,
            letters.WordLetters, letters.ShortWordLetters,
        })
        {
            to.Number(number);
        }
    }

    private static ResolverThresholds ReadResolver(ContentReader from) => new(
        from.Real(), from.Real(), from.Real(), from.Number(), from.Number(), from.Number(), FeatureWeights.Of(_ => from.Real()))
    {
        LookAlikes = new(from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number()),
    };

    public static void Write(ContentWriter to, Lexicon lexicon)
    {
        to.Text(lexicon.Sha256);
        foreach (var list in new[]
        {
            lexicon.Generic, lexicon.Category, lexicon.Authorities, lexicon.BodyInContext, lexicon.Documents, lexicon.Outlets, lexicon.Experts,
            lexicon.Witnesses, lexicon.UnnamedPeople, lexicon.BareDescriptors, lexicon.Plurals, lexicon.Disclosures, lexicon.Cues, lexicon.Unverified,
            lexicon.AnonymityReasons, lexicon.AnonymityRequests,
            lexicon.Occasions, lexicon.Days, lexicon.Factives, lexicon.Presuppositions,
            lexicon.Modals, lexicon.Consequences, lexicon.BackReferences, lexicon.Messengers, lexicon.FunctionWords,
            lexicon.Claims.Accusing, lexicon.Claims.OwnActs, lexicon.Claims.Positions, lexicon.Claims.Forecasts, lexicon.Claims.Future,
            lexicon.Claims.Motives, lexicon.Claims.Judging, lexicon.Claims.Judgements, lexicon.Claims.Adverse, lexicon.Claims.Repeats,
            lexicon.Claims.StateRoles, lexicon.Claims.OwnExperience, lexicon.Claims.Forces, lexicon.Claims.Hedges,
            lexicon.Kinds.OwnActs, lexicon.Kinds.Positions, lexicon.Kinds.Forecasts, lexicon.Kinds.Motives, lexicon.Kinds.Evaluations, lexicon.Kinds.Events,
            lexicon.Ranges.Pairs, lexicon.Ranges.Joins, lexicon.Ranges.Numbers, lexicon.Ranges.Months,
        })
        {
            to.Texts(list);
        }
    }

    public static Lexicon ReadLexicon(ContentReader from) => new(
        from.Text(), from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts())
    {
        UnnamedPeople = from.Texts(),
        BareDescriptors = from.Texts(),
        Plurals = from.Texts(),
        Disclosures = from.Texts(),
        Cues = from.Texts(),
        Unverified = from.Texts(),
        AnonymityReasons = from.Texts(),
        AnonymityRequests = from.Texts(),
        Occasions = from.Texts(),
        Days = from.Texts(),
        Factives = from.Texts(),
        Presuppositions = from.Texts(),
        Modals = from.Texts(),
        Consequences = from.Texts(),
        BackReferences = from.Texts(),
        Messengers = from.Texts(),
        FunctionWords = from.Texts(),
        Claims = new(
            from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts(),
            from.Texts(), from.Texts(), from.Texts(), from.Texts()),
        Kinds = new(from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts(), from.Texts()),
        Ranges = new(from.Texts(), from.Texts(), from.Texts(), from.Texts()),
    };

    public static void Write(ContentWriter to, LookAlikeTables tables)
    {
        to.Text(tables.Confusables);
        to.Text(tables.Suffixes);
        to.Texts(tables.CommonNames);
        to.Texts(tables.NewsWords);
        to.Texts(tables.ClosedSuffixes);
        to.Texts(tables.EditionLetters);
        to.Texts(tables.LetterPairs);
    }

    public static LookAlikeTables ReadLookAlikes(ContentReader from) => new(from.Text(), from.Text(), from.Texts(), from.Texts(), from.Texts())
    {
        EditionLetters = from.Texts(),
        LetterPairs = from.Texts(),
    };

    private static void WriteAutonomy(ContentWriter to, AutonomyTable autonomy)
    {
        WriteTable(to, autonomy.ByControlType);
        Reals(to, autonomy.WithSafeguard, autonomy.UnknownFactors);
        to.Map(autonomy.Governing, row =>
        {
            Reals(to, row.Value, row.InDispute);
            to.Flag(row.OwnRoot);
        });
        WriteTable(to, autonomy.ByKind);
        Reals(to, autonomy.AnalystWithEmployer, autonomy.DominantFunder, autonomy.Unknown);
    }

    private static AutonomyTable ReadAutonomy(ContentReader from) => new(
        ReadTable(from, ControlTypes), from.Real(), from.Real(), from.Map(r => new GoverningAutonomy(r.Real(), r.Real(), r.Flag())),
        ReadTable(from, Kinds), from.Real(), from.Real(), from.Real());

    private static void WriteTopic(ContentWriter to, Topic topic)
    {
        to.Text(topic.Id);
        to.Text(topic.Name);
        to.Flag(topic.KeyFigure);
        to.Flag(topic.OwnConduct);
        to.List(topic.CouldSettle, source =>
        {
            to.Text(source.Kind);
            to.Text(source.What);
            to.Text(source.Care);
        });
        to.Flag(topic.PartyFigure);
        to.Texts(topic.Words);
        to.Flag(topic.RecordKeptBy is not null);
        if (topic.RecordKeptBy is { } keepers)
        {
            to.Texts(keepers.Kinds);
            to.Texts(keepers.Words);
            to.Texts(keepers.People);
            to.Flag(keepers.EvenAdverse);
        }
    }

    private static Topic ReadTopic(ContentReader from) => new(
        from.Text(), from.Text(), from.Flag(), from.Flag(), from.List(r => new SettlingSource(r.Text(), r.Text(), r.OptionalText())))
    {
        PartyFigure = from.Flag(),
        Words = from.Texts(),
        RecordKeptBy = from.Flag() ? new RecordKeepers(from.Texts(), from.Texts(), from.Texts(), from.Flag()) : null,
    };

    private static void WriteTable<TEnum>(ContentWriter to, IReadOnlyDictionary<TEnum, double> table)
        where TEnum : struct, Enum => to.Map(table, Comparer<TEnum>.Default, key => to.Number(Convert.ToInt32(key, null)), to.Real);

    private static Dictionary<TEnum, double> ReadTable<TEnum>(ContentReader from, TEnum[] values)
        where TEnum : struct, Enum
    {
        var count = from.Count();
        var table = new Dictionary<TEnum, double>(count);
        for (var i = 0; i < count; i++)
        {
            table[from.Choice(values)] = from.Real();
        }

        return table;
    }

    private static void Reals(ContentWriter to, params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            to.Real(value);
        }
    }
}
