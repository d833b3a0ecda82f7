using System.Text;
using Credibility.Api.Serving;
using Credibility.Storage;

namespace Credibility.Api.Settings;

/// <summary>
/// <c>config print</c>, which <c>credibility config print</c> starts: every setting as the service would have it if it started here
/// with the same words, and what is wrong with them.
/// </summary>
internal static class ConfigVerb
{
    private const string Format = "--format";

    public static bool IsIn(string[] args) => args is ["config", "print", ..];

    /// <returns>0 where the service would start with these settings, else 2.</returns>
    public static int Run(string[] args)
    {
        using var results = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        try
        {
            var (json, settings) = Parse(args[2..]);
            using var configuration = new ConfigurationManager();
            configuration.SetBasePath(AppContext.BaseDirectory);
            SettingsLoading.AddSources(configuration, settings);
            var problems = Problems(configuration);
            var all = SettingSources.All(configuration);
            results.Write(json ? SettingsText.Json(all, problems) : SettingsText.Words(all));
            foreach (var problem in problems)
            {
                Say(problem);
            }

            return problems.Count == 0 ? 0 : StartRefusedException.Usage;
        }
        catch (Exception refused) when (refused is StartRefusedException or InvalidDataException)
        {
            Say($"{refused.Message} {refused.InnerException?.Message}".Trim());
            return StartRefusedException.Usage;
        }
    }

    private static (bool Json, string[] Settings) Parse(string[] args)
    {
        var at = Array.FindIndex(args, arg => arg == Format || arg.StartsWith(Format + "=", StringComparison.Ordinal));
        if (at < 0)
        {
            return (false, args);
        }

        var joined = args[at] != Format;
        var format = joined ? args[at][(Format.Length + 1)..] : args.ElementAtOrDefault(at + 1) ?? "";
        return format is "json" or "text" ? (format == "json", [.. args[..at], .. args.Skip(at + (joined ? 1 : 2))])
            : throw new StartRefusedException(StartRefusedException.Usage, $"'{format}' is no value of {Format}; write one of: text, json");
    }

    private static List<string> Problems(IConfiguration configuration)
    {
        try
        {
            var options = SettingsLoading.Read(configuration);
            ListeningAddress.RefuseUnguarded(ListeningAddress.Parse(options.Urls), options);
            return [];
        }
        catch (StartRefusedException refused)
        {
            return [.. refused.Message.ReplaceLineEndings("\n").Split('\n')];
        }
        catch (StorageException fault)
        {
            return [fault.Message];
        }
    }

    private static void Say(string message) => Console.Error.Write("credibility: " + message + "\n");
}
