namespace Credibility.Formats.Checks;

/// <summary>Paths of files as URI references.</summary>
internal static class FileAddress
{
    /// <summary>Whether the path stands on its own, and not below the folder of the check.</summary>
    public static bool IsAbsolute(string path) => path.StartsWith('/') || HasDrive(path);

    /// <summary>Relative below the folder of the check, else with the scheme file; every segment percent-encoded.</summary>
    public static string Of(string path)
    {
        var encoded = string.Join('/', (HasDrive(path) ? path[2..] : path).Split('/').Select(Uri.EscapeDataString));
        return HasDrive(path) ? $"file:///{path[..2]}{encoded}" : path.StartsWith('/') ? $"file://{encoded}" : encoded;
    }

    private static bool HasDrive(string path) => path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '/';
}
