namespace Credibility.Formats.Csv;

/// <summary>What a list of flagged addresses is, and how its file is laid out.</summary>
/// <param name="Name">Lower-kebab name of the data set.</param>
/// <param name="Date">The day as of which it holds.</param>
/// <param name="Licence">SPDX id or the licence's name.</param>
/// <param name="Url">Where it is published.</param>
/// <param name="Criterion">What it says it lists, to follow the words "which lists"; shown wherever an address of it is.</param>
/// <param name="HostColumn">Name of the column with the host.</param>
/// <param name="DateColumn">Name of the column with the day of identification, or null.</param>
/// <param name="ReportColumn">Name of the column with the address of a report, or null.</param>
/// <param name="Only">Rows count where each of these columns has the value given; all others are left out.</param>
/// <param name="Without">Rows are left out where one of these columns has the value given, such as a template row.</param>
/// <param name="LeastRows">Fewest hosts, from 1.</param>
/// <param name="MostRows">Most hosts.</param>
public sealed record FlagManifest(
    string Name, string Version, DateOnly Date, string Publisher, string Licence, string Url, string Criterion, string HostColumn, string? DateColumn,
    string? ReportColumn, IReadOnlyDictionary<string, string> Only, IReadOnlyDictionary<string, string> Without, int LeastRows, int MostRows, string Sha256);
