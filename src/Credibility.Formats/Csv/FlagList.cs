using Credibility.Sources;

namespace Credibility.Formats.Csv;

/// <summary>One host of a list.</summary>
/// <param name="Host">As <see cref="HostName"/> writes it.</param>
public sealed record FlagEntry(string Host, FactDate? Date, string? ReportUrl);

/// <summary>A list as it was read.</summary>
/// <param name="Entries">Each host once, in the order of the file.</param>
/// <param name="LeftOut">Rows that the manifest's <c>only</c> and <c>without</c> leave out.</param>
/// <param name="Repeated">Rows whose host stands further up already.</param>
/// <param name="Sha256">Of list and manifest together, 64 lower-case hex digits.</param>
public sealed record FlagList(IReadOnlyList<FlagEntry> Entries, int LeftOut, int Repeated, string Sha256);
