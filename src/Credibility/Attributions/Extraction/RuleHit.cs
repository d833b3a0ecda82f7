namespace Credibility.Attributions.Extraction;

/// <summary>By which kind of construction a rule found an attribution.</summary>
public enum RuleKind { Quotation, Clause, Trailing, AccordingTo, Participle, Relative, Passive, Thing, Infinitive, Hedge, Nominal, Transcript }

/// <summary>An attribution with the construction that gave it away.</summary>
public sealed record RuleHit(FoundAttribution Attribution, RuleKind Rule);
