namespace Credibility.Sources;

/// <summary>
/// Decisions of a press council, regulator or court about a source in one period, or its own corrections. Only with a denominator
/// and a stated selection: a list of upheld complaints alone says nothing.
/// </summary>
/// <param name="Body">Who decided.</param>
/// <param name="Basis">Which decisions were counted, in words, such as "all rulings published in 2024".</param>
/// <param name="Decided">How many, above 0.</param>
/// <param name="InFavour">How many of them in the source's favour, 0 to <paramref name="Decided"/>.</param>
/// <param name="Period">When they were decided; age is counted from its last day.</param>
public sealed record AdjudicatedRecord(string Body, string Basis, int Decided, int InFavour, FactDate Period, IReadOnlyList<string> Evidence);
