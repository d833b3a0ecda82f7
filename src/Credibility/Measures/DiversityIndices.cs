using Credibility.Graphs;

namespace Credibility.Measures;

/// <summary>The classical indices of one set of abundances; each is a function of a Hill number and is reported for those who know it.</summary>
/// <param name="ShannonNats">H = −Σ pᵢ ln pᵢ in nats, 0 to ln S (Shannon 1948).</param>
/// <param name="Pielou">Evenness H / ln S, 0–1 (Pielou 1966); null where fewer than two types are present: 0/0 is neither even nor uneven.</param>
/// <param name="GiniSimpson">1 − Σ pᵢ², 0–1: the chance that two draws differ (Simpson 1949).</param>
/// <param name="Hhi">Herfindahl–Hirschman index Σ pᵢ², 0–1; market regulators quote it times 10,000.</param>
/// <param name="BergerParker">The greatest share, 0–1 (Berger &amp; Parker 1970).</param>
public sealed record DiversityIndices(double ShannonNats, double? Pielou, double GiniSimpson, double Hhi, double BergerParker)
{
    /// <param name="abundance">How much there is of each type, in any unit.</param>
    /// <exception cref="ArgumentException">The abundances are empty, negative, not finite or all 0.</exception>
    public static DiversityIndices Of(ReadOnlySpan<double> abundance)
    {
        var (shannon, hhi, greatest, present) = (0.0, 0.0, 0.0, 0);
        foreach (var share in Abundance.Normalise(abundance))
        {
            if (share <= 0) continue;
            present++;
            shannon -= share * Math.Log(share);
            hhi += share * share;
            greatest = Math.Max(greatest, share);
        }

        double? evenness = present < 2 ? null : shannon / Math.Log(present);
        return new DiversityIndices(shannon, evenness, 1 - hhi, hhi, greatest);
    }

    /// <summary>
    /// Rao's quadratic entropy Q = Σ dᵢⱼ pᵢ pⱼ, the expected dissimilarity of two draws (Rao 1982). With Z = 1 − D it is
    /// 1 − 1/²D^Z. Some software squares the dissimilarities and halves the sum; that is another number.
    /// </summary>
    /// <param name="abundance">How much there is of each type, in any unit.</param>
    /// <param name="dissimilarity">D, finite and not negative; its size is the number of types.</param>
    /// <exception cref="ArgumentException">The abundances are out of range, or D has another size or a negative or infinite cell.</exception>
    public static double RaoQ(ReadOnlySpan<double> abundance, SquareMatrix dissimilarity)
    {
        var shares = Abundance.Normalise(abundance);
        if (dissimilarity.Size != shares.Length)
        {
            throw new ArgumentException(
                $"{shares.Length} types have a dissimilarity matrix of size {dissimilarity.Size}.",
                nameof(dissimilarity));
        }

        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            for (var j = 0; j < shares.Length; j++)
            {
                var cell = dissimilarity[i, j];
                if (!double.IsFinite(cell) || cell < 0)
                {
                    throw new ArgumentException($"The dissimilarity ({i}, {j}) is not finite or is negative.", nameof(dissimilarity));
                }

                sum += cell * shares[i] * shares[j];
            }
        }

        return sum;
    }
}
