using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Graphs;
using Credibility.Provenance;
using Credibility.Sources.Resolving;

namespace Credibility.Formats.Yaml;

/// <summary>Reads <c>data/method/v1.yaml</c>: every number of the method, each in range and in order.</summary>
public static class MethodReader
{
    public static DataResult<Method> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        if (MapReader.Root(YamlDocument.Read(bytes, reading), reading, "the method") is not { } map)
        {
            return reading.Refused<Method>();
        }

        var method = new Method(
            map.Text("version", 40), Utf8File.Sha256(bytes), Answerability(map.Map("answerability")), AutonomyReader.Read(map.Map("autonomy")),
            Relay(map.Map("relay")), Support(map.Map("support")), Walk(map.Map("walk")), TopicReader.Read(map), Resolver(map.Map("resolver")))
        {
            Scores = ScoreReader.Read(map),
            KeyTitle = KeyTitleOf(map.Map("keyTitle")),
            Reading = Reading(map.Map("reading")),
        };
        map.Done();
        return reading.Result(() => method);
    }

    private static KeyTitle KeyTitleOf(MapReader map)
    {
        var title = new KeyTitle(map.Number("share", 0, 2), map.Whole("minWords", 1, 100), map.Whole("minLetters", 1, 100));
        map.Done();
        return title;
    }

    private static ReadingNumbers Reading(MapReader map)
    {
        var (pronouns, lead, same) = (map.Map("pronouns"), map.Map("lead"), map.Map("sameClaim"));
        var reading = new ReadingNumbers(
            new(pronouns.Whole("sentences", 0, 100), pronouns.Number("sentenceCost", 0, 100), pronouns.Number("clear", 0, 100)),
            new(lead.Whole("sentences", 0, 1_000), lead.Whole("commonWords", 1, 100), lead.Number("share", 0, 1)),
            new(same.Number("share", 0, 1), same.Number("nearShare", 0, 1), same.Whole("commonWords", 1, 100)),
            map.Number("contentAlone", 0, 1), map.Number("claimFrom", 0, 1), map.Number("hedgedSentence", 0, 1), map.Number("nearMiss", 0, 1), map.Number("englishShare", 0, 1));
        same.Ordered("share", reading.SameClaim.NearShare, reading.SameClaim.Share, "nearShare");
        pronouns.Done();
        lead.Done();
        same.Done();
        map.Done();
        return reading;
    }

    private static AnswerabilityTable Answerability(MapReader map)
    {
        var table = new AnswerabilityTable(map.Table<MentionClass>(_ => true), map.Number("answerableFrom", 0, 1));
        map.Done();
        return table;
    }

    private static RelayTable Relay(MapReader map)
    {
        var table = new RelayTable(Discretion(map.Map("named")), Discretion(map.Map("institution")), map.Number("generic", 0, 1));
        map.Ordered("generic", table.Institution.Paraphrase, table.Generic, "institution.paraphrase");
        map.Ordered("institution", table.Named.Direct, table.Institution.Direct, "named");
        map.Done();
        return table;
    }

    private static RelayDiscretion Discretion(MapReader map)
    {
        var discretion = new RelayDiscretion(map.Number("direct", 0, 1), map.Number("paraphrase", 0, 1));
        map.Ordered("paraphrase", discretion.Direct, discretion.Paraphrase, "direct");
        map.Done();
        return discretion;
    }

    private static SupportThresholds Support(MapReader map)
    {
        var support = new SupportThresholds(
            map.Number("someOrigin", 0, 100), map.Number("partlySeparate", 0, 100), map.Number("twoOrMore", 0, 100),
            map.Number("outsidePartyMass", 0, 1), map.Number("partyMass", 0, 1), map.Number("epsilon", 0, 0.001));
        map.Ordered("partlySeparate", support.SomeOrigin, support.PartlySeparate, "someOrigin");
        map.Ordered("twoOrMore", support.PartlySeparate, support.TwoOrMore, "partlySeparate");
        map.Ordered("partyMass", support.OutsidePartyMass, support.PartyMass, "outsidePartyMass");
        map.Done();
        return support;
    }

    private static WalkLimits Walk(MapReader map)
    {
        var walk = new WalkLimits(map.Number("residualMass", 0, 0.01), map.Whole("maxDepth", 1, 1_000));
        map.Done();
        return walk;
    }

    private static LookAlikeThresholds LookAlikes(MapReader map)
    {
        var letters = new LookAlikeThresholds(
            map.Whole("editLetters", 1, 100), map.Whole("plainEditLetters", 1, 100), map.Whole("editLettersOtherSuffix", 1, 100),
            map.Whole("plainEditLettersOtherSuffix", 1, 100), map.Whole("sameLabelLetters", 1, 100), map.Whole("wordLetters", 1, 100), map.Whole("shortWordLetters", 1, 100));
        map.Done();
        return letters;
    }

    private static ResolverThresholds Resolver(MapReader map)
    {
        var features = map.Map("features");
        var resolver = new ResolverThresholds(
            map.Number("match", 0, 1), map.Number("margin", 0, 1), map.Number("near", 0, 1), map.Whole("maxMeasured", 1, 1_000_000),
            map.Whole("maxCandidates", 1, 100), map.Whole("maxWords", 1, 1_000), FeatureWeights.Of(name => features.Number(name, 0, 100)))
        {
            LookAlikes = LookAlikes(map.Map("lookAlikes")),
        };
        features.Done();
        map.Ordered("match", resolver.Near, resolver.Match, "near");
        map.Done();
        return resolver;
    }
}
