using System.Diagnostics;
using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Credibility.Benchmarks.Servers;

/// <summary>
/// Runs the service as its own entry point builds it, with one more answer behind all its middleware: <see cref="Path"/>.
/// The platform announces every host before it is built (as the test host also relies on), so the product needs no hook.
/// </summary>
internal static class YardstickHost
{
    public const string Path = "/yardstick", Unchanged = "/yardstick/unchanged", Read = "/yardstick/read";

    /// <param name="args">Profiles in the synthetic catalog, then the service's own arguments.</param>
    public static int Run(string[] args)
    {
        using var listening = DiagnosticListener.AllListeners.Subscribe(new HostWatch(int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture)));
        var main = Assembly.Load("Credibility.Api").EntryPoint!;
        return main.Invoke(null, [args[1..]]) as int? ?? 0;
    }

    private sealed class HostWatch(int profiles) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
            {
                builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new YardstickAnswer(profiles)));
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
