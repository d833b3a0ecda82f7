using Credibility.Attributions.Extraction;
using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Provenance;
using Credibility.Provenance.Detection;
using Credibility.Reports;
using Credibility.Tests.Attributions;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance.Detection;

public sealed class DraftDetectorTests
{
    private static readonly DraftDetector Detector = new(Shipped.Data.Lexicon, Shipped.Data.Method.Topics, Shipped.Data.Method.Reading);

    [Fact]
    public void One_entity_is_one_source_and_every_attribution_keeps_its_places()
    {
        var (draft, text) = Detect("{S1|Mayor Ilse Brandt} {C1|said} {T1|the bridge was closed}. {S2|She} {C2|added} {T2|that a lorry had hit it}.");
        var source = Assert.Single(draft.Sources);
        Assert.Equal(("s1", "Ilse Brandt", true), (source.Id, source.Name, source.Detected));
        Assert.Equal(["a1", "a2"], draft.Attributions.Select(attribution => attribution.Id));
        Assert.Equal("She", Words(draft.Attributions[1].Source, text));
        Assert.Equal("that a lorry had hit it", Words(draft.Attributions[1].Content, text));
        Assert.Equal(["The bridge was closed", "A lorry had hit it"], draft.Claims.Select(claim => claim.Text));
        Assert.All(draft.Attributions, attribution => Assert.Equal(0.8, attribution.DetectedWith));
    }

