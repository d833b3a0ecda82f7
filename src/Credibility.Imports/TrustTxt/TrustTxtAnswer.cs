namespace Credibility.Imports.TrustTxt;

/// <summary>How asking a site ended.</summary>
public enum TrustTxtState
{
    /// <summary>Its file was read.</summary>
    Read,
    /// <summary>It was asked and has no such file: that counts as silence.</summary>
    Absent,
    /// <summary>It could not be asked, or what it answered is no such file: that counts for nothing.</summary>
    Failed,
}

/// <summary>What came of asking one site.</summary>
/// <param name="Slug">One of <see cref="Fetching.UpstreamSlug"/> where it failed, else empty.</param>
/// <param name="Reason">In words, to follow the name of the site; empty where its file was read.</param>
/// <param name="File">Its file, exactly where it was read.</param>
public sealed record TrustTxtAnswer(string Domain, TrustTxtState State, string Slug, string Reason, TrustTxtFile? File)
{
    internal static TrustTxtAnswer Absent(string domain, string reason) =>
        new(domain, TrustTxtState.Absent, "", reason.Length > 0 ? reason : "it has none", File: null);

    internal static TrustTxtAnswer Failed(string domain, string slug, string reason) => new(domain, TrustTxtState.Failed, slug, reason, File: null);
}
