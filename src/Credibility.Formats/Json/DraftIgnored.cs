namespace Credibility.Formats.Json;

/// <summary>
/// Fields that our own answers carry and that an editor sends back with them. They change nothing, but they are still read, so
/// that a repeated or misspelt property in them is refused like anywhere else.
/// </summary>
internal static class DraftIgnored
{
    private static readonly DraftShape Quotes = new("source", "cue", "content");
    private static readonly DraftShape Quote = new("exact", "prefix", "suffix");

    public static void Read(ref DraftJson json, string property)
    {
        switch (property)
        {
            case "confidence": json.Number(); break;
            case "origin": _ = json.Prose(); break;
            default: ReadQuotes(ref json); break;
        }
    }

    private static void ReadQuotes(ref DraftJson json)
    {
        if (json.IsNull || !json.EnterObject())
        {
            return;
        }

        ulong seen = 0;
        while (json.NextProperty(Quotes, ref seen, out _))
        {
            ReadQuote(ref json);
        }
    }

    private static void ReadQuote(ref DraftJson json)
    {
        if (json.IsNull || !json.EnterObject())
        {
            return;
        }

        ulong seen = 0;
        while (json.NextProperty(Quote, ref seen, out _))
        {
            _ = json.Body();
        }
    }
}
