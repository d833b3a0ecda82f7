namespace Credibility.Api.Access;

/// <summary>The key that a request carries.</summary>
/// <param name="IsGiven">Whether anything was given.</param>
/// <param name="Secret">Null where what was given cannot be a key.</param>
internal readonly record struct PresentedKey(bool IsGiven, string? Secret)
{
    private const string Bearer = "Bearer ";
    private const int MaxChars = 512;

    public static PresentedKey Of(IHeaderDictionary headers)
    {
        var authorization = headers.Authorization.ToString();
        var own = headers["X-API-Key"].ToString();
        if (authorization.Length == 0 && own.Length == 0)
        {
            return default;
        }

        // Two different keys in one request: nobody can tell which is meant.
        if (authorization.Length > 0 && own.Length > 0)
        {
            return new PresentedKey(true, null);
        }

        var secret = own.Length > 0 ? own.Trim()
            : authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : "";
        return new PresentedKey(true, secret.Length is > 0 and <= MaxChars ? secret : null);
    }
}
