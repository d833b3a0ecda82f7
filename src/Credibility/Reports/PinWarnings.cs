using Credibility.Policies;

namespace Credibility.Reports;

/// <summary>
/// What a report says that was made from other data than its policy is pinned to. A check refuses to run so; a service, whose catalog
/// moves with every import, answers and says it.
/// </summary>
internal static class PinWarnings
{
    public static IEnumerable<string> Of(Policy policy, string catalog, string method)
    {
        if (policy.Pins is not { } pins)
        {
            yield break;
        }

        if (!pins.AcceptsCatalog(catalog))
        {
            yield return Words(policy, "catalog", pins.Catalog!, catalog);
        }

        if (!pins.AcceptsMethod(method))
        {
            yield return Words(policy, "method", pins.Method!, method);
        }
    }

    private static string Words(Policy policy, string what, string pinned, string used) =>
        $"The policy '{policy.Id}' is pinned to the {what} {pinned}; this report was made by the {what} {used}.";
}
