using System.Text.Json;
using Credibility.Sources.Ownership;
using Credibility.Tests.Golden;

namespace Credibility.Tests.Sources.Ownership;

internal static class Registers
{
    /// <summary>The shares of a vector: company → owner → share.</summary>
    public static ShareRegister From(JsonElement vector) => ShareRegister.From(
        [.. vector.GetProperty("shares").EnumerateObject().SelectMany(company =>
            company.Value.EnumerateObject().Select(owner => new Holding(company.Name, owner.Name, owner.Value.Number())))]);
}
