using Credibility.Attributions.Training;

namespace Credibility.Formats.Corpora;

/// <summary>Annotated drafts of one file or folder.</summary>
public sealed record GoldCorpus(IReadOnlyList<GoldDraft> Drafts);
