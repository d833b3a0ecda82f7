using System.Text;
using Credibility.Drafts;
using Credibility.Formats.Json;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Embedded;

public sealed class FrontMatterReaderTests
{
    private const string Rich = """
        ---
        layout: post
        title: "Steel missing: a question"
        date: 2026-03-02T08:00:00+01:00
        author: [A. Writer, B. Writer]
        tags: &tags [bridge, steel]
        related: *tags
        computed: !expr Sys.Date()
        type: investigation
        language: en
        publisher: Arden Post
        auditDate: 2026-03-03
        sources:
          - 404 Media
          - NO
          - name: Petra Holm
            id: holm
            affiliation: Arden Council
            claimId: steel
            words: 40
            firstHand: yes
            via:
              - Arden Observer
              - { name: Radio Vale, form: paraphrase }
          - { id: obs, name: Arden Observer, url: "https://observer.example/a" }
        claims:
          - id: steel
            text: Brightspan left steel out of the footbridge
            kind: event
            target: builder
            key: true
        parties:
          - { id: builder, name: Brightspan, states: [NO, SE] }
        asked:
          - who: builder
            about: steel
            when: 2026-03-01
            how: e-mail
            answer: could-not-be-reached
        attributions:
          - { id: a1, sourceId: obs, claimId: steel, stance: disputes }
        ---

        # Another heading

        Petra Holm said so.
        """;

