using Xunit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Credibility.Browser.Tests.Chromium))]

namespace Credibility.Browser.Tests;

/// <summary>
/// The system's Chromium, one for all tests, started by the first that asks. Playwright brings its driver in its
/// package; its browsers are never downloaded.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A page in a context of its own: no cookie or cache is shared between tests.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        Requirement.SkipUnless(Requirement.Chromium);
        var context = await (await StartedAsync()).NewContextAsync(options ?? new());
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        gate.Dispose();
    }

    private async Task<IBrowser> StartedAsync()
    {
        await gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Requirement.ChromiumPath,
                // No sandbox: CI runs as root. The rest keeps the browser from asking its maker for anything.
                Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            gate.Release();
        }
    }
}
