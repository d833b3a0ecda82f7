using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>How a verb is inflected, as far as its letters tell.</summary>
public enum VerbForm { Bare, Third, Past, Participle, Present }

/// <summary>A verb with its auxiliaries and adverbs: "has repeatedly said".</summary>
/// <param name="First">First token, auxiliary or adverb included.</param>
/// <param name="Head">The verb itself.</param>
public readonly record struct VerbGroup(int First, int Head, VerbForm Form, bool Negated, bool Passive, bool Infinitive, bool HasAuxiliary)
{
    /// <summary>Behind the verb and its particle: "pointed out".</summary>
    public int End => Head + 1 + Particles;

    /// <summary>Words such as "out" in "pointed out" that belong to the verb.</summary>
    public int Particles { get; init; }

    public TokenRange Range => new(First, End);

    /// <summary>Finite: it has a subject of its own. "Adding" and "to say" have none.</summary>
    public bool IsFinite => !Infinitive && (HasAuxiliary || Form is VerbForm.Past or VerbForm.Third or VerbForm.Bare);
}
