using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Credibility.Cli.Checking;

public sealed class ManyAtOnceTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Any_number_of_jobs_gives_the_same_bytes(string format)
    {
        foreach (var i in Enumerable.Range(0, 40))
        {
            _folder.File($"{i:00}.json", i % 7 == 3 ? """{"sources":[1]}""" : i % 2 == 0 ? Drafts.Clean : Drafts.WithWarning);
        }

        var (one, many) = (Run(1), Run(8));

        Assert.Equal(3, one.Code);
        Assert.Equal((one.Code, one.Errors), (many.Code, many.Errors));
        Assert.Equal(one.Bytes, many.Bytes);

        ProgramRun Run(int jobs) => BuiltProgram.RunIn(_folder.Path, "", "check", ".", "--format", format, "--jobs", jobs.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_others_are_checked()
    {
        _folder.File("a.json", Drafts.Clean);
        File.CreateSymbolicLink(_folder.Of("b.md"), "nowhere");
        _folder.File("c.json", Drafts.Clean);

        var run = BuiltProgram.Run(new ProgramCall("check", ".", "--format", "json") { Folder = _folder.Path });

        Assert.Equal((3, "b.md:1:1: there is no such file"), (run.Code, Assert.Single(run.ErrorLines)));
        Assert.Equal(["report", "problems", "report"], JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Select(entry => entry.EnumerateObject().ElementAt(1).Name));
    }

    [Fact]
    public void An_output_keeps_its_rights_and_what_a_link_leads_to_is_written()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("reason: rights and links are others there");
            return;
        }

        _folder.File("a.json", Drafts.Clean);
        var real = _folder.File("out/real.txt", "old");
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(_folder.Of("link.txt"), real);

        var run = BuiltProgram.Run(new ProgramCall("check", "a.json", "--output", "json=link.txt", "--output", "text=/dev/null") { Folder = _folder.Path });

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith("{", File.ReadAllText(real), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(real));
        Assert.NotNull(new FileInfo(_folder.Of("link.txt")).LinkTarget);
        Assert.Equal(["real.txt"], Directory.GetFiles(_folder.Of("out")).Select(Path.GetFileName));
    }

    /// <summary>The second draft is a pipe that nobody writes to, so that the check waits for as long as the test needs.</summary>
    [Fact]
    public async Task Ctrl_c_ends_it_soon_and_leaves_no_half_of_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "reason: there are no pipes with names in folders there");
        _folder.File("a.json", Drafts.Clean);
        using (var make = Process.Start("mkfifo", [_folder.Of("b.md")]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var start = BuiltProgram.Interruptible("check", "a.json", "b.md", "--format", "json", "--output", "json=report.json");
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (_folder.Path, true, true);
        using var check = Process.Start(start)!;
        // The first report is out, so that what remains is the wait for the second.
        Assert.Equal("[", await check.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal("{", (await check.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))?[..1]);
        using (var kill = Process.Start("kill", ["-INT", check.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        // It hangs on the pipe for good where the signal does not reach it.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var kept = patience.Token.Register(() => check.Kill());
        var errors = await check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((130, "credibility: stopped; no output file was written\n"), (check.ExitCode, errors));
        Assert.Equal(["a.json", "b.md"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
