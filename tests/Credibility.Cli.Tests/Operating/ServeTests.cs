using System.Text.Json.Nodes;
using Credibility.Cli.Serving;
using Xunit;

namespace Credibility.Cli.Operating;

public sealed class ServeTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task The_service_runs_as_the_process_that_was_started_and_ends_in_order_when_told(string signal)
    {
        await using var service = await RunningService.StartAsync(_folder.Path, "--Storage:Path=own.db");

        Assert.Equal(200, await service.StatusAsync("/v1/sources?limit=1"));
        Assert.Equal(service.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), File.ReadAllText(_folder.Of("own.db.owner")));
        Assert.Equal(0, await service.StopAsync(signal));
    }

    [Fact]
    public void A_setting_that_it_cannot_use_is_told_with_its_own_words_and_code()
    {
        var run = Serve("--urls", "nonsense");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("'nonsense' is no address to listen on", run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, Serve("--Reports:RetentionDays=0").Code);
    }

    [Fact]
    public async Task A_second_service_on_one_store_is_refused()
    {
        await using var service = await RunningService.StartAsync(_folder.Path);

        var second = Serve("--urls", "http://127.0.0.1:1");

        Assert.Equal(5, second.Code);
        Assert.Contains($"process {service.ProcessId}", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_service_is_not_installed_it_says_what_to_do()
    {
        var stop = Assert.Throws<StoppedException>(() => ServiceProgram.Find(_folder.Path, null));

        Assert.Equal(3, stop.Code);
        Assert.Contains("Publish src/Credibility.Api into that folder", stop.Message, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Throws<StoppedException>(() => ServiceProgram.Find(_folder.Path, _folder.Of("nowhere.dll"))).Code);
        var named = _folder.File("elsewhere/Credibility.Api.dll", "");
        Assert.Equal(named, ServiceProgram.Find(_folder.Path, named));
        var beside = _folder.File("Credibility.Api.dll", "");
        Assert.Equal(beside, ServiceProgram.Find(_folder.Path, null));
    }

    [Fact]
    public void The_settings_are_printed_with_where_they_come_from_and_without_secrets()
    {
        var hash = new string('a', 64);
        var file = _folder.File("settings.json", """{"Reports":{"RetentionDays":7},"Access":{"Keys":[{"Name":"newsroom","Sha256":"HASH","Scopes":["read"]}]}}""".Replace("HASH", hash, StringComparison.Ordinal));
        var run = Config(["--format", "json", $"--Settings={file}", "--Limits:Sources=9"], ("Operator__Contact", "desk@example.org"));

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.DoesNotContain(hash, run.Output, StringComparison.Ordinal);
        var settings = JsonNode.Parse(run.Output)!["settings"]!.AsArray().ToDictionary(one => (string)one!["name"]!, one => (one!["value"]!.ToJsonString(), (string)one["from"]!));
        Assert.Equal(("7", file), settings["Reports:RetentionDays"]);
        Assert.Equal(("9", "command line"), settings["Limits:Sources"]);
        Assert.Equal(("\"desk@example.org\"", "environment"), settings["Operator:Contact"]);
        Assert.Equal(("false", "default"), settings["People:Scores"]);
        Assert.Equal(("\"(hidden)\"", file), settings["Access:Keys:0:Sha256"]);
        Assert.Equal(("\"newsroom\"", file), settings["Access:Keys:0:Name"]);
    }

    [Fact]
    public void Settings_that_cannot_be_used_are_printed_and_refused()
    {
        var run = Config(["--Limits:JsonDepth=1", "--Storage:Pth=x"]);

        Assert.Equal(2, run.Code);
        Assert.Contains("Storage:Pth is no setting; Storage has Path", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Limits:JsonDepth is 1; give a whole number from 8 to 64", run.Errors, StringComparison.Ordinal);
        Assert.Matches("(?m)^Limits:JsonDepth +1 +command line$", run.Output);
        Assert.Equal((2, ""), (Config(["--Settings=nowhere.json"]).Code, Config(["--Settings=nowhere.json"]).Output));
        Assert.Equal(2, Config(["--format", "yaml"]).Code);
        Assert.Equal((2, ""), (Config([$"--Settings={_folder.File("broken.json", "{")}"]).Code, Config([$"--Settings={_folder.Of("broken.json")}"]).Output));
    }

    [Fact]
    public void Printing_the_settings_makes_no_store_and_loopback_alone_needs_no_key()
    {
        Assert.Equal(0, Config([]).Code);
        var open = Config(["--urls", "http://0.0.0.0:8080"]);

        Assert.Equal(2, open.Code);
        Assert.Contains("credibility key create newsroom", open.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Equal(0, BuiltProgram.Run(new ProgramCall("key", "create", "newsroom", "--scopes", "read") { Folder = _folder.Path }).Code);
        Assert.Equal(0, Config(["--urls", "http://0.0.0.0:8080"]).Code);
    }

    private ProgramRun Serve(params string[] settings) => BuiltProgram.Run(new ProgramCall(["serve", .. settings]) { Folder = _folder.Path });

    private ProgramRun Config(string[] settings, params (string Name, string Value)[] environment) => BuiltProgram.Run(new ProgramCall(["config", "print", .. settings])
    {
        Folder = _folder.Path, Environment = environment.ToDictionary(one => one.Name, one => one.Value),
    });
}
