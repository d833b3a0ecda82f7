using System.Text;
using Credibility.Drafts;
using Credibility.Formats.Json;
using Xunit;

namespace Credibility.Tests.Formats.Json;

/// <summary>Shortcuts of the reader's tests: what a request reads as, and what is said against it.</summary>
internal static class Requests
{
    /// <summary>Every field of the interface once.</summary>
    public const string Full = """
        {
          "title": "Talks", "type": "news", "language": "en", "publishedAt": "2025-07-20", "publisher": "The Paper", "auditDate": "2025-07-21",
          "text": "Andrey Kalinovsky told TASS that soldiers left their posts.", "format": "plain",
          "sources": [
            { "id": "s1", "name": "Andrey Kalinovsky", "kind": "analyst", "description": "military analyst", "affiliation": null, "url": null },
            { "id": "s2", "name": "Kharkiv police", "claimId": "c1", "stance": "disputes", "form": "direct", "words": 12, "mention": "body",
              "firstHand": true, "standing": "record-holder", "position": "spokesman", "speakers": 2, "identityKnownTo": "editor",
              "anonymityReason": "fear", "via": ["Andrey Kalinovsky"], "url": "https://example.org/police" },
            "Reuters" ],
          "attributions": [
            { "id": "a0", "sourceId": "s3", "claimId": "c1" },
            { "id": "a1", "sourceId": "s1", "claimId": "c1", "stance": "disputes", "disputes": "a0", "form": "mixed", "words": 110,
              "mention": "named-person", "standing": "about-opponent", "via": [ { "name": "TASS", "form": "paraphrase", "mention": "body" } ],
              "firstHand": false, "anonymityReason": null, "position": null, "speakers": 1, "identityKnownTo": null,
              "source": [0, 17], "cue": [18, 22], "content": [28, 58], "contentSpans": [[28, 40], [40, 58]],
              "confidence": 0.5, "origin": "detected", "quotes": { "source": { "exact": "Andrey", "prefix": "", "suffix": " " }, "cue": null, "content": null } } ],
          "claims": [ { "id": "c1", "text": "Soldiers left", "kind": "event", "topic": "desertion", "target": "ua", "key": true, "ownVoice": false,
                        "hedged": true, "saidUnverified": false } ],
          "parties": [ { "id": "ru", "name": "Russia", "states": ["RU"], "members": [] }, { "id": "ua", "name": "Ukraine", "states": ["UA"] } ],
          "asked": [ { "who": "ua", "about": "c1", "when": "2025-07-19", "how": "e-mail", "answer": "could-not-be-reached" } ],
          "policy": "default", "keepText": true
        }
        """;

    public static DraftReading Read(string json) => DraftReader.Read(Encoding.UTF8.GetBytes(json), DraftLimits.Default);

    public static DraftReading Read(ReadOnlySpan<byte> json) => DraftReader.Read(json, DraftLimits.Default);

    public static Draft Draft(string json)
    {
        var reading = Read(json);
        Assert.Empty(reading.Problems);
        return reading.Draft!;
    }

    /// <summary>The only problem of a request that cannot be read.</summary>
    public static DraftProblem Unreadable(string json, string slug) => Only(Read(json), slug, unreadable: true);

    /// <summary>The only problem of a request that is read and refused.</summary>
    public static DraftProblem Refused(string json, string slug = ProblemSlug.ValidationFailed) => Only(Read(json), slug, unreadable: false);

    public static DraftProblem Only(DraftReading reading, string slug, bool unreadable)
    {
        Assert.Null(reading.Draft);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((slug, unreadable, slug, unreadable), (problem.Slug, problem.Unreadable, reading.Slug, reading.Unreadable));
        return problem;
    }
}
