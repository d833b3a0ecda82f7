namespace Credibility.Sources.Ownership;

/// <summary>
/// α: the share of what a source says that it decides itself; the rest follows its channels. Every value is POLICY,
/// ordered after the State Media Matrix types (Dragomir &amp; Söderström).
/// </summary>
/// <param name="ByControlType">For bodies that publish, by the type that the three factors add up to.</param>
/// <param name="WithSafeguard">For an independent-private outlet with an editorial safeguard in force.</param>
/// <param name="UnknownFactors">Where the factors do not decide the type; never higher than the types still possible allow.</param>
/// <param name="Governing">For bodies of a state, by their row.</param>
/// <param name="ByKind">For kinds that neither publish nor govern.</param>
/// <param name="AnalystWithEmployer">A person along an evidenced employer.</param>
/// <param name="DominantFunder">Think-tank, NGO or OSINT group with a declared single dominant funder.</param>
/// <param name="Unknown">Nothing known at all.</param>
public sealed record AutonomyTable(
    IReadOnlyDictionary<ControlType, double> ByControlType,
    double WithSafeguard,
    double UnknownFactors,
    IReadOnlyDictionary<string, GoverningAutonomy> Governing,
    IReadOnlyDictionary<SourceKind, double> ByKind,
    double AnalystWithEmployer,
    double DominantFunder,
    double Unknown);

/// <param name="Value">α in peace.</param>
/// <param name="InDispute">α where the draft's dispute is between states and this body belongs to one of them.</param>
/// <param name="OwnRoot">True for bodies that are no channel of the state at all (municipality, regional council).</param>
public sealed record GoverningAutonomy(double Value, double InDispute, bool OwnRoot);
