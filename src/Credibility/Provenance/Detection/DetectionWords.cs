using Credibility.Attributions;
using Credibility.Attributions.Prose;

namespace Credibility.Provenance.Detection;

/// <summary>The word lists by which claims are read, ready to look for.</summary>
internal sealed class DetectionWords(Lexicon lexicon, TopicTable topics)
{
    /// <summary>Far more topics than a method has.</summary>
    private const int MaxTopics = 500;

    private readonly List<string> _topics = [.. topics.Topics.Values.Where(topic => topic.Words.Count > 0).Select(topic => topic.Id)];

    private readonly Dictionary<uint, int[]> _topicsOf = topics.Topics.Values.Where(topic => topic.Words.Count > 0)
        .SelectMany((topic, at) => topic.Words.Select(word => (Word: WordHash.Of(word), at))).GroupBy(pair => pair.Word)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.at).Distinct().ToArray());

    private readonly HashSet<string> _outlets = new(lexicon.Outlets, StringComparer.Ordinal);

    public TokenPhrases Accusing { get; } = new(lexicon.Claims.Accusing);

    public TokenPhrases OwnActs { get; } = new(lexicon.Claims.OwnActs);

    public TokenPhrases Positions { get; } = new(lexicon.Claims.Positions);

    public TokenPhrases Forecasts { get; } = new(lexicon.Claims.Forecasts);

    public TokenPhrases Future { get; } = new(lexicon.Claims.Future);

    public TokenPhrases Motives { get; } = new(lexicon.Claims.Motives);

    public TokenPhrases Judging { get; } = new(lexicon.Claims.Judging);

    public TokenPhrases Judgements { get; } = new(lexicon.Claims.Judgements);

    public TokenPhrases Adverse { get; } = new(lexicon.Claims.Adverse);

    public TokenPhrases Repeats { get; } = new(lexicon.Claims.Repeats);

    public TokenPhrases StateRoles { get; } = new(lexicon.Claims.StateRoles);

    public TokenPhrases OwnExperience { get; } = new(lexicon.Claims.OwnExperience);

    public TokenPhrases Forces { get; } = new(lexicon.Claims.Forces);

    public TokenPhrases Hedges { get; } = new(lexicon.Claims.Hedges);

    public TokenPhrases Modals { get; } = new(lexicon.Modals);

    public TokenPhrases Witnesses { get; } = new(lexicon.Witnesses);

    public TokenPhrases Experts { get; } = new(lexicon.Experts);

    /// <summary>Whether a description is of outlets without a title: "media reports", "English reports".</summary>
    public bool IsOutlet(string name) => _outlets.Contains(name.ToLowerInvariant())
        || (name.Split(' ') is [[>= 'A' and <= 'Z', ..], var press] && _outlets.Contains(press));

    /// <summary>The topic most of whose words stand there, the first of the method's order among equals; null where none does.</summary>
    public string? TopicOf(TokenisedText text, IReadOnlyList<TokenRange> ranges)
    {
        Span<int> counts = stackalloc int[Math.Min(_topics.Count, MaxTopics)];
        counts.Clear();
        foreach (var range in ranges)
        {
            for (var at = range.First; at < range.End; at++)
            {
                foreach (var topic in _topicsOf.GetValueOrDefault(text.Tokens[at].Word) ?? [])
                {
                    counts[Math.Min(topic, counts.Length - 1)]++;
                }
            }
        }

        var best = 0;
        for (var topic = 1; topic < counts.Length; topic++)
        {
            best = counts[topic] > counts[best] ? topic : best;
        }

        return counts.Length > 0 && counts[best] > 0 ? _topics[best] : null;
    }
}
