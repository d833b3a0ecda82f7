using Microsoft.Extensions.Primitives;

namespace Credibility.Api.Http;

/// <summary>What an answer varies on (RFC 9110, 12.5.5); each part of the service adds what it looks at.</summary>
internal static class Varying
{
    public static void On(IHeaderDictionary headers, StringValues names)
    {
        var known = headers.Vary;
        if (known.Count == 0)
        {
            headers.Vary = names;
        }
        else if (!known.ToString().Contains(names.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            headers.Vary = $"{known}, {names}";
        }
    }
}
