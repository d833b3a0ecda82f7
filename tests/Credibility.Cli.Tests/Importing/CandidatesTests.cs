using System.Text.Json;
using Credibility.Storage.Imports;
using Xunit;

namespace Credibility.Cli.Importing;

/// <summary>What one site alone says: listed, accepted or rejected by somebody with a name and a reason, and what imports make of it later.</summary>
public sealed class CandidatesTests : IDisposable
{
    private static readonly string[] Decided = ["--by", "M. Ito", "--reason", "annual report 2024, page 12"];

    private readonly ImportWorld _world = new(ImportWorld.Site("group"), ImportWorld.Site("paper"), ImportWorld.Site("radio"));

    public CandidatesTests()
    {
        _world.Server.TrustTxt("group.example", "control=https://paper.example/\ncontrol=https://elsewhere.example/\n");
        Assert.Equal(0, _world.Import("trust-txt").Code);
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_list_says_who_claims_what_where_and_what_is_missing()
    {
        var (code, output, errors) = _world.Import("candidates", "list");

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            $"""
            1  group.example says that it controls elsewhere.example; the other does not say so
               https://group.example/trust.txt, read on {DateTime.UtcNow:yyyy-MM-dd}
               no profile lists elsewhere.example: it can be accepted once one does
            2  group.example says that it controls paper.example; the other does not say so
               https://group.example/trust.txt, read on {DateTime.UtcNow:yyyy-MM-dd}

            """.ReplaceLineEndings("\n"), output);
    }

    [Fact]
    public void An_accepted_claim_is_an_edge_with_its_file_and_the_reason_as_evidence_and_the_running_service_sees_it()
    {
        var start = _world.Feed.Read(0);

        var (code, output, errors) = _world.Import(["candidates", "accept", "2", .. Decided]);

        Assert.Equal((0, "Accepted 2: paper.example is controlled by group.example.\n", ""), (code, output, errors));
        var profile = Assert.Single(_world.Feed.Read(start.Revision).Changed);
        var stake = Assert.Single(profile.Owners);
        Assert.Equal(("paper", "group", true), (profile.Id, stake.Owner, stake.Control));
        var proof = profile.Evidence.Single(one => one.Id == Assert.Single(stake.Evidence));
        Assert.Equal("https://group.example/trust.txt", proof.Url);
        Assert.EndsWith("taken over by an editor's decision of " + DateTime.UtcNow.ToString("yyyy-MM-dd", null) + ": annual report 2024, page 12", proof.Note, StringComparison.Ordinal);
        Assert.Equal(("M. Ito", "candidate.accepted", "trust-txt"), _world.Audit().Where(entry => entry.Action.StartsWith("candidate", StringComparison.Ordinal)).Select(entry => (entry.Who, entry.Action, entry.Subject)).Single());
    }

