using Credibility.Api.Serving;

namespace Credibility.Api.Settings;

/// <summary>Reads the settings: the file beside the binaries, then one of the operator's own, the environment, the command line.</summary>
internal static class SettingsLoading
{
    public static void AddSettings(this WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.Sources.Clear();
        AddSources(builder.Configuration, args);
        builder.Services.AddSingleton(Read(builder.Configuration));
    }

    /// <summary>Where settings come from, the last word last. File names are relative to the base path of <paramref name="configuration"/>.</summary>
    /// <exception cref="StartRefusedException">There is no such file of the operator's.</exception>
    public static void AddSources(ConfigurationManager configuration, string[] args)
    {
        configuration.AddJsonFile("appsettings.json", optional: true, reloadOnChange: true);
        var own = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build()[nameof(ServiceOptions.Settings)];
        if (!string.IsNullOrWhiteSpace(own))
        {
            AddOwnFile(configuration, Path.GetFullPath(own));
        }

        configuration.AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(args);
    }

    /// <summary>The settings as they stand now.</summary>
    /// <exception cref="StartRefusedException">A setting cannot be used; the message says what to type.</exception>
    public static ServiceOptions Read(IConfiguration configuration)
    {
        ServiceOptions options;
        try
        {
            options = configuration.Get<ServiceOptions>() ?? new ServiceOptions();
        }
        catch (InvalidOperationException exception)
        {
            throw new StartRefusedException(StartRefusedException.Usage, $"{exception.Message} {exception.InnerException?.Message}".Trim());
        }

        var problems = KnownSettings.Problems(configuration).Concat(OptionsCheck.Problems(options)).ToList();
        return problems.Count == 0 ? options : throw new StartRefusedException(StartRefusedException.Usage, string.Join('\n', problems));
    }

    /// <summary>The operator's file, watched: a key that is revoked in it is refused within a second.</summary>
    private static void AddOwnFile(ConfigurationManager configuration, string path)
    {
        if (!File.Exists(path))
        {
            throw new StartRefusedException(StartRefusedException.Usage, $"Settings: there is no file {path}; write it, or leave --Settings out");
        }

        configuration.AddJsonFile(
            source =>
            {
                source.FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(Path.GetDirectoryName(path)!);
                source.Path = Path.GetFileName(path);
                source.ReloadOnChange = true;
                source.ReloadDelay = 100;
                // Half-written while it is being saved: the next change reads it whole. Until then no key is accepted.
                source.OnLoadException = failed => failed.Ignore = failed.Provider.Source.FileProvider is not null && Start.IsServing;
            });
    }
}
