using System.Globalization;

namespace Credibility.Api.Http;

/// <summary>The parameters of an address, of which only those that an operation knows may be given, each once.</summary>
internal sealed class QueryParameters(IQueryCollection query)
{
    /// <summary>The first reason against the query, or null.</summary>
    public Problem? Problem { get; private set; }

    public static QueryParameters Of(HttpRequest request, params ReadOnlySpan<string> known)
    {
        var parameters = new QueryParameters(request.Query);
        foreach (var (name, values) in request.Query)
        {
            if (!known.Contains(name))
            {
                parameters.Refuse(name, $"There is no parameter {name}. There {(known.Length == 1 ? "is" : "are")}: {string.Join(", ", known.ToArray())}.");
            }
            else if (values.Count != 1)
            {
                parameters.Refuse(name, $"Give {name} once.");
            }
        }

        return parameters;
    }

    /// <summary>The text, or null where the parameter is not given. Empty and blank text is refused.</summary>
    public string? Text(string name, int maxChars = 300)
    {
        if (!query.TryGetValue(name, out var values))
        {
            return null;
        }

        var text = values.ToString();
        if (string.IsNullOrWhiteSpace(text) || text.Length > maxChars || text.Any(char.IsControl))
        {
            Refuse(name, $"{name} must have 1 to {maxChars} characters, not all of them spaces and none of them a control character.");
            return null;
        }

        return text.Trim();
    }

    public int Whole(string name, int least, int most, int usual)
    {
        if (!query.TryGetValue(name, out var text))
        {
            return usual;
        }

        if (int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(name, $"{name} must be a whole number from {least} to {most}.");
        return usual;
    }

    public bool Flag(string name) => query.TryGetValue(name, out var text) && text.ToString() switch
    {
        "true" => true,
        "false" => false,
        _ => Refuse(name, $"{name} must be true or false."),
    };

    public DateOnly? Day(string name) => !query.TryGetValue(name, out var text) ? null
        : DateOnly.TryParseExact(text.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : Refuse(name, $"{name} must be a day, such as 2025-07-20.") ? null : null;

    /// <summary>A value as the interface writes it.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        var text = Text(name);
        if (text is not null && Names.Parse<T>(text) is null)
        {
            Refuse(name, $"{name} must be one of {string.Join(", ", Names.All<T>())}.");
        }

        return Names.Parse<T>(text);
    }

    /// <summary>Two letters, in any case.</summary>
    public string? Country(string name)
    {
        var country = Text(name);
        if (country is not null && (country.Length != 2 || !country.All(char.IsAsciiLetter)))
        {
            Refuse(name, $"{name} must be an ISO 3166-1 code of two letters, such as DE.");
        }

        return country;
    }

    /// <summary>RFC 3339; a day alone means its first moment in UTC.</summary>
    /// <param name="message">What to say where it is none.</param>
    public DateTimeOffset? Instant(string name, string? message = null)
    {
        // A plus that was not escaped arrives as a space, and no form of an instant has one.
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        return !query.TryGetValue(name, out var text) ? null
            : DateTimeOffset.TryParseExact(text.ToString().Replace(' ', '+'), forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant
            : Refuse(name, message ?? $"{name} must be an instant, such as 2025-07-20T12:00:00Z.") ? null : null;
    }

    /// <returns>False, so that it can stand where a value is expected.</returns>
    public bool Refuse(string name, string message)
    {
        Problem ??= Problem.BadParameter(name, message);
        return false;
    }
}
