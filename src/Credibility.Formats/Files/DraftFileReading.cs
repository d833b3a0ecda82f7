using Credibility.Drafts;
using Credibility.Formats.Checks;

namespace Credibility.Formats.Files;

/// <summary>What came of reading a draft's file.</summary>
/// <param name="Draft">Null exactly where there are problems.</param>
/// <param name="PolicyId">Policy asked for, or null.</param>
/// <param name="Places">Where in the file the draft's words and declarations stand; null where the bytes are no text.</param>
public sealed record DraftFileReading(Draft? Draft, string? PolicyId, DraftPlaces? Places, IReadOnlyList<FileProblem> Problems);