    [Fact]
    public void An_accepted_claim_survives_another_import_which_then_writes_nothing()
    {
        _world.Import(["candidates", "accept", "2", .. Decided]);
        var before = _world.Everything();

        var (code, output, _) = _world.Import("trust-txt");

        Assert.Equal(0, code);
        Assert.EndsWith("1 edges in all; 0 more that both sites say stand in the profiles anyhow.\nNothing was written.\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("controls paper.example", output, StringComparison.Ordinal);
        Assert.Equal(before, _world.Everything());
    }

    [Fact]
    public void An_accepted_claim_stands_while_its_site_cannot_be_asked_and_ends_when_it_takes_it_back()
    {
        _world.Import(["candidates", "accept", "2", .. Decided]);
        _world.Server.At("group.example/trust.txt", exchange => exchange.Answer("500 No"));
        Assert.Equal(0, _world.Import("trust-txt").Code);
        Assert.Single(_world.Sources.Find("paper")!.Profile.Owners);

        _world.Server.TrustTxt("group.example", "");
        Assert.Equal(0, _world.Import("trust-txt", "--accept-shrink").Code);

        Assert.Empty(_world.Sources.Find("paper")!.Profile.Owners);
        Assert.Contains("No candidates.", _world.Import("candidates", "list", "--state", "all").Output, StringComparison.Ordinal);
        Assert.Contains(_world.Audit(), entry => entry is { Action: "candidate.lapsed", Who: "cli" });
    }

    [Fact]
    public void Where_the_other_side_comes_to_agree_both_files_are_the_evidence_and_no_decision_is_left()
    {
        _world.Import(["candidates", "accept", "2", .. Decided]);
        _world.Server.TrustTxt("paper.example", "controlledby=https://group.example/\n");

        _world.Import("trust-txt");

        Assert.Equal(2, Assert.Single(_world.Sources.Find("paper")!.Profile.Owners).Evidence.Count);
        Assert.DoesNotContain(_world.Imports.Candidates("trust-txt", CandidateState.Accepted), stored => stored.Candidate.Named == "paper.example");
    }

    [Fact]
    public void A_rejected_claim_does_not_come_back_however_often_it_is_made()
    {
        var (code, output, _) = _world.Import(["candidates", "reject", "2", .. Decided]);
        Assert.Equal((0, "Rejected 2: group.example says that it controls paper.example; the other does not say so.\n"), (code, output));

        var again = _world.Import("trust-txt").Output;

        Assert.DoesNotContain("controls paper.example", again, StringComparison.Ordinal);
        Assert.Contains("1 claims that were rejected are still made.", again, StringComparison.Ordinal);
        Assert.DoesNotContain("paper.example", _world.Import("candidates", "list").Output, StringComparison.Ordinal);
        Assert.Contains("rejected by M. Ito on", _world.Import("candidates", "list", "--state", "rejected").Output, StringComparison.Ordinal);
        Assert.Empty(_world.Sources.Find("paper")!.Profile.Owners);
    }

    [Fact]
    public void A_rejected_claim_comes_back_once_the_other_site_makes_it_too()
    {
        _world.Import(["candidates", "reject", "1", .. Decided]);
        var list = _world.File("hosts.txt", "group.example\nelsewhere.example\n");
        _world.Server.TrustTxt("elsewhere.example", "controlledby=https://group.example/\n");

        var output = _world.Import("trust-txt", "--domains", list).Output;

        Assert.Contains("group.example says that it controls elsewhere.example, and the other agrees; a profile is missing", output, StringComparison.Ordinal);
        Assert.Contains("elsewhere.example", _world.Import("candidates", "list").Output, StringComparison.Ordinal);
        Assert.Contains(_world.Audit(), entry => entry.Action == "candidate.reopened");
    }

    [Fact]
    public void A_rejection_takes_back_what_was_accepted()
    {
        _world.Import(["candidates", "accept", "2", .. Decided]);

        var (code, output, _) = _world.Import("candidates", "reject", "2", "--by", "A. Roy", "--reason", "sold in May");

        Assert.Equal((0, "Rejected 2: paper.example is no longer controlled by group.example.\n"), (code, output));
        Assert.Empty(_world.Sources.Find("paper")!.Profile.Owners);
    }

    [Fact]
    public void What_contradicts_the_profiles_cannot_be_accepted_and_says_why()
    {
        _world.Server.TrustTxt("radio.example", "control=https://paper.example/\n");
        _world.Server.TrustTxt("paper.example", "control=https://group.example/\n");
        _world.Import("trust-txt");
        _world.Import(["candidates", "accept", "2", .. Decided]);
        var before = _world.Everything();

        Assert.Equal((3, "credibility: nothing was written: no profile lists elsewhere.example; add it to a profile's domains first\n"), Refused("1"));
        Assert.Equal((3, "credibility: nothing was written: Name of paper would have more than one controller: Name of radio and Name of group\n"), Refused("4"));
        Assert.Equal((3, "credibility: nothing was written: Name of group also stands above Name of paper: nobody controls whoever controls them\n"), Refused("3"));
        Assert.Equal((3, "credibility: candidate 2 is accepted already, by M. Ito: annual report 2024, page 12\n"), Refused("2"));
        Assert.Equal((3, "credibility: there is no candidate 99; see credibility import candidates list --state all\n"), Refused("99"));
        Assert.Equal(before, _world.Everything());

        (int, string) Refused(string number) => _world.Import(["candidates", "accept", number, .. Decided]) is var run ? (run.Code, run.Errors) : default;
    }

    [Fact]
    public void A_dry_run_says_the_same_and_writes_nothing()
    {
        var before = _world.Everything();

        var dry = _world.Import(["candidates", "accept", "2", .. Decided, "--dry-run"]);

        Assert.Equal("Accepted 2: paper.example is controlled by group.example.\nNothing was written: this was a dry run.\n", dry.Output);
        Assert.Equal(before, _world.Everything());
    }

    [Theory]
    [InlineData("accept", "2", "--by", "M. Ito")]
    [InlineData("accept", "2", "--by", " ", "--reason", "because")]
    [InlineData("reject", "2", "--by", "M. Ito", "--reason", "two\nlines")]
    [InlineData("accept", "two", "--by", "M. Ito", "--reason", "because")]
    [InlineData("accept", "--by", "M. Ito", "--reason", "because")]
    [InlineData("list", "--state", "refused")]
    public void A_decision_without_who_or_why_is_refused(params string[] args)
    {
        var before = _world.Everything();

        Assert.Equal(2, _world.Import(["candidates", .. args]).Code);
        Assert.Equal(before, _world.Everything());
    }

    [Fact]
    public void Json_goes_clean_to_standard_output()
    {
        _world.Import(["candidates", "accept", "2", .. Decided]);

        var (code, output, errors) = _world.Import("candidates", "list", "--state", "all", "--format", "json");

        var items = JsonDocument.Parse(output).RootElement.GetProperty("candidates").EnumerateArray().ToList();
        Assert.Equal((0, "", 2), (code, errors, items.Count));
        Assert.Equal(("open", "elsewhere.example"), (items[0].GetProperty("state").GetString(), Assert.Single(items[0].GetProperty("withoutProfile").EnumerateArray()).GetString()));
        Assert.Equal(("accepted", "M. Ito"), (items[1].GetProperty("state").GetString(), items[1].GetProperty("decidedBy").GetString()));
    }

    [Fact]
    public void A_site_asked_later_agrees_with_one_that_was_asked_before()
    {
        _world.Server.TrustTxt("paper.example", "controlledby=https://group.example/\n");
        var list = _world.File("hosts.txt", "paper.example\n");

        var (code, output, _) = _world.Import("trust-txt", "--domains", list);

        Assert.Equal(0, code);
        Assert.Contains("paper.example is controlled by group.example (paper, group)", output, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(_world.Sources.Find("paper")!.Profile.Owners).Evidence.Count);
    }
}
