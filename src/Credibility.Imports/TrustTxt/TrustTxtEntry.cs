namespace Credibility.Imports.TrustTxt;

/// <summary>The variables of JournalList's trust.txt reference document, version 1.4 (2024).</summary>
public enum TrustTxtVariable { Member, BelongTo, Control, ControlledBy, Social, Vendor, Customer, Disclosure, Contact, DataTrainingAllowed }

/// <summary>One line that says something.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Value">For <c>control</c> and <c>controlledby</c> the host of the site, as <see cref="Sources.HostName"/> writes it. Else the words as they stand.</param>
public sealed record TrustTxtEntry(int Line, TrustTxtVariable Variable, string Value);

/// <summary>One line that is not read, and why.</summary>
/// <param name="Line">1-based.</param>
public sealed record RefusedLine(int Line, string Reason);

/// <summary>What a file says, and what of it could not be read.</summary>
public sealed record TrustTxtContent(IReadOnlyList<TrustTxtEntry> Entries, IReadOnlyList<RefusedLine> Refused);

/// <summary>The file of one site, as it was read.</summary>
/// <param name="Domain">Host of the site, as <see cref="Sources.HostName"/> writes it.</param>
/// <param name="Url">Where the file lies.</param>
public sealed record TrustTxtFile(string Domain, string Url, DateOnly ReadOn, TrustTxtContent Content)
{
    /// <summary>The other sites that the file names under <paramref name="variable"/>; a site that names itself says nothing.</summary>
    public IEnumerable<string> Sites(TrustTxtVariable variable) =>
        Content.Entries.Where(entry => entry.Variable == variable && entry.Value != Domain).Select(entry => entry.Value).Distinct(StringComparer.Ordinal);
}
