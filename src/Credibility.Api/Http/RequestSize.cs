using Credibility.Api.Settings;

namespace Credibility.Api.Http;

/// <summary>Whether a request's headers stay within the settings.</summary>
internal static class RequestSize
{
    /// <summary>Colon, space and line end.</summary>
    private const int Around = 4;

    public static bool HeadersFit(IHeaderDictionary headers, LimitOptions limits)
    {
        // Nearly always there are few: counting their bytes then costs more than it tells, since Kestrel bounds the block.
        if (headers.Count > limits.Headers)
        {
            return false;
        }

        var bytes = 0;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                bytes += name.Length + Around + (value?.Length ?? 0);
            }
        }

        return bytes <= limits.HeaderBytes;
    }
}
