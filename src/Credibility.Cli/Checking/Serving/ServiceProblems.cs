using System.Text.Json;
using Credibility.Formats.Checks;
using Credibility.Formats.Json;
using Credibility.Imports.Reports;

namespace Credibility.Cli.Checking.Serving;

/// <summary>Puts what a service has against a request where it stands in the draft's file.</summary>
internal static class ServiceProblems
{
    /// <param name="request">The file where it is the request; null where it is a text, in which the request's places mean nothing.</param>
    public static IReadOnlyList<FileProblem> Of(ServiceAnswer answer, byte[]? request)
    {
        try
        {
            using var problem = JsonDocument.Parse(answer.Body);
            var root = problem.RootElement;
            if (root.TryGetProperty("errors", out var errors))
            {
                return [.. errors.EnumerateObject().SelectMany(place => place.Value.EnumerateArray().Select(message => At(place.Name, message.GetString() ?? "", request)))];
            }

            return [At("", root.TryGetProperty("detail", out var detail) ? detail.GetString()! : root.GetProperty("title").GetString()!, request)];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [At("", FormattableString.Invariant($"the service refused it with {answer.Status} and did not say why"), request)];
        }
    }

    private static FileProblem At(string pointer, string message, byte[]? request) =>
        request is null ? new FileProblem("", TextPlace.Start, message) : new FileProblem(pointer, JsonPlaces.Of(pointer, request), message);
}
