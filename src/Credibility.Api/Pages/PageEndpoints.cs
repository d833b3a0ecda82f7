using System.Text;
using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.Registries;
using Credibility.Api.Settings;
using Credibility.Formats.Html;
using Credibility.Formats.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Credibility.Api.Pages;

/// <summary>The pages for people: <c>/</c> with the sample report and the form, sources, rules and problems to read, and what they look like.</summary>
internal static class PageEndpoints
{
    private const string Form = "application/x-www-form-urlencoded";

    public static void MapPages(this WebApplication app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", Home);
        pages.MapPost("/", (RequestDelegate)Check).Needs(Scopes.Report);
        pages.MapGet("/rules/{id}", Rule);
        SourcePages.Map(pages);
        pages.MapGet("/problems/{slug}", ProblemPage);
        pages.MapGet(PageStylesheet.Path, (HttpContext context) => Asset(context, PageStylesheet.Css, "text/css; charset=utf-8"));
        pages.MapGet("/favicon.ico", (HttpContext context) => Asset(context, Icon.Svg, "image/svg+xml"));
    }

    private static PageAnswer Home(SampleReport sample) => new PageAnswer(ReportPage.Render(sample.Current, PageForm.Empty));

    /// <summary>Answers the form with its report on the same page: nothing is kept, so there is nowhere to redirect to.</summary>
    private static async Task Check(HttpContext context)
    {
        if (!BodyType.Is(context.Request, Form))
        {
            await context.Answer(BodyType.Refused(Form));
            return;
        }

        var limits = context.RequestServices.GetRequiredService<ServiceOptions>().Limits;
        using var body = await RequestBody.ReadAsync(context, limits.BodyBytes);
        if (body.Problem is { } unread)
        {
            await context.Answer(unread);
            return;
        }

        var registry = context.RequestServices.GetRequiredService<RegistryHolder>().Current;
        var (report, form) = FormReading.Read(body.Span, limits.ToDraftLimits(), registry);
        await new PageAnswer(ReportPage.Render(report, form), form.HasProblems ? 422 : 200).ExecuteAsync(context);
    }

    private static IResult Rule(string id, RegistryHolder registries) =>
        registries.Current.Data.Rules.Pages.TryGetValue(id.ToUpperInvariant(), out var page)
            ? new PageAnswer(MarkdownPage.Render($"{page.Id}: {page.Title}", $"{PrecisionWords.Of(page, registries.Current.Data.Policies["default"])}\n\n{page.Body}"))
            : ProblemResult.Of("not-found");

    private static IResult ProblemPage(string slug) => Problems.All.TryGetValue(slug, out var kind)
        ? new PageAnswer(MarkdownPage.Render(kind.Title, $"`{kind.Slug}`, status {kind.Status}.\n\n{kind.Meaning}\n"))
        : ProblemResult.Of("not-found");

    private static ContentHttpResult Asset(HttpContext context, string content, string type)
    {
        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Text(content, type, Encoding.UTF8);
    }
}

/// <summary>A whole page.</summary>
internal sealed class PageAnswer(string html, int status = 200) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        return httpContext.Response.WriteAsync(html, httpContext.RequestAborted);
    }
}

internal static class Icon
{
    public static string Svg { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(Icon).Assembly.GetManifestResourceStream("icon.svg")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
