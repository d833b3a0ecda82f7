namespace Credibility.Provenance;

/// <summary>One entity's row before it is numbered: what it decides itself and what follows its channels; sums to 1.</summary>
/// <param name="Own">α.</param>
/// <param name="To">Keys of further entities with their shares.</param>
/// <param name="Assumed">What was assumed for want of evidence, in words, or null.</param>
internal sealed record Channels(double Own, IReadOnlyList<(string Key, double Share)> To, string? Assumed = null)
{
    public static Channels Root { get; } = new(1, []);

    public static Channels Following(string key) => new(0, [(key, 1)]);

    public static Channels Split(double own, string key, string? assumed = null) => own >= 1 ? Root : new(own, [(key, 1 - own)], assumed);

    /// <summary>Several ties that weigh alike.</summary>
    public static Channels Mean(IReadOnlyList<Channels> ties) =>
        ties.Count == 1 ? ties[0] : new(ties.Sum(tie => tie.Own) / ties.Count, [.. ties.SelectMany(tie => tie.To).Select(to => (to.Key, to.Share / ties.Count))]);
}
