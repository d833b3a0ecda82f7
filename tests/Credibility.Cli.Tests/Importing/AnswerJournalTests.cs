using Xunit;

namespace Credibility.Cli.Importing;

/// <summary>A run over many sites that is stopped half-way goes on where it was.</summary>
public sealed class AnswerJournalTests : IDisposable
{
    private readonly ImportWorld _world = new(ImportWorld.Site("group"), ImportWorld.Site("paper"), ImportWorld.Site("radio"));

    private readonly string _journal;

    public AnswerJournalTests()
    {
        _world.Agree("group.example", "paper.example");
        _journal = _world.Path("answers.journal");
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_dry_run_and_the_run_after_it_ask_each_site_once_and_the_journal_goes_with_the_last()
    {
        var dry = _world.Import("trust-txt", "--dry-run", "--journal", _journal);
        var asked = _world.Server.Requests.Count;
        Assert.True(File.Exists(_journal));

        var real = _world.Import("trust-txt", "--journal", _journal);

        Assert.Equal((0, 0), (dry.Code, real.Code));
        Assert.Equal(asked, _world.Server.Requests.Count);
        Assert.Equal(dry.Output.Replace("Nothing was written: this was a dry run.", "Written.", StringComparison.Ordinal), real.Output);
        Assert.Equal("group", Assert.Single(_world.Sources.Find("paper")!.Profile.Owners).Owner);
        Assert.False(File.Exists(_journal));
    }

    [Fact]
    public async Task A_run_that_is_gone_half_way_has_left_what_it_heard_and_nothing_in_the_store()
    {
        var before = _world.Everything();
        var reached = new TaskCompletionSource();
        _world.Server.At("radio.example/trust.txt", exchange =>
        {
            reached.TrySetResult();
            return exchange.Hang();
        });
        var gone = Task.Run(() => _world.Import("trust-txt", "--journal", _journal), TestContext.Current.CancellationToken);
        await reached.Task;
        // What lies on the disk now is what a run that ends here leaves: two answers, and a third line cut off in the middle.
        string left;
        do
        {
            await Task.Yield();
            using var reader = new StreamReader(new FileStream(_journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            left = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        while (left.Count(letter => letter == '\n') < 2);

        Assert.Equal(before, _world.Everything());
        var copy = _world.File("copy.journal", left + "{\"domain\":\"radio.exa");
        _world.Server.TrustTxt("radio.example", "");
        var asked = _world.Server.Requests.Count;
        var (code, output, _) = _world.Import("trust-txt", "--journal", copy);

        Assert.Equal(0, code);
        Assert.StartsWith("3 sites asked: 3 have a trust.txt", output, StringComparison.Ordinal);
        Assert.All(_world.Server.Requests.Skip(asked), request => Assert.StartsWith("radio.example/", request, StringComparison.Ordinal));
        Assert.Equal("group", Assert.Single(_world.Sources.Find("paper")!.Profile.Owners).Owner);
        await gone;
    }

    [Fact]
    public void A_site_that_could_not_be_asked_is_asked_again_and_a_refused_line_is_still_told()
    {
        _world.Server.TrustTxt("group.example", "control=https://paper.example/\nbrought by magic\n");
        _world.Server.At("radio.example/trust.txt", exchange => exchange.Answer("500 No"));
        _world.Import("trust-txt", "--dry-run", "--journal", _journal);
        _world.Server.TrustTxt("radio.example", "");

        var output = _world.Import("trust-txt", "--journal", _journal).Output;

        Assert.StartsWith("3 sites asked: 3 have a trust.txt, 0 have none, 0 could not be asked.", output, StringComparison.Ordinal);
        Assert.Contains("group.example:2: the line has no '='", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_of_the_day_before_are_asked_for_again()
    {
        _world.Import("trust-txt", "--dry-run", "--journal", _journal);
        var asked = _world.Server.Requests.Count;
        _world.Time = new Later();

        Assert.Equal(0, _world.Import("trust-txt", "--journal", _journal).Code);
        Assert.Equal(2 * asked, _world.Server.Requests.Count);
    }

    [Theory]
    [InlineData("my notes\n", 1)]
    [InlineData("my notes", 1)]
    [InlineData("{\"domain\":\"a.example\",\"askedAt\":\"2025-07-20T00:00:00Z\",\"reason\":\"\",\"file\":null}\n{}\n", 2)]
    public void A_file_that_is_something_else_is_left_alone(string content, int line)
    {
        var file = _world.File("notes.txt", content);

        var (code, _, errors) = _world.Import("trust-txt", "--journal", file);

        Assert.Equal((3, $"credibility: {file}:{line}:1: this is no line of a journal; name another file, or delete this one\n"), (code, errors));
        Assert.Equal(content, File.ReadAllText(file));
        Assert.Empty(_world.Server.Requests);
    }

    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(1);
    }
}
