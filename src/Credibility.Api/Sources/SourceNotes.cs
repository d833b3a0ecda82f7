using Credibility.Api.OpenApi;
using Microsoft.OpenApi;

namespace Credibility.Api.Sources;

/// <summary>How the operations on sources are described.</summary>
internal static class SourceNotes
{
    public static OperationNotes List { get; } = new("Lists sources", "In the order of their ids, a page at a time.")
    {
        Query =
        [
            new("q", JsonSchemaType.String, "Occurs in the id, the name or an alias, whatever the case. No character is a wildcard."),
            new("kind", JsonSchemaType.String, "Kind of source, such as news-agency."),
            new("country", JsonSchemaType.String, "ISO 3166-1 code of two letters."),
            new("controlledBy", JsonSchemaType.String, "Id of who controls it by majority or a deciding right."),
            new("changedSince", JsonSchemaType.String, "Only sources recorded anew after this instant.", "date-time"),
            new("cursor", JsonSchemaType.String, "next of the page before."),
            new("limit", JsonSchemaType.Integer, "Items on a page, 1 to 500; 100 where it is not given."),
        ],
        Problems = ["validation-failed", "uri-too-long", "storage-unavailable"],
    };

    public static OperationNotes Read { get; } = new("Reads a source", "The profile with its evidence. A body that every state has is answered from the role table. The answer names the catalog, so that its entity tag moves with every version of that; revision says what last changed the profile itself.")
    {
        Query =
        [
            new("asOf", JsonSchemaType.String, "Only facts that were valid on this day, as known now.", "date"),
            new("knownAt", JsonSchemaType.String, "As it was recorded at this instant.", "date-time"),
        ],
        Answers = [AnswerNote.Unchanged],
        Problems = ["validation-failed", "not-found", "storage-unavailable"],
    };
}
