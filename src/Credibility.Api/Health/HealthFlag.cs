using Credibility.Api.Serving;
using Credibility.Api.Settings;
using Credibility.Imports;

namespace Credibility.Api.Health;

/// <summary><c>--health</c>: asks the service that runs with the same settings whether it is well. For containers, which have no curl.</summary>
internal static class HealthFlag
{
    private const string Flag = "--health";

    public static bool IsIn(string[] args) => args.Contains(Flag, StringComparer.Ordinal);

    /// <returns>0 if it answers 200, else 1.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables()
            .AddCommandLine([.. args.Where(arg => arg != Flag)]).Build();
        try
        {
            var address = ListeningAddress.Parse(configuration[nameof(ServiceOptions.Urls)] ?? new ServiceOptions().Urls)[0];
            var reason = await HealthProbe.FailureAsync(new Uri(address.LocalUrl + "/healthz"), TimeSpan.FromSeconds(4));
            Console.Error.WriteLine(reason ?? "healthy");
            return reason is null ? 0 : 1;
        }
        catch (StartRefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return refused.ExitCode;
        }
    }
}
