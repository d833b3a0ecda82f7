using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace Credibility.Browser.Tests;

/// <summary>The page that a check writes, opened from a file: it stands alone.</summary>
public sealed class CheckPageTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_accessibility_engine_finds_no_fault(ColorScheme scheme)
    {
        Requirement.SkipUnless(Requirement.Axe);
        var page = await OpenAsync(new() { ColorScheme = scheme, BypassCSP = true });
        await page.AddScriptTagAsync(new() { Content = await File.ReadAllTextAsync(Requirement.AxePath, TestContext.Current.CancellationToken) });

        var faults = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document)).violations
                .flatMap(fault => fault.nodes.map(node => `${fault.id}: ${fault.help}: ${node.html}`))
            """);

        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task It_asks_for_nothing_and_its_own_policy_lets_its_style_through()
    {
        var complaints = new List<string>();
        var page = await OpenAsync(new(), complaints);

        Assert.Empty(complaints);
        Assert.Equal("rgb(243, 243, 246)", await page.Locator(".finding").First.EvaluateAsync<string>("element => getComputedStyle(element).backgroundColor"));
    }

    [Fact]
    public async Task A_finding_leads_to_its_place_in_the_text_and_back()
    {
        var page = await OpenAsync(new());
        await page.Locator(".finding li a").First.ClickAsync();

        Assert.Equal(1, await page.Locator("a.note:target").CountAsync());
        await page.Locator("a.note:target").ClickAsync();
        Assert.Equal(1, await page.Locator(".finding:target").CountAsync());
    }

    /// <summary>WCAG 2.2, 1.4.10: at 320 CSS pixels nothing needs scrolling in two directions.</summary>
    [Fact]
    public async Task It_fits_a_narrow_screen()
    {
        var page = await OpenAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });

        Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, 320);
    }

    private async Task<IPage> OpenAsync(BrowserNewContextOptions options, List<string>? complaints = null)
    {
        Requirement.SkipUnless(Requirement.Chromium);
        var file = Path.Combine(Directory.CreateTempSubdirectory("credibility-page-").FullName, "check.html");
        await WriteAsync(file);
        var page = await chromium.OpenAsync(options);
        page.Console += (_, message) => complaints?.Add(message.Text);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal))
            {
                complaints?.Add(request.Url);
            }
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return page;
    }

    private static async Task WriteAsync(string file)
    {
        // …/tests/Credibility.Browser.Tests/bin/<configuration>/<framework>/: the program was built the same way.
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Path.Combine(Requirement.RepositoryRoot, "src", "Credibility.Cli", "bin", framework.Parent!.Name, framework.Name, "Credibility.Cli.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "check", "data/drafts/desertions.md", "data/drafts/footbridge.json", "--format", "text", "--output", "html=" + file])
        {
            WorkingDirectory = Requirement.RepositoryRoot, RedirectStandardOutput = true,
        })!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
