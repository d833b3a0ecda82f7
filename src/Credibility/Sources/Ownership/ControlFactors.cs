namespace Credibility.Sources.Ownership;

/// <summary>The three yes/no factors of the State Media Matrix (Dragomir &amp; Söderström), each evidenced or unknown.</summary>
/// <param name="Funding">Whether a state is the main funder.</param>
/// <param name="Ownership">Whether a state owns it or appoints those who govern it.</param>
/// <param name="Editorial">Whether a state controls its editorial line.</param>
public sealed record ControlFactors(ControlFactor? Funding, ControlFactor? Ownership, ControlFactor? Editorial)
{
    /// <summary>How many factors there are.</summary>
    public const int Count = 3;

    public static ControlFactors Unknown { get; } = new(null, null, null);

    /// <summary>Each factor with what is held of it, in the order in which they are named.</summary>
    public IReadOnlyList<(FactorOfControl Factor, ControlFactor? Held)> Each() =>
        [(FactorOfControl.Funding, Funding), (FactorOfControl.Ownership, Ownership), (FactorOfControl.Editorial, Editorial)];
}

/// <param name="Value">Yes or no, as evidenced.</param>
public sealed record ControlFactor(bool Value, Validity Valid, IReadOnlyList<string> Evidence)
{
    /// <summary>
    /// Whether only the stated reasons of acts that list or ban somebody evidence it. It tells who steers whom; it never counts in a
    /// score, since a listing by a state must not change one.
    /// </summary>
    public bool FromListing { get; init; }
}

/// <summary>What the three factors add up to; the last is our eighth value, for outlets that are not public.</summary>
public enum ControlType
{
    /// <summary>SC: funding, ownership and editorial control.</summary>
    StateControlled,
    /// <summary>CaPu: ownership and editorial control without main funding.</summary>
    CapturedPublic,
    /// <summary>CaPr: editorial control without ownership.</summary>
    CapturedPrivate,
    /// <summary>ISFM: funding and ownership, no editorial control.</summary>
    IndependentStateFundedAndManaged,
    /// <summary>ISF: funding only.</summary>
    IndependentStateFunded,
    /// <summary>ISM: ownership only.</summary>
    IndependentStateManaged,
    /// <summary>IP: a public outlet with none of the three.</summary>
    IndependentPublic,
    /// <summary>A private, cooperative or nonprofit outlet with none of the three.</summary>
    IndependentPrivate,
}
