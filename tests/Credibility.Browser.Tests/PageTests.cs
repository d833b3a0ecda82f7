using Xunit;
using Microsoft.Playwright;

namespace Credibility.Browser.Tests;

/// <summary>The page at <c>/</c> as a reader meets it: the sample report, and a form that takes a list of sources.</summary>
public class PageTests(Chromium chromium, RunningService service)
{
    private const string Sources = "TASS\nReuters\nSuspilne Kharkiv";

    private static readonly BrowserNewContextOptions NoScript = new() { JavaScriptEnabled = false };

    [Fact]
    public async Task It_loads_from_its_own_origin_without_a_complaint()
    {
        var address = await service.AddressAsync();
        var page = await chromium.OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"script: {error}");
        page.RequestFailed += (_, request) => complaints.Add($"failed: {request.Url}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal))
            {
                complaints.Add($"elsewhere: {request.Url}");
            }
        };

        var answer = await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(200, answer!.Status);
        AssertNone(complaints);
    }

    [Fact]
    public async Task It_says_the_same_without_script()
    {
        var with = await HomeAsync();
        var without = await HomeAsync(NoScript);

        var text = await without.Locator("body").InnerTextAsync();

        Assert.NotEmpty(text);
        Assert.Equal(await with.Locator("body").InnerTextAsync(), text);
    }

    [Fact]
    public async Task It_has_one_heading_of_the_first_level_a_title_a_language_and_a_main_part()
    {
        var page = await HomeAsync();

        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Equal(1, await page.Locator("main").CountAsync());
        Assert.NotEmpty(await page.TitleAsync());
        Assert.NotEmpty(await page.Locator("html").GetAttributeAsync("lang") ?? "");
    }

    [Fact]
    public async Task Every_control_of_the_form_has_a_label()
    {
        var page = await HomeAsync();

        var unlabelled = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('input:not([type=hidden], [type=submit], [type=reset], [type=button]), select, textarea')]
                .filter(control => ![...control.labels].some(label => label.innerText.trim() !== ''))
                .map(control => control.outerHTML)
            """);

        AssertNone(unlabelled);
        Assert.Equal(1, await page.Locator("textarea[name=sources]").CountAsync());
    }

    [Fact]
    public async Task A_list_of_sources_is_answered_with_its_report_without_script()
    {
        var page = await HomeAsync(NoScript);
        await page.Locator("textarea[name=sources]").FillAsync(Sources);

        var answer = await SubmitAsync(page);

        Assert.Equal(200, answer.Status);
        Assert.Equal("POST", answer.Request.Method);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        var report = await WithoutFormAsync(page);
        Assert.All(Sources.Split('\n'), source => Assert.Contains(source, report, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_and_sends_the_form()
    {
        var page = await HomeAsync();
        var reached = false;
        for (var presses = 0; presses < 200 && !reached; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached = await page.EvaluateAsync<bool>("() => document.activeElement.matches('textarea[name=sources]')");
        }

        Assert.True(reached, "No press of Tab reaches the list of sources.");
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.InsertTextAsync(Sources);
        var onButton = false;
        for (var presses = 0; presses < 20 && !onButton; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            onButton = await page.EvaluateAsync<bool>("() => document.activeElement.matches('[type=submit], button')");
        }

        Assert.True(onButton, "No press of Tab goes on from the list to the button.");
        var answer = await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Enter"), response => response.Request.Method == "POST");
        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task A_name_is_shown_as_text_and_never_becomes_markup()
    {
        const string Hostile = "<b id=injected>Reuters</b><script>document.title='taken'</script>";
        var page = await HomeAsync();
        var title = await page.TitleAsync();
        await page.Locator("textarea[name=sources]").FillAsync($"{Hostile}\nTASS");

        await SubmitAsync(page);

        Assert.Equal(0, await page.Locator("#injected").CountAsync());
        Assert.NotEqual("taken", await page.TitleAsync());
        Assert.NotEmpty(title);
        Assert.Contains("<b id=injected>", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n ")]
    public async Task A_list_that_names_nobody_is_sent_back_with_the_form(string sources)
    {
        var page = await HomeAsync(NoScript);
        // Past the browser's own check of a required field, as another client would.
        await page.Locator("form", new() { Has = page.Locator("textarea[name=sources]") }).EvaluateAsync("form => form.noValidate = true");
        await page.Locator("textarea[name=sources]").FillAsync(sources);

        var answer = await SubmitAsync(page);

        Assert.InRange(answer.Status, 200, 499);
        Assert.Equal(1, await page.Locator("textarea[name=sources]").CountAsync());
    }

    /// <summary>WCAG 2.2, 1.4.10: at 320 CSS pixels nothing needs scrolling in two directions.</summary>
    [Fact]
    public async Task It_fits_a_narrow_screen()
    {
        var page = await HomeAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });

        Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, 320);
    }

    [Theory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, false)]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, true)]
    public async Task The_accessibility_engine_finds_no_fault(ColorScheme scheme, bool answered)
    {
        Requirement.SkipUnless(Requirement.Axe);
        // The engine is no part of the page, so the page's own policy about scripts does not apply to it.
        var page = await HomeAsync(new() { ColorScheme = scheme, BypassCSP = true });
        if (answered)
        {
            await page.Locator("textarea[name=sources]").FillAsync(Sources);
            await SubmitAsync(page);
        }

        await page.AddScriptTagAsync(new() { Content = await File.ReadAllTextAsync(Requirement.AxePath, TestContext.Current.CancellationToken) });
        var faults = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document)).violations
                .flatMap(fault => fault.nodes.map(node => `${fault.id}: ${fault.help}: ${node.html}`))
            """);

        AssertNone(faults);
    }

    private async Task<IPage> HomeAsync(BrowserNewContextOptions? options = null)
    {
        var address = await service.AddressAsync();
        var page = await chromium.OpenAsync(options);
        var answer = await page.GotoAsync(address.AbsoluteUri);
        Assert.Equal(200, answer!.Status);
        return page;
    }

    private static async Task<IResponse> SubmitAsync(IPage page)
    {
        var form = page.Locator("form", new() { Has = page.Locator("textarea[name=sources]") });
        var answer = await page.RunAndWaitForResponseAsync(
            () => form.Locator("button:not([type=button], [type=reset]), input[type=submit]").First.ClickAsync(),
            response => response.Request.Method == "POST");
        await page.WaitForLoadStateAsync();
        return answer;
    }

    /// <summary>As <c>Assert.Empty</c>, which cuts long items short; a fault is mended from its whole text.</summary>
    private static void AssertNone(IReadOnlyCollection<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));

    /// <summary>What the page says outside its form, which may repeat what was typed.</summary>
    private static Task<string> WithoutFormAsync(IPage page) => page.EvaluateAsync<string>("""
        () => {
            document.querySelectorAll('form').forEach(form => form.remove());
            return document.body.innerText;
        }
        """);
}
