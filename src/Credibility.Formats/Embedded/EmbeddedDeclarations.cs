using Credibility.Drafts;

namespace Credibility.Formats.Embedded;

/// <summary>What a text declares about itself, put into the words of a request.</summary>
/// <param name="Request">A JSON object with fields of a request, without text and format; null where what is declared cannot be read.</param>
/// <param name="Places">Where in the text each value of it stands, by its JSON Pointer.</param>
/// <param name="Faults">Why something of it cannot be read.</param>
internal sealed record EmbeddedDeclarations(ReadOnlyMemory<byte>? Request, IReadOnlyDictionary<string, TextSpan> Places, IReadOnlyList<DraftFault> Faults);
