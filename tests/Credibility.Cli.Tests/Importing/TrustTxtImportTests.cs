using System.Text.Json;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Storage.Sqlite;
using Xunit;

namespace Credibility.Cli.Importing;

/// <summary>The whole way: command line, sites, decision, store, and the catalog of the service that is running beside it.</summary>
public sealed class TrustTxtImportTests : IDisposable
{
    private readonly ImportWorld _world = new(ImportWorld.Site("group"), ImportWorld.Site("paper"), ImportWorld.Site("radio"));

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Two_sites_that_agree_give_the_profile_an_owner_and_the_running_service_sees_it()
    {
        var start = _world.Feed.Read(0);
        _world.Feed.HasMoved();
        _world.Agree("group.example", "paper.example");

        var (code, output, errors) = _world.Import("trust-txt");

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            """
            3 sites asked: 2 have a trust.txt, 1 have none, 0 could not be asked.

            Added: both sites say so (1)
              paper.example is controlled by group.example (paper, group)

            1 edges in all; 0 more that both sites say stand in the profiles anyhow.
            Written.

            """.ReplaceLineEndings("\n"), output);
        Assert.True(_world.Feed.HasMoved());
        var change = _world.Feed.Read(start.Revision);
        var profile = Assert.Single(change.Changed);
        Assert.True(change.Version > start.Version);
        Assert.Equal(("paper", "group", true), (profile.Id, Assert.Single(profile.Owners).Owner, profile.Owners[0].Control));
        Assert.Equal(
            ["https://paper.example/trust.txt", "https://group.example/trust.txt"],
            profile.Owners[0].Evidence.Select(key => profile.Evidence.Single(proof => proof.Id == key).Url));
        Assert.Equal("trust-txt", _world.Imports.Loaded("trust-txt")!.Manifest.Name);
    }

    [Fact]
    public void A_second_run_that_finds_the_same_changes_nothing_another_day_neither()
    {
        _world.Agree("group.example", "paper.example");
        _world.Server.TrustTxt("radio.example", "control=https://elsewhere.example/\n");
        _world.Import("trust-txt");
        var before = _world.Everything();
        _world.Time = new Later(TimeSpan.FromDays(3));

        var (code, output, _) = _world.Import("trust-txt");

        Assert.Equal(0, code);
        Assert.EndsWith("Nothing was written.\n", output, StringComparison.Ordinal);
        Assert.Equal(before, _world.Everything());
    }

    [Fact]
    public void A_dry_run_says_the_same_and_writes_nothing()
    {
        _world.Agree("group.example", "paper.example");
        _world.Server.TrustTxt("radio.example", "control=https://elsewhere.example/\n");
        var before = _world.Everything();

        var dry = _world.Import("trust-txt", "--dry-run");
        var unchanged = _world.Everything();
        var real = _world.Import("trust-txt");

        Assert.Equal(before, unchanged);
        Assert.Equal((0, 0), (dry.Code, real.Code));
        Assert.Equal(real.Output.Replace("Written.", "Nothing was written: this was a dry run.", StringComparison.Ordinal), dry.Output);
        Assert.NotEqual(before, _world.Everything());
    }

    [Fact]
    public void Everything_that_did_not_become_an_edge_is_told()
    {
        _world.Ship("2", ImportWorld.Site("group"), ImportWorld.Site("paper"), ImportWorld.Site("radio"), ImportWorld.Site("town"), ImportWorld.Site("village"));
        _world.Server.TrustTxt("group.example", "control=https://paper.example/\ncontrolledby=https://paper.example/\nbrought by magic\n");
        _world.Server.TrustTxt("paper.example", "control=https://group.example/\ncontrolledby=https://group.example/\n");
        _world.Server.TrustTxt("radio.example", "control=https://elsewhere.example/\n");
        _world.Server.At("town.example/trust.txt", exchange => exchange.Answer("301 Moved", "Location: http://127.0.0.1/\r\n"));
        _world.Server.At("village.example/trust.txt", exchange => exchange.Answer("503 Busy", "Retry-After: 86400\r\n"));

        var (code, output, errors) = _world.Import("trust-txt");

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            """
            5 sites asked: 3 have a trust.txt, 0 have none, 2 could not be asked.

            Candidates: for an editor to look at, with credibility import candidates (1)
              radio.example says that it controls elsewhere.example; the other does not say so

            Conflicts: not taken over (2)
              paper.example is controlled by group.example: Name of paper also stands above Name of group: nobody controls whoever controls them
              group.example is controlled by paper.example: Name of group also stands above Name of paper: nobody controls whoever controls them

            Could not be asked (2)
              town.example: it refers to http://127.0.0.1/, which is not followed
              village.example: it asked us to wait 86400 s

            Lines that were not read (1)
              group.example:3: the line has no '='; write it like control=https://example.org/

            0 edges in all; 0 more that both sites say stand in the profiles anyhow.
            Written.

            """.ReplaceLineEndings("\n"), output);
        Assert.Equal("elsewhere.example", Assert.Single(_world.Imports.Candidates("trust-txt")).Candidate.Named);
        Assert.Empty(_world.Sources.Find("paper")!.Profile.Owners);
    }

    [Fact]
    public void Json_goes_clean_to_standard_output()
    {
        _world.Agree("group.example", "paper.example");
        _world.Server.At("radio.example/trust.txt", exchange => exchange.Answer("403 Forbidden"));

        var (code, output, errors) = _world.Import("trust-txt", "--format", "json");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal((3, 2, 0, 1), (json.GetProperty("asked").GetInt32(), json.GetProperty("read").GetInt32(), json.GetProperty("without").GetInt32(), json.GetProperty("failed").GetInt32()));
        Assert.True(json.GetProperty("written").GetBoolean());
        var added = Assert.Single(json.GetProperty("edges").GetProperty("added").EnumerateArray());
        Assert.Equal(("paper", "group"), (added.GetProperty("subject").GetString(), added.GetProperty("owner").GetString()));
        Assert.Equal("upstream-unavailable", Assert.Single(json.GetProperty("failures").EnumerateArray()).GetProperty("problem").GetString());
    }

    [Fact]
    public void A_site_that_takes_it_back_ends_the_edge_and_one_that_cannot_be_asked_does_not()
    {
        _world.Agree("group.example", "paper.example");
        _world.Import("trust-txt");
        _world.Server.At("paper.example/trust.txt", exchange => exchange.Answer("500 No"));

        var kept = _world.Import("trust-txt");
        Assert.Contains("Kept from before", kept.Output, StringComparison.Ordinal);
        Assert.Single(_world.Sources.Find("paper")!.Profile.Owners);

        _world.Server.TrustTxt("paper.example", "");
        var (code, _, errors) = _world.Import("trust-txt");
        Assert.Equal((3, "credibility: nothing was written: trust-txt would shrink from 1 rows to 0, which is less than half; look at it with --dry-run, and load it with --accept-shrink\n"), (code, errors));
        Assert.Single(_world.Sources.Find("paper")!.Profile.Owners);

        Assert.Equal(0, _world.Import("trust-txt", "--accept-shrink").Code);
        Assert.Empty(_world.Sources.Find("paper")!.Profile.Owners);
    }

    [Fact]
    public void Only_the_hosts_of_a_file_are_asked_and_edges_of_others_stand()
    {
        _world.Agree("group.example", "paper.example");
        _world.Import("trust-txt");
        var asked = _world.Server.Requests.Count;
        var list = _world.File("hosts.txt", "# ours\nhttps://www.Radio.example/\n\nradio.example\n");

        Assert.Equal(0, _world.Import("trust-txt", "--domains", list).Code);

        Assert.All(_world.Server.Requests.Skip(asked), request => Assert.StartsWith("radio.example/", request, StringComparison.Ordinal));
        Assert.Single(_world.Sources.Find("paper")!.Profile.Owners);
    }

    [Fact]
    public void An_owner_that_ships_and_decides_is_not_put_aside()
    {
        var held = ImportWorld.Site("paper") with { Owners = [new OwnershipStake("radio", "Name of radio", 0.75, false, Validity.Unknown, ["e1"])] };
        _world.Ship("2", ImportWorld.Site("group"), held, ImportWorld.Site("radio"));
        _world.Agree("group.example", "paper.example");

        var (code, output, _) = _world.Import("trust-txt");

        Assert.Equal(0, code);
        Assert.Contains("the profile of Name of paper names another holder, Name of radio", output, StringComparison.Ordinal);
        Assert.Equal("radio", Assert.Single(_world.Sources.Find("paper")!.Profile.Owners).Owner);
    }

    [Fact]
    public void Where_nobody_could_be_asked_nothing_is_written_and_the_code_says_so()
    {
        foreach (var site in new[] { "group", "paper", "radio" })
        {
            _world.Server.At(site + ".example/trust.txt", exchange => exchange.Answer("500 No"));
        }

        var before = _world.Everything();
        var (code, _, errors) = _world.Import("trust-txt");

        Assert.Equal((3, "credibility: none of 3 sites could be asked; nothing was written\n"), (code, errors));
        Assert.Equal(before, _world.Everything());
    }

    [Fact]
    public void A_reason_cannot_act_on_the_terminal()
    {
        _world.Server.TrustTxt("group.example", "\u001b[2Jcontrol=x\n");

        Assert.DoesNotContain('\u001b', _world.Import("trust-txt").Output);
    }

    [Fact]
    public void Lines_of_a_host_file_that_are_no_hosts_are_all_told_and_nobody_is_asked()
    {
        var list = _world.File("hosts.txt", "radio.example\n*.example\nhttps://a.example/page\n");

        var (code, output, errors) = _world.Import("trust-txt", "--domains", list);

        Assert.Equal((3, ""), (code, output));
        Assert.Contains(list + ":2:1: '*.example' holds a wildcard", errors, StringComparison.Ordinal);
        Assert.Contains(list + ":3:1: 'https://a.example/page' is a page", errors, StringComparison.Ordinal);
        Assert.Empty(_world.Server.Requests);
    }

    [Fact]
    public void A_store_that_is_not_there_is_not_made()
    {
        using var folder = new ScratchFolder();
        var run = BuiltProgram.Run("import", "trust-txt", "--store", folder.Of("none.db"));

        Assert.Equal(3, run.Code);
        Assert.StartsWith($"credibility: there is no store at {folder.Of("none.db")}", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_store_without_profiles_is_told_apart_from_one_without_agreement()
    {
        using var folder = new ScratchFolder();
        SqliteDatabase.Open(folder.Of("empty.db"), StoreRole.Guest).Dispose();
        var run = BuiltProgram.Run("import", "trust-txt", "--store", folder.Of("empty.db"));

        Assert.Equal(3, run.Code);
        Assert.Contains("holds no profile with a domain", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trust-txt", "--domains", "a", "--from-catalog")]
    [InlineData("trust-txt", "--nonsense")]
    [InlineData("flagged-addresses", "list.csv")]
    public void Usage_is_checked_before_anything_is_opened(params string[] args)
    {
        var (code, output, errors) = _world.Import(args);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("see `credibility import", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_itself_does_not_call_a_site_on_this_machine()
    {
        // The profile's host leads to loopback on every machine (RFC 6761, section 6.3).
        _world.Ship("2", ImportWorld.Site("local", "site.localhost"));
        var run = BuiltProgram.Run("import", "trust-txt", "--store", _world.Store);

        Assert.Equal(3, run.Code);
        Assert.Contains("site.localhost: ", run.Output, StringComparison.Ordinal);
        Assert.Empty(_world.Server.Requests);
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
