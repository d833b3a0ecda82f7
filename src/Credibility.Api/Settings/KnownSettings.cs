using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Configuration.CommandLine;

namespace Credibility.Api.Settings;

/// <summary>The names that settings may have, which are those of the options: a misspelt setting would otherwise do nothing, in silence.</summary>
internal static class KnownSettings
{
    /// <summary>Sections and words that the platform reads.</summary>
    private static readonly string[] OfPlatform = ["Logging", "Kestrel", "environment", "contentRoot", "applicationName"];

    private static readonly string[] Ours = Names(typeof(ServiceOptions));

    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        Within(configuration, typeof(ServiceOptions), "").Concat(configuration is IConfigurationRoot root ? AtTheTop(root) : []);

    /// <summary>Names in our sections, however deep.</summary>
    private static IEnumerable<string> Within(IConfiguration section, Type options, string path)
    {
        foreach (var property in Properties(options).Where(property => IsSection(property.PropertyType)))
        {
            var (at, type) = (section.GetSection(property.Name), property.PropertyType);
            var name = path + property.Name;
            var parts = ItemOf(type) is { } item
                ? IsSection(item) ? at.GetChildren().SelectMany(one => Unknown(one, item, one.Path)) : []
                : Unknown(at, type, name);
            foreach (var problem in parts)
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, Type options, string path)
    {
        var names = Names(options);
        return section.GetChildren().Where(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => $"{child.Path} is no setting; {path} has {string.Join(", ", names)}" + Meant(child.Key, names, $"; write --{path}:"))
            .Concat(Within(section, options, path + ":"));
    }

    /// <summary>
    /// Outside our sections other programs have their variables, and a file may hold what is not for us. Refused there is what is
    /// nearly one of ours; on our own command line all that nobody reads.
    /// </summary>
    private static IEnumerable<string> AtTheTop(IConfigurationRoot root)
    {
        foreach (var key in root.GetChildren().Where(child => !Ours.Contains(child.Key, StringComparer.OrdinalIgnoreCase) && !OfPlatform.Contains(child.Key, StringComparer.OrdinalIgnoreCase)).Select(child => child.Key))
        {
            var typed = root.Providers.OfType<CommandLineConfigurationProvider>().Any(line => Holds(line, key));
            // A variable of another program, such as URL, is one word; a setting of ours is in a section.
            var isSection = root.GetSection(key).GetChildren().Any();
            var written = key.Contains("__", StringComparison.Ordinal) && typed ? $"; on the command line write --{key.Replace("__", ":", StringComparison.Ordinal)}" : Meant(key, Ours, "; write --");
            if (typed || (written.Length > 0 && isSection))
            {
                yield return $"{key} is no setting" + (written.Length > 0 ? written : $"; there are {string.Join(", ", Ours)}, and --Logging:LogLevel");
            }
        }
    }

    private static bool Holds(CommandLineConfigurationProvider line, string key) => line.GetChildKeys([], null).Contains(key, StringComparer.OrdinalIgnoreCase);

    /// <summary>What was probably meant, behind the words; nothing where no name is near.</summary>
    private static string Meant(string key, string[] names, string words) =>
        names.MinBy(name => Slips.Between(key, name)) is { } near && Slips.Between(key, near) <= Math.Max(1, near.Length / 4) ? words + near : "";

    private static string[] Names(Type options) => [.. Properties(options).Select(property => property.Name)];

    private static IEnumerable<PropertyInfo> Properties(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    private static bool IsSection(Type type) => type.IsClass && type != typeof(string);

    private static Type? ItemOf(Type type) => typeof(IList).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : null;
}
