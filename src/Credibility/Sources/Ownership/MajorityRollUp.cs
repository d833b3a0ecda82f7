namespace Credibility.Sources.Ownership;

public static class MajorityRollUp
{
    public static IReadOnlyDictionary<string, string> Roots(IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, double>>> shares) => new Dictionary<string, string>(shares.Count);
}
