using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Credibility.Storage.Sqlite;

/// <summary>One step of the schema: <c>Migrations/NNNN_name.sql</c>, forward only, never edited once released.</summary>
/// <param name="Version">The schema version after it, from 1 without gaps.</param>
/// <param name="Sha256">Of the text with line feeds, 64 lower-case hex digits.</param>
internal sealed record Migration(int Version, string Name, string Sql, string Sha256)
{
    /// <summary>All steps of this build, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = ReadAll(typeof(Migration).Assembly);

    public static Migration Of(string fileName, string text)
    {
        var sql = text.ReplaceLineEndings("\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        return new Migration(int.Parse(fileName.AsSpan(0, 4), CultureInfo.InvariantCulture), Path.GetFileNameWithoutExtension(fileName)[5..], sql, hash);
    }

    private static Migration[] ReadAll(Assembly assembly)
    {
        var all = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Of(name, Text(assembly, name)))
            .ToArray();
        return all.Select(step => step.Version).SequenceEqual(Enumerable.Range(1, all.Length))
            ? all
            : throw new InvalidOperationException("Migrations must be numbered from 0001 without gaps.");
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
