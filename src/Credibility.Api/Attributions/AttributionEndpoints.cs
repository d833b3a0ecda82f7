using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Api.Reports;
using Credibility.Api.Settings;
using Credibility.Formats.Json;

namespace Credibility.Api.Attributions;

/// <summary><c>POST /v1/attributions</c>: who is cited in a text, through whom and for what, before anything is made of it.</summary>
internal static class AttributionEndpoints
{
    private const string Example =
        """{"text":"The bridge will stay shut until June, the Harbour Courant reported, citing two council officials. The builder denied that."}""";

    public static void MapAttributions(this WebApplication app) =>
        app.MapGroup("/v1").WithTags("Attributions").Needs(Scopes.Report).MapPost("/attributions", (RequestDelegate)Read).WithName("readAttributions").Described(Read, new OperationNotes(
            "Reads attributions from a text", "Sources, claims, attributions and parties in the shape of a request, what was declared included. Edited and sent back "
            + "with the text they are taken as they stand: nothing is read again, and what was taken out stays out. English texts only; others answer with what was declared.")
        {
            Request = typeof(DraftDocument),
            RequestExample = Example,
            Answers = [new(200, typeof(ReadingDocument), "The parts of a request.")],
            Problems = ReportNotes.Reading,
        });

    private static async Task Read(HttpContext context)
    {
        if (QueryParameters.Of(context.Request).Problem is { } parameter)
        {
            await context.Answer(parameter);
            return;
        }

        if (!BodyType.Is(context.Request, BodyType.Json))
        {
            await context.Answer(BodyType.Refused(BodyType.Json));
            return;
        }

        var limits = context.RequestServices.GetRequiredService<ServiceOptions>().Limits;
        using var body = await RequestBody.ReadAsync(context, limits.BodyBytes);
        IResult answer = body.Problem is { } unread ? new ProblemResult(unread) : Answer(body.Span, limits, context.RequestServices.GetRequiredService<RegistryHolder>().Current);
        await answer.ExecuteAsync(context);
    }

    private static IResult Answer(ReadOnlySpan<byte> body, LimitOptions limits, Registry registry)
    {
        var reading = DraftReader.Read(body, limits.ToDraftLimits());
        if (reading.Draft is not { } draft)
        {
            return new ProblemResult(Problem.Of(reading));
        }

        if (draft.Text is null)
        {
            const string Message = "Send the text to read attributions from.";
            return new ProblemResult(new Problem(ProblemSlug.ValidationFailed, Message, [("/text", Message)]));
        }

        return new ReadingAnswer(registry.Audit.Detect(draft, registry.Catalog));
    }
}
