namespace Credibility.Imports;

/// <summary>Asks a running service whether it is well.</summary>
public static class HealthProbe
{
    /// <summary>Null if the address answers 200 in time, else why not.</summary>
    public static async Task<string?> FailureAsync(Uri address, TimeSpan timeout)
    {
        // A proxy of the environment must not stand between a service and itself.
        using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = timeout };
        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            return answer.StatusCode == System.Net.HttpStatusCode.OK ? null : $"{address} answered {(int)answer.StatusCode}";
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return $"{address} does not answer: {fault.Message}";
        }
    }
}
