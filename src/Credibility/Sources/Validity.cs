namespace Credibility.Sources;

/// <summary>The span in which a fact held. A missing end is unknown, not "forever"; it holds until evidence says otherwise.</summary>
public sealed record Validity(FactDate? From = null, FactDate? To = null)
{
    /// <summary>Both ends unknown.</summary>
    public static Validity Unknown { get; } = new();

    /// <summary>Whether the fact held on <paramref name="day"/>, as far as its evidence goes: the first day is in, the last day too.</summary>
    public bool Covers(DateOnly day) => (From is null || From.Value.First <= day) && (To is null || day <= To.Value.Last);
}
