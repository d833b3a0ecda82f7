using Credibility.Drafts;

namespace Credibility.Attributions;

/// <summary>How far somebody answers for what is said, by how the source is mentioned; read at the end of the chain, never at the relay.</summary>
/// <param name="ByMention">v in 0–1 for each class of mention.</param>
/// <param name="AnswerableFrom">v from which a source counts as answerable.</param>
public sealed record AnswerabilityTable(IReadOnlyDictionary<MentionClass, double> ByMention, double AnswerableFrom)
{
    public double Of(MentionClass mention) => ByMention[mention];

    public bool IsAnswerable(double answerability) => answerability >= AnswerableFrom;
}
