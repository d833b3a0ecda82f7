using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace Credibility.Api.Settings;

/// <summary>A setting as it stands.</summary>
/// <param name="Value">Text, number or flag; <see cref="SettingSources.Hidden"/> where it is a secret.</param>
/// <param name="From"><c>default</c>, <c>environment</c>, <c>command line</c>, or the path of a file.</param>
internal sealed record SettingValue(string Name, object Value, string From);

/// <summary>Every setting with its value and where that comes from.</summary>
internal static class SettingSources
{
    public const string Default = "default", Hidden = "(hidden)";

    private const string Shipped = "appsettings.json";

    /// <summary>In the order of the options, which is that of the shipped file; lists and logging as they are set.</summary>
    public static IReadOnlyList<SettingValue> All(IConfigurationRoot configuration) =>
    [
        .. Of(configuration, new ServiceOptions(), ""),
        .. Leaves(configuration.GetSection("Logging")).Select(leaf => One(configuration, leaf, "")),
    ];

    private static IEnumerable<SettingValue> Of(IConfigurationRoot configuration, object options, string path) =>
        options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).SelectMany(property =>
        {
            var (name, value) = (path + property.Name, property.GetValue(options));
            return value is IList ? Leaves(configuration.GetSection(name)).Select(leaf => One(configuration, leaf, ""))
                : value is string or int or bool ? [One(configuration, name, value)]
                : Of(configuration, value!, name + ":");
        });

    private static SettingValue One(IConfigurationRoot configuration, string name, object usual)
    {
        foreach (var provider in configuration.Providers.Reverse())
        {
            if (provider.TryGet(name, out var text) && text is not null)
            {
                var value = IsSecret(name) ? Hidden : Typed(text, usual);
                return new SettingValue(name, value, Origin(provider, value.Equals(usual)));
            }
        }

        return new SettingValue(name, usual, Default);
    }

    /// <summary>As the option has it; what cannot be that is shown as it was written.</summary>
    private static object Typed(string text, object usual) => usual switch
    {
        int when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        bool when bool.TryParse(text, out var flag) => flag,
        _ => text,
    };

    /// <summary>The hash of a key lets whoever holds a guess test it; nothing else here is worth hiding.</summary>
    private static bool IsSecret(string name) => name.EndsWith(":" + nameof(KeyOptions.Sha256), StringComparison.OrdinalIgnoreCase);

    private static string Origin(IConfigurationProvider provider, bool isUsual) => provider switch
    {
        CommandLineConfigurationProvider => "command line",
        EnvironmentVariablesConfigurationProvider => "environment",
        // The shipped file repeats the defaults; what an operator wrote into it is his.
        JsonConfigurationProvider { Source.Path: Shipped } => isUsual ? Default : Shipped,
        JsonConfigurationProvider file => file.Source.FileProvider?.GetFileInfo(file.Source.Path ?? "").PhysicalPath ?? file.Source.Path ?? "",
        _ => provider.ToString() ?? "",
    };

    private static IEnumerable<string> Leaves(IConfigurationSection section) => section.GetChildren().ToList() is { Count: > 0 } children
        ? children.SelectMany(Leaves)
        : section.Value is null ? [] : [section.Path];
}
