using Credibility.Drafts;
using Xunit;

namespace Credibility.Tests.Formats.Json;

public class DraftReaderTests
{
    [Fact]
    public void The_full_request_is_read_field_by_field()
    {
        var reading = Requests.Read(Requests.Full);

        Assert.Empty(reading.Problems);
        Assert.Equal(("default", true), (reading.PolicyId, reading.KeepText));
        var draft = reading.Draft!;
        Assert.Equal(("Talks", "news", "en", "The Paper"), (draft.Title, draft.Type, draft.Language, draft.Publisher));
        Assert.Equal((new DateOnly(2025, 7, 20), new DateOnly(2025, 7, 21)), (draft.PublishedAt, draft.AuditDate));
        Assert.Equal(TextFormat.Plain, draft.Format);
        Assert.Equal(["Andrey Kalinovsky", "Kharkiv police", "Reuters"], draft.Sources.Select(s => s.Name));
        Assert.Equal(["RU"], draft.Parties[0].States);
        Assert.Equal(new ContactEntry("ua", "c1", new DateOnly(2025, 7, 19), "e-mail", AskedAnswer.CouldNotBeReached), draft.Asked[0]);
        var claim = draft.Claims[0];
        Assert.Equal(("c1", ClaimKind.Event, "ua", true, true), (claim.Id, claim.Kind, claim.Target, claim.Key, claim.Hedged));
    }

    [Fact]
    public void An_attribution_is_read_field_by_field()
    {
        var attribution = Requests.Draft(Requests.Full).Attributions[1];

        Assert.Equal(("a1", "s1", "c1", "a0"), (attribution.Id, attribution.SourceId, attribution.ClaimId, attribution.Disputes));
        Assert.Equal((Stance.Disputes, ContentForm.Mixed, 110), (attribution.Stance, attribution.Form, attribution.Words));
        Assert.Equal((MentionClass.NamedPerson, Standing.AboutOpponent), (attribution.Mention, attribution.Standing));
        Assert.Equal([new DeclaredConduit("TASS", ContentForm.Paraphrase, MentionClass.Body)], attribution.Via);
        Assert.Equal((new TextSpan(0, 17), new TextSpan(18, 22), new TextSpan(28, 58)), (attribution.Source, attribution.Cue, attribution.Content));
        Assert.Equal([new TextSpan(28, 40), new TextSpan(40, 58)], attribution.ContentSpans);
        Assert.False(attribution.FirstHand);
    }

    [Fact]
    public void Shorthand_on_a_source_is_one_attribution_of_it()
    {
        var shorthand = Requests.Draft(Requests.Full).Sources[1].Shorthand!;

        Assert.Equal(("s2", "c1", Stance.Disputes, 12), (shorthand.SourceId, shorthand.ClaimId, shorthand.Stance, shorthand.Words));
        Assert.Equal(("fear", "spokesman", 2, "editor"), (shorthand.AnonymityReason, shorthand.Position, shorthand.Speakers, shorthand.IdentityKnownTo));
        Assert.Equal([new DeclaredConduit("Andrey Kalinovsky")], shorthand.Via);
    }

    [Fact]
    public void A_source_without_shorthand_fields_has_none() => Assert.Null(Requests.Draft(Requests.Full).Sources[0].Shorthand);

    [Theory]
    [InlineData("""{"sources":["TASS","Reuters","Suspilne Kharkiv"]}""")]
    [InlineData("""{"text":"He said so."}""")]
    [InlineData("""{"text":"He said so.","sources":null,"attributions":[],"claims":null}""")]
    [InlineData("\uFEFF{\"sources\":[\"TASS\"]}")]
    [InlineData("""{"s\u006furces":["TASS"]}""")]
    [InlineData("""{"sources":[{"name":"TASS","description":"","affiliation":" "}]}""")]
    public void Small_requests_are_read(string json) => Assert.Empty(Requests.Read(json).Problems);

    [Fact]
    public void A_source_without_id_is_known_by_its_place_and_keeps_that_id()
    {
        var draft = Requests.Draft("""{"sources":["TASS","Reuters"],"attributions":[{"sourceId":"s2"}]}""");

        Assert.Equal([null, "s2"], draft.Sources.Select(s => s.Id));
    }

    [Fact]
    public void Answering_an_attribution_implies_the_stance()
    {
        var draft = Requests.Draft("""{"sources":["A"],"attributions":[{"id":"x","sourceId":"s1"},{"sourceId":"s1","disputes":"x"}]}""");

        Assert.Equal([null, Stance.Disputes], draft.Attributions.Select(a => a.Stance));
    }
}
