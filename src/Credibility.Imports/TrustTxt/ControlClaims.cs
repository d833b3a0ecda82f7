namespace Credibility.Imports.TrustTxt;

/// <summary>That one site says it controls another, or is controlled by it.</summary>
/// <param name="By">The file that says so.</param>
internal sealed record ControlClaim(string Controller, string Controlled, TrustTxtFile By);

/// <summary>All claims of a set of files about who controls whom, by pair of sites.</summary>
internal sealed class ControlClaims
{
    private readonly SortedDictionary<(string Controller, string Controlled), (ControlClaim? FromAbove, ControlClaim? FromBelow)> _pairs;

    public ControlClaims(IEnumerable<TrustTxtFile> files)
    {
        _pairs = new(Comparer<(string, string)>.Create((a, b) =>
            string.CompareOrdinal(a.Item1, b.Item1) is var first && first != 0 ? first : string.CompareOrdinal(a.Item2, b.Item2)));
        foreach (var file in files)
        {
            foreach (var site in file.Sites(TrustTxtVariable.Control))
            {
                var claim = new ControlClaim(file.Domain, site, file);
                _pairs[(file.Domain, site)] = (claim, _pairs.GetValueOrDefault((file.Domain, site)).FromBelow);
            }

            foreach (var site in file.Sites(TrustTxtVariable.ControlledBy))
            {
                var claim = new ControlClaim(site, file.Domain, file);
                _pairs[(site, file.Domain)] = (_pairs.GetValueOrDefault((site, file.Domain)).FromAbove, claim);
            }
        }
    }

    /// <summary>Pairs of which both sites say the same, by name.</summary>
    public IEnumerable<(ControlClaim FromAbove, ControlClaim FromBelow)> Agreed =>
        _pairs.Values.Where(pair => pair is { FromAbove: not null, FromBelow: not null }).Select(pair => (pair.FromAbove!, pair.FromBelow!));

    /// <summary>Claims that the other site does not make.</summary>
    public IEnumerable<ControlClaim> OneSided =>
        _pairs.Values.Where(pair => pair.FromAbove is null || pair.FromBelow is null).Select(pair => pair.FromAbove ?? pair.FromBelow!);

    /// <summary>The claim as its site makes it now, or null where it no longer does.</summary>
    public ControlClaim? Find(ControlCandidate one)
    {
        var pair = _pairs.GetValueOrDefault((one.Controller, one.Controlled));
        return one.Relation == TrustTxtVariable.Control ? pair.FromAbove : pair.FromBelow;
    }

    /// <summary>Whether the controlling site says it.</summary>
    public bool IsSaidFromAbove(string controller, string controlled) => _pairs.GetValueOrDefault((controller, controlled)).FromAbove is not null;

    /// <summary>Whether the controlled site says it.</summary>
    public bool IsSaidFromBelow(string controller, string controlled) => _pairs.GetValueOrDefault((controller, controlled)).FromBelow is not null;
}
