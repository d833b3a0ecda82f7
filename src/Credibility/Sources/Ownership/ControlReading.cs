namespace Credibility.Sources.Ownership;

/// <summary>What the evidenced factors of a medium add up to on one day, and the autonomy that follows.</summary>
/// <param name="Type">Null where the factors do not decide it.</param>
/// <param name="Autonomy">α, 0–1.</param>
/// <param name="Assumed">True where α is a default for want of evidence.</param>
public sealed record ControlReading(ControlType? Type, bool? Funding, bool? Ownership, bool? Editorial, double Autonomy, bool Assumed);

/// <summary>
/// Derives the control type from the three factors of the State Media Matrix and the autonomy from the type.
/// An open factor never helps: α is the lower of the default and the best that the types still possible allow. Where only the
/// legal form is open, α is the lowest that the two types allow.
/// </summary>
public sealed class ControlReader(AutonomyTable table)
{
    public ControlReading Read(SourceProfile profile, DateOnly on)
    {
        var funding = Held(profile.Control.Funding, on);
        var ownership = Held(profile.Control.Ownership, on);
        var editorial = Held(profile.Control.Editorial, on);
        var possible = Possible(funding, ownership, editorial, IsPublic(profile));
        if (possible.Count == 1)
        {
            return new ControlReading(possible[0], funding, ownership, editorial, AutonomyOf(possible[0], profile, on), Assumed: false);
        }

        if (funding is not null && ownership is not null && editorial is not null)
        {
            return new ControlReading(null, funding, ownership, editorial, possible.Min(type => AutonomyOf(type, profile, on)), Assumed: true);
        }

        var ceiling = possible.Max(type => AutonomyOf(type, profile, on));
        return new ControlReading(null, funding, ownership, editorial, Math.Min(table.UnknownFactors, ceiling), Assumed: true);
    }

    /// <summary>The types that the factors evidenced on this day leave possible; one where they decide it.</summary>
    public static IReadOnlyList<ControlType> Possible(SourceProfile profile, DateOnly on) => Possible(
        Held(profile.Control.Funding, on), Held(profile.Control.Ownership, on), Held(profile.Control.Editorial, on), IsPublic(profile));

    private static bool? IsPublic(SourceProfile profile) =>
        profile.LegalForm switch { LegalForm.Public => true, LegalForm.Unknown => null, _ => false };

    private double AutonomyOf(ControlType type, SourceProfile profile, DateOnly on) =>
        type == ControlType.IndependentPrivate && profile.EditorialSafeguard is { } safeguard && safeguard.Valid.Covers(on)
            ? table.WithSafeguard
            : table.ByControlType[type];

    private static bool? Held(ControlFactor? factor, DateOnly on) => factor is not null && factor.Valid.Covers(on) ? factor.Value : null;

    private static List<ControlType> Possible(bool? funding, bool? ownership, bool? editorial, bool? isPublic)
    {
        var types = new List<ControlType>(8);
        foreach (var e in Values(editorial))
        {
            foreach (var o in Values(ownership))
            {
                foreach (var f in Values(funding))
                {
                    AddType(types, f, o, e, isPublic);
                }
            }
        }

        return types;
    }

    private static void AddType(List<ControlType> types, bool funding, bool ownership, bool editorial, bool? isPublic)
    {
        if (!funding && !ownership && !editorial)
        {
            foreach (var publicForm in Values(isPublic))
            {
                AddOnce(types, publicForm ? ControlType.IndependentPublic : ControlType.IndependentPrivate);
            }

            return;
        }

        AddOnce(types, (funding, ownership, editorial) switch
        {
            (true, true, true) => ControlType.StateControlled,
            (false, true, true) => ControlType.CapturedPublic,
            (_, false, true) => ControlType.CapturedPrivate,
            (true, true, false) => ControlType.IndependentStateFundedAndManaged,
            (true, false, false) => ControlType.IndependentStateFunded,
            _ => ControlType.IndependentStateManaged,
        });
    }

    private static void AddOnce(List<ControlType> types, ControlType type)
    {
        if (!types.Contains(type))
        {
            types.Add(type);
        }
    }

    private static bool[] Values(bool? known) => known is { } value ? [value] : [true, false];
}
