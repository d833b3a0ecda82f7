namespace Credibility.Policies;

/// <summary>
/// A signed, dated exception: this finding is known and was decided on. It says nothing about the claim, and it ends.
/// Whatever of <paramref name="Claim"/>, <paramref name="Source"/>, <paramref name="Fingerprint"/> and <paramref name="Draft"/> is given
/// has to hold; at least one is.
/// </summary>
/// <param name="Claim">Id or words of a claim, whatever their case, or null.</param>
/// <param name="Source">Name, id or profile id of a source, whatever its case, or null.</param>
/// <param name="Fingerprint">Of a finding, or null.</param>
/// <param name="Draft">Pattern over the draft's title, or null.</param>
/// <param name="By">Who signs for it.</param>
/// <param name="Why">The reason, as the report repeats it.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Until">The last.</param>
public sealed record EditorsDecision(
    string Rule, string? Claim, string? Source, string? Fingerprint, TitlePattern? Draft, string By, string Why, DateOnly From, DateOnly Until)
{
    public bool Holds(DateOnly day) => From <= day && day <= Until;
}

/// <summary>What a finding carries of the decision that it falls under.</summary>
public sealed record FindingDecision(string By, string Why, DateOnly Until);
