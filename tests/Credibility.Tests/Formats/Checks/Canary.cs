namespace Credibility.Tests.Formats.Checks;

/// <summary>A draft whose sentences stand nowhere else, with an unnamed source that each of them describes at length.</summary>
internal static class Canary
{
    public const string Plain = """
        Harbour master pocketed crane fees for eleven winters

        A bald night porter with a limp who guards the eastern silo said the harbour master pocketed 400,000 crowns in crane fees every winter.

        Critics say the port board looked away while eleven winters of crane money slipped into private cellars.

        According to two senior clerks in the ledger room beneath the old customs stair, the harbour master burned the green receipts in a stove.

        "I carried the tin box up the ladder every Friday before dawn broke," an official close to the quarterly dredging tender said.

        The harbour master's deputy from the lighthouse annex claimed that sources inside the tugboat union forged the winter tonnage lists.
        """;

    public const string Markdown = $"""
        # Porter's ladder story shakes the whole eastern quay

        {Plain}

        Local media reported that a red-haired widow of the former weighbridge keeper saw the tin box empty.
        """;

    public const string Request = """
        { "title": "Harbour master pocketed crane fees for eleven winters", "publishedAt": "2026-03-02",
          "sources": [
            { "id": "s1", "name": "a bald night porter with a limp who guards the eastern silo", "kind": "person", "claimId": "c1", "words": 40, "mention": "generic",
              "position": "night porter of the eastern silo since the winter flood", "anonymityReason": "he would lose the cottage behind the third silo" },
            { "id": "s2", "name": "critics", "claimId": "c2", "words": 30, "via": [ { "name": "the shuttered weekly that the widow of the weighbridge keeper prints" } ] } ],
          "claims": [
            { "id": "c1", "text": "The harbour master pocketed 400,000 crowns in crane fees every single winter", "kind": "figure", "target": "master", "key": true },
            { "id": "c2", "text": "The port board looked away while eleven winters of crane money slipped into private cellars", "kind": "event", "key": true } ],
          "parties": [ { "id": "master", "name": "the harbour master with the silver whistle from Low Quay" } ] }
        """;

    /// <summary>Whether words are the draft's own, and not the names of fields of a request.</summary>
    public static bool IsOurs(string run) => !new[] { " id ", " name ", " kind ", " claimid ", " words ", " text ", " title ", " via ", " target ", " mention ", " key ", " parties ", " sources " }.Any(field => run.Contains(field, StringComparison.Ordinal));
}
