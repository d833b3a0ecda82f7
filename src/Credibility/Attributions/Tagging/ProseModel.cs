namespace Credibility.Attributions.Tagging;

/// <summary>All that was learnt: two taggers, the second of which sees what the first made of the text, and the linker.</summary>
/// <param name="Lean">How readily the second tagger finds spans of each role.</param>
public sealed record ProseWeights(ChainTagger First, ChainTagger Second, Linker Linker, Lean Lean);

/// <summary>Weights as they were loaded.</summary>
/// <param name="Sha256">Hash over the file's bytes; 64 lower-case hex digits.</param>
public sealed record ProseModel(string Sha256, ProseWeights Weights);
