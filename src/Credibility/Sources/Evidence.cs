namespace Credibility.Sources;

/// <summary>The dated, linked proof of a fact.</summary>
/// <param name="Id">Key within its profile, such as <c>e1</c>.</param>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="Publisher">Who publishes the page.</param>
/// <param name="Published">When it was published, if the page says so.</param>
/// <param name="Retrieved">When it was read. One of the two dates is always there.</param>
/// <param name="Note">What it says, in our own words.</param>
public sealed record Evidence(string Id, string Url, string Publisher, FactDate? Published, FactDate? Retrieved, string Note);