    /// <summary>Marks are cheaper than reading so long a text.</summary>
    [Theory]
    [InlineData(DraftDetector.MaxAttributions, false)]
    [InlineData(DraftDetector.MaxAttributions + 1, true)]
    public void A_text_that_attributes_more_than_a_report_takes_is_known_to_be_cut(int count, bool isCut)
    {
        var (draft, _) = Detect(string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"{{S{i}|Ilse Brandt}} {{C{i}|said}} {{T{i}|bridge {i} was closed}}.")));

        Assert.Equal(isCut, draft.IsCut);
        Assert.Equal(DraftDetector.MaxAttributions, draft.Attributions.Count);
    }

    [Fact]
    public void What_the_author_declared_wins_where_it_overlaps_and_detection_gives_free_ids()
    {
        var reading = MarkedText.Read("{S1|Ilse Brandt} {C1|said} {T1|the bridge was closed}. {S2|Tor Vang} {C2|said} {T2|it was open}.");
        var content = reading.Text.SpanOf(reading.Attributions[0].Content[0]);
        var draft = Detector.Detect(
            new Draft
            {
                Text = reading.Text.Text,
                Sources = [new DeclaredSource("s1", "Ilse Brandt")],
                Attributions = [new DeclaredAttribution { Id = "a1", SourceId = "s1", Content = content }],
            }, reading, Shipped.Catalog);
        Assert.Equal(["s1", "s2"], draft.Sources.Select(source => source.Id));
        Assert.Equal(["a1", "a2"], draft.Attributions.Select(attribution => attribution.Id));
        Assert.Null(draft.Attributions[0].DetectedWith);
    }

    [Fact]
    public void A_source_that_is_declared_without_an_id_is_the_one_that_the_text_cites()
    {
        var reading = MarkedText.Read("{S1|Tor Vang} {C1|said} {T1|it was open}. {S2|Ilse Brandt} {C2|said} {T2|the bridge was closed}.");
        var draft = Detector.Detect(new Draft { Text = reading.Text.Text, Sources = [new DeclaredSource(null, "Ilse Brandt"), new DeclaredSource("s3", "Ada Lund")], Claims = [new DeclaredClaim { Text = "It rains" }] }, reading, Shipped.Catalog);
        Assert.Equal(["s1 Ilse Brandt", "s3 Ada Lund", "s2 Tor Vang"], draft.Sources.Select(source => $"{source.Id} {source.Name}"));
        Assert.Equal(["s2", "s1"], draft.Attributions.Select(attribution => attribution.SourceId));
        Assert.Equal(("c1", "It rains"), (draft.Claims[0].Id, draft.Claims[0].Text));
    }

    [Fact]
    public void What_joins_the_letters_of_an_escape_is_no_part_of_a_name()
    {
        var report = Shipped.Report(new Draft { Text = "The bridge is closed, said Ilse Brandt, the mayor, on Monday.", Prose = "The bridge is closed, said Ils\u2060e Brandt, the mayor, on Monday."[..^1] });
        Assert.All(report.Sources, source => Assert.DoesNotContain('\u2060', source.Name));
    }

    [Fact]
    public void A_source_whose_words_are_declared_without_places_is_not_read_again()
    {
        var reading = MarkedText.Read("{S1|Ilse Brandt} {C1|said} {T1|the bridge was closed}.");
        var draft = new Draft { Text = reading.Text.Text, Sources = [new DeclaredSource("s1", "Ilse Brandt")], Attributions = [new DeclaredAttribution { Id = "a1", SourceId = "s1" }] };
        Assert.Single(Detector.Detect(draft, reading, Shipped.Catalog).Attributions);
    }

    [Theory]
    [InlineData("{S1|Ola Brekke} {C1|said} {T1|prices will rise}.", ClaimKind.Forecast)]
    [InlineData("{S1|Ola Brekke} {C1|predicted} {T1|a cold winter}.", ClaimKind.Forecast)]
    [InlineData("{S1|Ola Brekke} {C1|said} {T1|the firm aims to push out its rivals}.", ClaimKind.Motive)]
    [InlineData("{S1|Ola Brekke} {C1|called} {T1|the plan a farce}.", ClaimKind.Evaluation)]
    [InlineData("{S1|Ola Brekke} {C1|said} {T1|the chairman is greedy}.", ClaimKind.Evaluation)]
    [InlineData("{S1|The council} {C1|condemned} {T1|the felling}.", ClaimKind.Position)]
    [InlineData("{S1|Ola Brekke} {C1 ~|hopes} {T1|for peace}.", ClaimKind.Position)]
    [InlineData("{S1|The court} {C1|ruled} {T1|that the sale stands}.", ClaimKind.OwnAct)]
    [InlineData("{S1|The union} {C1|accused} {T1|the plant of dumping acid}.", ClaimKind.Event)]
    [InlineData("{S1|Ola Brekke} {C1|said} {T1|the bridge was closed}.", ClaimKind.Event)]
    [InlineData("{S1|The hospital} {C1|said} {T1|twelve people were killed}.", ClaimKind.Figure)]
    public void Cue_and_content_tell_the_kind(string marked, ClaimKind kind) => Assert.Equal(kind, Assert.Single(Detect(marked).Draft.Claims).Kind);

    [Theory]
    [InlineData("{S1|Azerbaijan's defence ministry} {C1|said} {T1|Armenian units shelled a village}.", "am")]
    [InlineData("{S1|Armenia's defence ministry} {C1|said} {T1|Azerbaijani units shelled a village}.", "az")]
    [InlineData("{S1|Azerbaijan's defence ministry} {C1|accused} {T1|Armenia of moving guns}.", "am")]
    [InlineData("{S1|Armenia's defence ministry} {C1|accused} {T1|Azerbaijan of moving guns}.", "az")]
    [InlineData("{S1|Armenia's defence ministry} {C1|said} {T1|no Azerbaijani village was shelled}.", null)]
    [InlineData("{S1|Azerbaijan's defence ministry} {C1|said} {T1|no Armenian village was shelled}.", null)]
    [InlineData("{S1|Armenia's defence ministry} {C1|said} {T1|its own Armenian post was shelled}.", null)]
    [InlineData("{S1|Monitors} {C1|said} {T1|breaches were counted of Armenian and Azerbaijani posts}.", null)]
    [InlineData("{S1|The Azerbaijani minister} {C1|met} {T1|the Armenian minister for dinner}.", null)]
    public void A_content_damages_the_other_side_where_nothing_negates_it(string marked, string? target)
    {
        var draft = Detect(marked).Draft;
        Assert.Equal(target, Assert.Single(draft.Claims).Target);
        Assert.Equal(target is null ? [] : new[] { "am", "az" }, draft.Parties.Select(party => party.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Korland", "Korlandic", "Veldania", "Veldanian")]
    [InlineData("Veldania", "Veldanian", "Korland", "Korlandic")]
    public void States_that_no_table_knows_are_parties_by_their_armies(string own, string ownAdjective, string other, string otherAdjective)
    {
        var draft = Detect($"{{S1|The {ownAdjective} army}} {{C1|said}} {{T1|it had destroyed a convoy of the {otherAdjective} army}}. {other}'s defence ministry was silent. So was {own}.").Draft;
        var target = Assert.Single(draft.Parties, party => party.Name == other);
        Assert.Equal(target.Id, draft.Claims[0].Target);
        Assert.Equal([target.Id], Assert.Single(draft.Parties, party => party.Name == own).DetectedAgainst);
    }

    [Fact]
    public void An_analyst_from_a_state_is_no_side_of_it()
    {
        var draft = Detect("{S1|Armenian military analyst Karen Orm} {C1|said} {T1|Azerbaijani units shelled a village}.").Draft;
        Assert.Equal(["az"], draft.Parties.Select(party => party.Id));
        Assert.Empty(draft.Parties[0].Members);
    }

    [Theory]
    [InlineData("the same figure")]
    [InlineData("this")]
    [InlineData("the report")]
    public void What_only_points_back_joins_the_claim_it_points_at(string back)
    {
        var draft = Detect($"{{S1|The Hill Post}} {{C1|said}} {{T1|sixty homes burned}}. {{S2|Coast FM}} {{C2|gave}} {{T2|{back}}}.").Draft;
        Assert.Single(draft.Claims);
        Assert.Equal(draft.Attributions[0].ClaimId, draft.Attributions[1].ClaimId);
    }

    [Fact]
    public void What_others_repeat_of_the_drafts_own_sentence_is_asserted_in_its_own_voice()
    {
        var draft = Detect("A convoy was destroyed on the Tessel road on Tuesday. {S1|The Harbour Post} {C1|reported} {T1|the strike} on Wednesday.").Draft;
        var claim = Assert.Single(draft.Claims);
        Assert.True(claim.OwnVoice);
        Assert.StartsWith("A convoy was destroyed", claim.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_that_repeats_an_attributed_content_without_anybody_asserts_it()
    {
        var draft = Detect("Masked men robbed the savings bank in Osk on Friday night.\n\nIt was raining.\n\n{S1|A witness} {C1|said} {T1|masked men robbed the savings bank on Friday}.").Draft;
        Assert.True(Assert.Single(draft.Claims).OwnVoice);
    }

    [Fact]
    public void A_hedged_lead_asserts_nothing()
    {
        var draft = Detect("Masked men reportedly robbed the savings bank in Osk on Friday night.\n\n{S1|A witness} {C1|said} {T1|masked men robbed the savings bank on Friday}.").Draft;
        Assert.False(Assert.Single(draft.Claims).OwnVoice);
    }

    [Fact]
    public void A_denial_reaches_the_claim_it_answers_and_no_other()
    {
        var draft = Detect(
            "{S1|The union} {C1|said} {T1|the plant leaked acid}. {S2|The union} {C2|said} {T2|pay was late}, a claim that {S3|Tessel Works} {C3 !2|rejected}.").Draft;
        Assert.Equal((Stance.Disputes, "a2", draft.Attributions[1].ClaimId), (draft.Attributions[2].Stance, draft.Attributions[2].Disputes, draft.Attributions[2].ClaimId));
    }

    [Fact]
    public void A_hedge_without_anybody_is_a_hedged_claim_of_nobody()
    {
        var draft = Detect("{C1|Reportedly}, {T1|two halls collapsed}.").Draft;
        Assert.Equal(MentionClass.None, Assert.Single(draft.Attributions).Mention);
        Assert.True(Assert.Single(draft.Claims).Hedged);
    }

    [Theory]
    [InlineData("{S1|It} {C1|is thought} {T1|that thousands could gain}.")]
    [InlineData("Supposedly, a bunker maker has sold out.")]
    public void What_nobody_says_is_hedged(string marked)
    {
        var draft = Detect(marked).Draft;
        Assert.Equal(MentionClass.None, Assert.Single(draft.Attributions).Mention);
        Assert.True(Assert.Single(draft.Claims).Hedged);
    }

    [Fact]
    public void A_reading_in_doubt_shows_who_is_cited_and_makes_no_claim()
    {
        var reading = MarkedText.Read("{S1|Ilse Brandt} {C1|said} {T1|the bridge was closed}.");
        var unsure = new ProseReading(reading.Text, [reading.Attributions[0] with { Confidence = 0.3 }], reading.Inquiries, reading.Entities);
        var draft = Detector.Detect(new Draft { Text = reading.Text.Text }, unsure, Shipped.Catalog);
        Assert.Single(draft.Attributions);
        Assert.Empty(draft.Claims);
    }

    [Theory]
    [InlineData("\u202Ethe army\u202C said \u200Bit\u200B fell")]
    [InlineData("““““““““““““““““““ said said said said the the the")]
    [InlineData("Reportedly Reportedly Reportedly Reportedly")]
    [InlineData("It is thought")]
    [InlineData(", , , ; — – ( ) [ ] ' ' '")]
    [InlineData("Аrmenian ministry sаid Αzerbaijani units fired; he, she, it and they denied this, that and the same.")]
    public void Odd_texts_are_read_without_a_fault(string text)
    {
        var draft = new Draft { Text = text, Language = "en" };
        Assert.All(Shipped.Audit.Detect(draft, Shipped.Catalog).Attributions, attribution => Assert.NotNull(attribution.SourceId));
        _ = Shipped.Audit.Run(draft, Shipped.Catalog, Shipped.Policy);
    }

    [Fact]
    public void A_pronoun_that_nobody_is_found_for_makes_no_claim()
    {
        var draft = Detect("{S1|They} {C1|said} {T1|the bridge was closed}.").Draft;
        Assert.Null(Assert.Single(draft.Attributions).ClaimId);
        Assert.Empty(draft.Claims);
    }

    [Fact]
    public void What_the_draft_says_of_itself_cites_nobody()
    {
        Assert.Empty(Detect("{S1|We} {C1|reported} {T1|that the flat had been sold}.").Draft.Attributions);
    }

    [Fact]
    public void Contents_with_the_same_particulars_are_merged_and_count_at_most_one_origin()
    {
        var report = Report(
            "{S1|Ilse Brandt} {C1|said} {T1|nine crates of shells burned in the northern warehouse}. {S2|Tor Vang} {C2|said} {T2|nine crates of shells burned inside the northern warehouse}.");
        var claim = Assert.Single(report.Claims);
        Assert.Equal(["c2"], claim.MergedIds);
        Assert.True(claim.Support <= SupportLevel.OneOrigin);
        Assert.Contains(claim.Reasons, reason => reason.Contains("merged by detection", StringComparison.Ordinal));
    }

    [Fact]
    public void Contents_with_other_figures_stay_apart_and_are_listed()
    {
        var report = Report(
            "{S1|The harbour office} {C1|said} {T1|nine crates of shells burned in the northern warehouse}. {S2|The fire brigade} {C2|said} {T2|four crates of shells burned in the northern warehouse}.");
        Assert.Equal(2, report.Claims.Count);
        Assert.Contains(report.NotKnown, line => line.Contains("c1 and c2", StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_that_rest_on_detection_are_warnings_at_most_and_as_sure_as_their_attributions()
    {
        var report = Report("{S1|An aide} {C1|accused} {T1|Ilse Brandt of taking bribes}. {S2|Ilse Brandt} {C2|spoke} {T2|of the weather}.");
        Assert.NotEmpty(report.Findings);
        Assert.All(report.Findings, finding => Assert.True(finding.Level <= FindingLevel.Warning));
        Assert.Contains(report.Findings, finding => finding is { Rule: "SRC002", Confidence: 0.8 });
        Assert.All(report.Attributions, attribution => Assert.Equal(("detected", 0.8), (attribution.Origin, attribution.Confidence)));
    }

    [Theory]
    [InlineData("two officials", 2)]
    [InlineData("three sources", 3)]
    [InlineData("officials", null)]
    public void Numbers_of_speakers_are_read(string who, int? speakers) =>
        Assert.Equal(speakers, Assert.Single(Detect($"{{S1|{who}}} {{C1|said}} {{T1|it was sold}}.").Draft.Attributions).Speakers);

    [Fact]
    public void A_plural_that_stood_for_one_is_told()
    {
        var draft = Detect("{S1|officials} {C1|said} {T1|it was sold}. {S2|The only official we asked} {C2|said} {T2|it was a guess}.").Draft;
        Assert.Equal(1, draft.Attributions[0].Speakers);
    }

    [Fact]
    public void Who_declined_was_asked()
    {
        var report = Report("{S1|Armenia's defence ministry} {C1|said} {T1|Azerbaijani units shelled a village}. Azerbaijan's defence ministry {X asked|declined to comment}.");
        Assert.Equal(ContestedState.AskedNoReply, Assert.Single(report.Claims).Contested);
        Assert.DoesNotContain(report.Findings, finding => finding.Rule == "SRC015");
    }

    [Fact]
    public void The_posts_owner_is_the_affiliation()
    {
        var draft = Detect("{S1|The Osk hospital} {C1|said} {T1|beds were free}. {S2|The museum's director, Lena Holm,} {C2|said} {T2|so too}. {S3|Its director, Jan Moor,} {C3|said} {T3|no}.").Draft;
        Assert.Equal("The museum", draft.Sources[1].Affiliation);
    }

    [Fact]
    public void A_text_of_another_language_names_its_known_sources_and_says_that_nobody_read_it()
    {
        var audit = new SourcingAudit(
            Shipped.Data.Method, Shipped.Data.Rules, Shipped.Data.Lexicon, Shipped.Data.Mentions, Shipped.Data.LookAlikes, new(() => new AttributionExtractor(ProseWords.All, null, Shipped.Data.Method.Reading)));
        var report = audit.Run(
            new Draft { Text = "Nach Angaben von Reuters wurde die Brücke gesperrt. Auch TASS und die Stadt melden das, ohne eine Zahl zu nennen." }, Shipped.Catalog, Shipped.Policy);
        Assert.Equal(["Reuters", "TASS"], report.Sources.Select(source => source.Name));
        Assert.All(report.Attributions, attribution => Assert.Equal("derived", attribution.Origin));
        Assert.Contains(report.NotKnown, line => line.Contains("English", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("新华社报道，大桥周一关闭，市政府没有给出数字。")]
    [InlineData("据新华社报道，大桥周一关闭，市政府没有给出数字。")]
    public void A_name_in_a_script_without_spaces_is_found_inside_its_line(string text)
    {
        var report = Shipped.Report(new Draft { Text = text });
        Assert.Equal(["xinhua"], report.Sources.Select(source => source.ProfileId));
        Assert.Equal("新华社", report.Sources[0].Name);
    }

    [Fact]
    public void A_dash_behind_an_insertion_is_no_part_of_the_mention()
    {
        var (draft, text) = Detect("{V1|TASS}—{K1|citing} {S1|police sources—}{C1|said} {T1|the bridge was shut}.");
        Assert.Equal("police sources", Words(draft.Attributions[0].Source, text));
    }

    [Fact]
    public void What_was_sent_back_is_taken_as_it_stands()
    {
        var detector = new DraftDetector(Shipped.Data.Lexicon, Shipped.Data.Method.Topics, Shipped.Data.Method.Reading, new(() => new AttributionExtractor(ProseWords.All, null, Shipped.Data.Method.Reading)));
        var draft = new Draft { Text = "The bridge is shut, police said on Monday.", IsRead = true };
        Assert.Same(draft, detector.Detect(draft, Shipped.Catalog));
    }

    private static (Draft Draft, string Text) Detect(string marked)
    {
        var reading = MarkedText.Read(marked);
        return (Detector.Detect(new Draft { Text = reading.Text.Text }, reading, Shipped.Catalog), reading.Text.Text);
    }

    private static Report Report(string marked)
    {
        var reading = MarkedText.Read(marked);
        return Shipped.Audit.Run(new Draft { Text = reading.Text.Text }, reading, Shipped.Catalog, Shipped.Policy);
    }

    private static string? Words(TextSpan? span, string text) => span is { } at ? text[at.Start..at.End] : null;
}
