using Xunit;

[assembly: AssemblyFixture(typeof(Credibility.Api.Tests.Hosting.OpenService))]
[assembly: AssemblyFixture(typeof(Credibility.Api.Tests.Hosting.GuardedService))]

namespace Credibility.Api.Tests.Hosting;

/// <summary>One service on loopback without keys, shared by all tests that change nothing about it.</summary>
public sealed class OpenService : SharedService
{
    protected override Task<ServiceProcess> StartAsync() => ServiceProcess.StartAsync();
}

/// <summary>One service with keys.</summary>
public sealed class GuardedService : SharedService
{
    protected override Task<ServiceProcess> StartAsync() => ServiceProcess.StartAsync(
        [.. Keys.Settings(Keys.Reader, Keys.Reporter, Keys.Other, Keys.Expired, Keys.Revoked), "--RateLimits:FailedPerMinute=1000000", "--RateLimits:PerKeyPerMinute=0"]);
}

/// <summary>Started by the first test that asks.</summary>
public abstract class SharedService : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private ServiceProcess? service;

    public async Task<ServiceProcess> GetAsync()
    {
        await gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return service ??= await StartAsync();
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        gate.Dispose();
        if (service is not null)
        {
            await service.DisposeAsync();
        }
    }

    protected abstract Task<ServiceProcess> StartAsync();
}