    [Fact]
    public void Every_part_of_a_request_is_read_in_the_type_that_it_wants()
    {
        var draft = FrontMatter.Read(Rich);
        Assert.Empty(draft.Faults);
        Assert.Equal(("Steel missing: a question", "investigation", "en", "Arden Post"), (draft.Title, draft.Type, draft.Language, draft.Publisher));
        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3)), (draft.PublishedAt, draft.AuditDate));
        Assert.Equal(["404 Media", "NO", "Petra Holm", "Arden Observer"], draft.Sources.Select(source => source.Name));
        var shorthand = draft.Sources[2].Shorthand!;
        Assert.Equal(("steel", 40, true), (shorthand.ClaimId, shorthand.Words, shorthand.FirstHand));
        Assert.Equal([new DeclaredConduit("Arden Observer"), new DeclaredConduit("Radio Vale", ContentForm.Paraphrase)], shorthand.Via);
        Assert.Equal((ClaimKind.Event, "builder", true), (draft.Claims[0].Kind, draft.Claims[0].Target, draft.Claims[0].Key));
        Assert.Equal(["NO", "SE"], draft.Parties[0].States);
        Assert.Equal(new ContactEntry("builder", "steel", new DateOnly(2026, 3, 1), "e-mail", AskedAnswer.CouldNotBeReached), draft.Asked[0]);
        Assert.Equal(("obs", Stance.Disputes), (draft.Attributions[0].SourceId, draft.Attributions[0].Stance));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Each_value_and_item_is_placed_in_the_text_whatever_its_line_ends(string lineEnd)
    {
        var text = "---\n# \U0001F600 först\nsources:\n  - 'Ö \U0001F600 News'\n  - name: Reuters\n    words: 12\nclaims: [{id: c1, text: A b}]\n---\n\nText.\n".ReplaceLineEndings(lineEnd);
        var reading = DraftReader.Read(Request(text), DraftLimits.Default);
        Assert.Empty(reading.Draft!.Faults);
        string At(string pointer) => text[reading.DeclaredAt[pointer].Start..reading.DeclaredAt[pointer].End];
        Assert.Equal("'Ö \U0001F600 News'", At("/sources/0"));
        Assert.Equal($"name: Reuters{lineEnd}    words: 12", At("/sources/1"));
        Assert.Equal("12", At("/sources/1/words"));
        Assert.Equal("A b", At("/claims/0/text"));
    }

    [Theory]
    [InlineData("---\nsources: [A]\n---\nText.")]
    [InlineData("---\r\nsources: [A]\r\n---\r\nText.")]
    [InlineData("\uFEFF---\nsources: [A]\n...\nText.")]
    [InlineData("---  \nsources: [A]\n---\t\nText.")]
    [InlineData("---\n\nsources: [A]\n\n---\nText.")]
    [InlineData("---\nsources: [A]\n---")]
    [InlineData("---\n# of ours\ncredibility:\n  sources: [A]\nsources: see below\n---\nText.")]
    [InlineData("---\n{ sources: [A] }\n---\nText.")]
    public void Front_matter_is_known_by_its_lines(string markdown) => Assert.Equal(["A"], FrontMatter.Read(markdown).Sources.Select(source => source.Name));

    [Theory]
    [InlineData("---\n\nThe quay is shut.\n\n---\n\nMore.", "quay")]
    [InlineData("---\nThe mayor said: nothing happened.\n\nMore was said.\n\n---\n", "mayor")]
    [InlineData("---\n- one\n- two\n---\n", "two")]
    [InlineData("---\n\nText without an end.", "without")]
    [InlineData("---- \nsources: [A]\n----\n", "sources")]
    [InlineData("----\nname: x\n", "name")]
    [InlineData("---\nNote: the quay is shut.\n\nMore.", "quay")]
    [InlineData("Text.\n\n---\nsources: [A]\n---\n", "Text")]
    [InlineData("--- yes\nsources: [A]\n---\n", "sources")]
    [InlineData("+++\nThe quay is shut.", "quay")]
    public void A_rule_between_paragraphs_is_no_front_matter(string markdown, string word)
    {
        var draft = FrontMatter.Read(markdown);
        Assert.Empty(draft.Faults);
        Assert.Empty(draft.Sources);
        Assert.Contains(word, draft.Prose, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: Rush transcript: the vote\n---\n\nWords.", ": the vote", "needs quotation marks around it")]
    [InlineData("---\nsources: [A\ntitle: x\n---\n\nWords.", "[A", "This is no YAML from here on: a bracket")]
    [InlineData("---\nsources: A\n---\n\nWords.", "A", "This must be a list, not a string.")]
    [InlineData("---\nsources:\n  - name: A\n    claimId: c9\n---\n\nWords.", "c9", "There is no claim with the id \"c9\".")]
    [InlineData("---\nsources:\n  - name: A\n    nmae: B\n---\n\nWords.", "nmae", "did you mean \"name\"?")]
    [InlineData("---\nsources:\n  - name: A\n    origin: detected\n---\n\nWords.", "origin", "\"origin\" is not known here; known are id, name")]
    [InlineData("---\nsources:\n  - name: A\n    kind: agency\n---\n\nWords.", "agency", "is not one of: ")]
    [InlineData("---\nsources:\n  - name: A\n    name: B\n---\n\nWords.", "name: B", "'name' is given twice")]
    [InlineData("---\nsources: [A]\nsources: [B]\n---\n\nWords.", "sources", "'sources' is given twice")]
    [InlineData("---\nsources: &a [A]\nclaims: *a\n---\n\nWords.", "&a [A]", "nchors are not read")]
    [InlineData("---\nsources: [!x A]\n---\n\nWords.", "!x A]", "Tags are not read")]
    [InlineData("---\nsources:\n  -\n---\n\nWords.", "", "A list item must not be null")]
    [InlineData("---\nasked:\n  - who: A\n    when: soon\nsources: [{id: A, name: B}]\n---\n\nWords.", "soon", "is not a date")]
    [InlineData("---\npublishedAt: 2026-13-01\n---\n\nWords.", "2026-13-01", "is not a date")]
    [InlineData("---\nclaims:\n  - text: A\n    key: perhaps\n---\n\nWords.", "perhaps", "This must be true or false")]
    [InlineData("---\nsources:\n  - name: A\n    words: many\n---\n\nWords.", "many", "This must be a whole number")]
    [InlineData("---\nsources: [[[A]]]\n---\n\nWords.", "A", "This must be an object, not a list.")]
    [InlineData("---\nsouces: [A]\n---\n\nWords.", "souces", "did you mean 'sources'?")]
    [InlineData("---\nclaim: The quay is shut\n---\n\nWords.", "claim", "did you mean 'claims'?")]
    [InlineData("---\nsource:\n  - A\n---\n\nWords.", "source", "did you mean 'sources'?")]
    [InlineData("---\nClaims: []\n---\n\nWords.", "Claims", "did you mean 'claims'?")]
    [InlineData("---\ncredibility: [A]\n---\n\nWords.", "credibility", "'credibility' must be a map of keys")]
    [InlineData("---\ncredibility:\n  souces: [A]\n---\n\nWords.", "souces", "did you mean \"sources\"?")]
    [InlineData("---\ntitle: x\nsources: [A]\n\nWords.", "---", "The front matter has no end; close it with a line of ---.")]
    [InlineData("---\nsources: [A]\n--- more\nsources: [B]\n---\n\nWords.", "--- more", "A second document starts here")]
    [InlineData("+++\ntitle = 'x'\nsources = ['A']\n+++\n\nWords.", "sources", "Front matter in TOML is not read; write 'sources' in YAML")]
    [InlineData("+++\n[[claims]]\ntext = 'x'\n+++\n\nWords.", "claims", "Front matter in TOML is not read")]
    public void What_is_broken_is_told_at_its_words_and_the_rest_is_read_as_if_nothing_were_declared(string markdown, string words, string says)
    {
        var draft = FrontMatter.Read(markdown);
        var fault = Assert.Single(draft.Faults);
        Assert.Equal(DraftFaultKind.Declaration, fault.Kind);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Equal(words, markdown[fault.At.Start..fault.At.End]);
        Assert.Empty(draft.Sources.Concat<object>(draft.Claims).Concat(draft.Asked));
        Assert.Equal("Words.", BlankedText.Words(draft.Prose!));
        Assert.Equal(markdown.Length, draft.Prose!.Length);
    }

    [Theory]
    [InlineData("layout: post\ndate: [2026]\nauthor: {name: x}\ntags: *none\npermalink: /a/")]
    [InlineData("resources:\n  - src: a.jpg\nseries: x\nclass: invert\nparts: 3\npublished: true\npublished_at: 2026-01-01")]
    [InlineData("title: {en: x}\ntype: [a]\nlanguage: {a: b}\npublisher: {name: x}")]
    [InlineData("source: https://a.example/x")]
    [InlineData("sources: []\nclaims:\nasked: ~")]
    [InlineData("credibility:\nsources: 12\nclaims: 13\npolicy: {a: b}")]
    [InlineData("format: {html: {toc: yes}}\nexecute: {echo: no}\ntext: a\nkeepText: b")]
    [InlineData("tags: [a]\ntags: [b]")]
    public void Keys_of_other_programs_are_passed_over_in_silence(string keys)
    {
        var draft = FrontMatter.Read($"---\n{keys.Replace("*none", "&one [x]", StringComparison.Ordinal)}\n---\n\nWords.");
        Assert.Empty(draft.Faults);
        Assert.Empty(draft.Sources);
        Assert.Equal("Words.", BlankedText.Words(draft.Prose!));
    }

    [Fact]
    public void A_type_that_is_no_kind_of_text_counts_as_unknown()
    {
        var report = Shipped.Report(FrontMatter.Read("---\ntype: post\n---\n\nCritics said that the quay was unsafe.\n"));
        Assert.Contains(report.Findings, finding => finding.Rule == "SRC009");
        Assert.DoesNotContain(report.Findings, finding => finding.Rule == "SRC901");
    }

    [Fact]
    public void Keys_apart_hide_those_beside_them_but_for_title_and_date()
    {
        var draft = FrontMatter.Read("---\ntitle: Quay\ntype: opinion\ndate: 2026-05-04\nsources: [A]\ncredibility:\n  type: court\n  claims: [{text: B}]\n---\n\nWords.");
        Assert.Equal(("Quay", "court", new DateOnly(2026, 5, 4), 0, 1), (draft.Title, draft.Type, draft.PublishedAt, draft.Sources.Count, draft.Claims.Count));
    }

    [Fact]
    public void Front_matter_in_another_language_is_blank_in_silence_where_it_holds_none_of_our_keys()
    {
        var draft = FrontMatter.Read("+++\ntitle = 'x'\ntags = ['sources']\n+++\n\nWords.");
        Assert.Empty(draft.Faults);
        Assert.Equal("Words.", BlankedText.Words(draft.Prose!));
    }

    [Fact]
    public void What_the_request_says_itself_wins_over_front_matter()
    {
        const string Text = "---\ntitle: From the text\ntype: court\nsources: [A]\n---\n\nWords.";
        var draft = DraftReader.Read(Encoding.UTF8.GetBytes($$"""{"title":"From the request","sources":["B"],"format":"markdown","text":{{System.Text.Json.JsonSerializer.Serialize(Text)}}}"""), DraftLimits.Default).Draft!;
        Assert.Equal(("From the request", "court", "B"), (draft.Title, draft.Type, Assert.Single(draft.Sources).Name));
    }

    [Fact]
    public void A_request_and_a_file_with_the_same_text_give_the_same_report()
    {
        var asFile = FrontMatter.Read(Rich);
        var asRequest = DraftReader.Read(Request(Rich), DraftLimits.Default).Draft!;
        Assert.Equal(ReportJson.ToText(Shipped.Report(asFile)), ReportJson.ToText(Shipped.Report(asRequest)));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: &a [*a, ")]
    public void Front_matter_that_nests_without_end_costs_little_and_is_told(string part)
    {
        var draft = FrontMatter.Read($"---\ntags: {string.Concat(Enumerable.Repeat(part, 15_000))}\nsources: [A]\n---\n\nWords.");
        Assert.Single(draft.Faults);
        Assert.Equal("Words.", BlankedText.Words(draft.Prose!));
    }

    [Fact]
    public void Too_many_sources_are_told_and_none_is_taken() => Assert.Contains(
        "at most 500", FrontMatter.Fault($"---\nsources: [{string.Join(',', Enumerable.Range(0, 501))}]\n---\n\nWords.").Message, StringComparison.Ordinal);

    private static byte[] Request(string text) => Encoding.UTF8.GetBytes($$"""{"format":"markdown","text":{{System.Text.Json.JsonSerializer.Serialize(text)}}}""");
}
