using System.Text;
using System.Text.Json.Nodes;
using Credibility.Drafts;
using Credibility.Formats.Files;

namespace Credibility.Cli.Checking.Serving;

/// <summary>A draft's file as a request: one that declares itself goes as it is, a text goes with its format, as the service reads both.</summary>
internal static class ServiceRequest
{
    public static byte[] Of(byte[] bytes, DraftFileFormat format, Draft draft, string? policy, DateOnly? auditDate)
    {
        if (format == DraftFileFormat.Request && policy is null && auditDate is null)
        {
            return bytes;
        }

        var request = format == DraftFileFormat.Request ? JsonNode.Parse(bytes)!.AsObject()
            : new JsonObject { ["text"] = draft.Text, ["format"] = draft.Format.ToString().ToLowerInvariant() };
        if (policy is not null)
        {
            request["policy"] = policy;
        }

        if (auditDate is { } day)
        {
            request["auditDate"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        return Encoding.UTF8.GetBytes(request.ToJsonString());
    }
}
