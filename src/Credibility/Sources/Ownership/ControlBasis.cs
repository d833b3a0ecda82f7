namespace Credibility.Sources.Ownership;

/// <summary>Why somebody controls a source.</summary>
public enum ControlGround
{
    /// <summary>A golden share, statutory appointment or decree.</summary>
    DecidingRight,
    /// <summary>The state acts through the body, as the role table says.</summary>
    ActsThrough,
    /// <summary>More than half of the shares, held directly.</summary>
    Majority,
    /// <summary>More than half of the shares, held by bodies that it controls, with its own where it has some.</summary>
    ThroughBodies,
}

/// <summary>Who controls a source, and by what.</summary>
/// <param name="Controller">Key of the ultimate controller.</param>
/// <param name="HeldShare">Share of the source that it and what it controls hold together, 0–1; null where a right decides and no share is evidenced.</param>
/// <param name="Through">Direct holders that act for it, in the order of the profile; the controller itself where it holds directly.</param>
public sealed record ControlBasis(string Controller, ControlGround Ground, double? HeldShare, IReadOnlyList<string> Through)
{
    /// <returns>Null where nobody controls the source.</returns>
    public static ControlBasis? Of(OwnershipGraph graph, SourceProfile source, ControllerFinder controllers)
    {
        var controller = controllers.Find(source) ?? controllers.StateAbove(source);
        if (controller is null)
        {
            return null;
        }

        var direct = graph.Edges.Where(edge => edge.Owned == source.Id).ToList();
        if (controllers.StateAbove(source) is { } state)
        {
            return new ControlBasis(controller, ControlGround.ActsThrough, null, [state]);
        }

        if (direct.Find(edge => edge.Control) is { } deciding)
        {
            return new ControlBasis(controller, ControlGround.DecidingRight, deciding.Share, [deciding.Owner]);
        }

        var acting = direct.Where(edge => edge.Share > 0 && ActsFor(edge.Owner, controller, graph, controllers)).ToList();
        var ground = acting is [{ } only] && only.Owner == controller ? ControlGround.Majority : ControlGround.ThroughBodies;
        return new ControlBasis(controller, ground, Math.Min(acting.Sum(edge => edge.Share!.Value), 1), [.. acting.Select(edge => edge.Owner).Distinct(StringComparer.Ordinal)]);
    }

    private static bool ActsFor(string owner, string controller, OwnershipGraph graph, ControllerFinder controllers) =>
        owner == controller || (graph.IndexOf(owner) is >= 0 and var node && graph.Nodes[node].Profile is { } profile
            && (controllers.Find(profile) ?? controllers.StateAbove(profile)) == controller);
}
