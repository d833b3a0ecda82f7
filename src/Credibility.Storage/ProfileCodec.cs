using Credibility.Sources;

namespace Credibility.Storage;

/// <summary>
/// How a profile is written as JSON and read back. Handed in, because formats and storage do not know one another.
/// </summary>
/// <param name="Write">A JSON object with one camelCase property for each property of the profile; the same profile gives the same text.</param>
/// <param name="Read">The profile of such an object. Throws <see cref="FormatException"/> or <see cref="System.Text.Json.JsonException"/> where it is none.</param>
public sealed record ProfileCodec(Func<SourceProfile, string> Write, Func<string, SourceProfile> Read);
