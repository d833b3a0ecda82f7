using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>What a mention says about states.</summary>
/// <param name="IsWhole">Every word was understood; the reading decides. Otherwise it describes a name beside it.</param>
/// <param name="BodyId">The structural body that the mention names, or null.</param>
/// <param name="StateCode">The state of that body, or null.</param>
/// <param name="Near">Bodies that it comes near to, best first.</param>
/// <param name="Reason">In words.</param>
internal sealed record StateReading(bool IsWhole, string? BodyId, string? StateCode, MentionClass? Mention, IReadOnlyList<string> Near, string Reason)
{
    public static StateReading None { get; } = new(false, null, null, null, [], "");
}
