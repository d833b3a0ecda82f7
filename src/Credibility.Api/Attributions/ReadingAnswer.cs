using Credibility.Api.Http;
using Credibility.Drafts;
using Credibility.Formats.Json;

namespace Credibility.Api.Attributions;

/// <summary>What was read from a text, written straight into the answer.</summary>
internal sealed class ReadingAnswer(Draft draft) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = BodyType.Json;
        DraftWriter.WriteReading(draft, response.BodyWriter);
        return response.CompleteAsync();
    }
}
