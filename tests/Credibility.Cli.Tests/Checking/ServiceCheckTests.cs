using Xunit;

namespace Credibility.Cli.Checking;

public sealed class ServiceCheckTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly JudgingService _service = new();

    public void Dispose()
    {
        _service.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("text", "data/drafts/footbridge.json")]
    [InlineData("json", "data/drafts/footbridge.json")]
    [InlineData("json", "data/drafts/desertions.md")]
    [InlineData("json", "data/drafts")]
    [InlineData("text", "data/drafts")]
    public void A_service_of_the_same_data_gives_the_same_bytes(string format, string path)
    {
        var here = BuiltProgram.Run("check", path, "--format", format);
        var there = BuiltProgram.Run("check", path, "--format", format, "--server", _service.Address);

        Assert.Equal((here.Code, here.Errors), (there.Code, there.Errors));
        Assert.Equal(here.Output, there.Output);
        Assert.Single(_service.Asked, asked => asked.Line == "GET /v1/policies/default");
        Assert.DoesNotContain(_service.Asked, asked => asked.Line.Contains("save", StringComparison.Ordinal));
    }

    [Fact]
    public void What_fails_is_decided_by_the_service_s_policy()
    {
        _service.Gate = """{"gate":{"level":"error","minConfidence":0}}""";

        Assert.Equal(1, Check().Code);
        Assert.Equal(0, Check("--fail-level", "none").Code);
    }

    [Fact]
    public void A_dead_service_is_said_in_one_line_and_nothing_is_judged_here()
    {
        var address = JudgingService.Nobody();

        var run = BuiltProgram.Run("check", Drafts.WithError, "--server", address);

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.StartsWith($"credibility: {address}: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.EndsWith("; nothing is checked without the service", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_stands_at_its_place_in_the_draft()
    {
        _service.First.Enqueue((422, """{"title":"Refused","status":422,"errors":{"/sources/1":["not this one"]}}""", null));
        _folder.File("a.json", "{\"sources\":[\"TASS\",\n \"Reuters\"]}");

        var run = BuiltProgram.RunIn(_folder.Path, "", "check", "a.json", "--server", _service.Address);

        Assert.Equal((3, "a.json:2:2: /sources/1: not this one"), (run.Code, Assert.Single(run.ErrorLines)));
    }

    [Fact]
    public void A_service_that_is_busy_is_asked_again_for_as_long_as_that_makes_sense()
    {
        _service.First.Enqueue((503, "", "0"));
        Assert.Equal((0, ""), (Check().Code, ""));
        _service.First.Enqueue((429, "", "3600"));

        var run = Check();

        Assert.Equal(3, run.Code);
        Assert.Contains("it asked us to wait 3600 s; nothing is checked", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "it needs a valid key; set CREDIBILITY_KEY")]
    [InlineData(403, "the key in CREDIBILITY_KEY may not make reports")]
    [InlineData(404, "it answered 404, as no service of this kind does")]
    [InlineData(307, "it answered 307 and refers to")]
    public void What_no_draft_can_mend_stops_everything(int status, string says)
    {
        _service.First.Enqueue((status, "", null));

        var run = Check();

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains(says, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_no_report_is_told()
    {
        _service.First.Enqueue((200, """{"hello":1}""", null));

        Assert.Contains("what it answered is no report that this program (credibility 0.1.0) reads", Check().Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_comes_from_the_environment()
    {
        var run = BuiltProgram.Run(new ProgramCall("check", Drafts.WithError, "--server", _service.Address) { Environment = new Dictionary<string, string> { ["CREDIBILITY_KEY"] = "k-1" } });

        Assert.Equal(0, run.Code);
        Assert.All(_service.Asked, asked => Assert.Equal("Bearer k-1", asked.Key));
        var refused = BuiltProgram.Run(new ProgramCall("check", Drafts.WithError, "--server", "http://service.example") { Environment = new Dictionary<string, string> { ["CREDIBILITY_KEY"] = "k-1" } });
        Assert.Equal((2, "credibility: --server http://service.example: CREDIBILITY_KEY would be sent unencrypted; write https://"), (refused.Code, Assert.Single(refused.ErrorLines)));
    }

    [Fact]
    public void A_policy_of_the_service_is_asked_for_by_its_id_and_a_file_cannot_be()
    {
        Check("--policy", "default", "--audit-date", "2026-06-01");
        Assert.Contains(_service.Asked, asked => asked.Body.Contains("\"policy\":\"default\",\"auditDate\":\"2026-06-01\"", StringComparison.Ordinal));
        Assert.Equal(2, Check("--policy", "house.yaml").Code);
        _folder.File(".credibility.yaml", "extends: default\n");
        _folder.File("a.json", Drafts.Clean);
        var run = BuiltProgram.RunIn(_folder.Path, "", "check", "a.json", "--server", _service.Address);
        Assert.Equal("credibility: .credibility.yaml is not used: a service judges by its own policies", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("ftp://service.example")]
    [InlineData("service.example")]
    [InlineData("http://user:secret@service.example/")]
    public void An_address_that_is_none_is_refused(string address) =>
        Assert.Equal(2, BuiltProgram.Run("check", Drafts.WithError, "--server", address).Code);

    private ProgramRun Check(params string[] options) => BuiltProgram.Run(["check", Drafts.WithError, "--server", _service.Address, .. options]);
}
