using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Credibility.Api.OpenApi;

/// <summary>What the description says about the interface as a whole.</summary>
internal static class DocumentWriting
{
    public static Task Apply(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Credibility",
            Version = "v1",
            Description = "Tells how many separate sources a draft really has, who controls them, and which claim stands on too little. "
                + "It never says whether a claim is right. Within v1 changes are additive.",
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        // Relative: the service does not trust the name that a caller used for it.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of the service. On loopback none is needed while none is configured." },
            ["apiKey"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-API-Key", Description = "The same key in a header of its own." },
        };
        document.Tags = new HashSet<OpenApiTag>(
        [
            new() { Name = "Reports", Description = "What stands behind the claims of a draft." },
            new() { Name = "Sources", Description = "The profiles that reports rest on, with their evidence." },
            new() { Name = "Scores", Description = "How far the evidence about a source carries, and how to be told when that changes." },
            new() { Name = "Match", Description = "Which profile a name stands for." },
            new() { Name = "Rules", Description = "What findings mean." },
            new() { Name = "Method", Description = "By what numbers the service judges." },
            new() { Name = "Health", Description = "Whether the service works." },
        ]);
        SchemaNotes.AllowNames(document, "Draft", "sources", "The name of a source.");
        SchemaNotes.AllowNames(document, "DraftSource", "via", "The id or exact name of a listed source.");
        SchemaNotes.AllowNames(document, "DraftAttribution", "via", "The id or exact name of a listed source.");
        return Task.CompletedTask;
    }
}
