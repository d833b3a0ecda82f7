namespace Credibility.Cli;

/// <summary>Small drafts that the tests share, by the worst that is found in them.</summary>
internal static class Drafts
{
    public const string WithError = "data/drafts/footbridge.json";

    public const string Clean = """{"sources":["TASS","Reuters","Suspilne Kharkiv"]}""";

    /// <summary>Words nobody can be asked about; the finding is a warning.</summary>
    public const string WithWarning = """
        {"sources":[{"name":"critics","claimId":"c1"},{"name":"Reuters","claimId":"c1"}],
         "claims":[{"id":"c1","text":"The plan has failed","kind":"evaluation"}]}
        """;
}
