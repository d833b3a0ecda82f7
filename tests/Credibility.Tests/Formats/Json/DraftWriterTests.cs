using System.Buffers;
using System.Text;
using Credibility.Drafts;
using Credibility.Formats.Json;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Json;

public class DraftWriterTests
{
    private static readonly Gen<string> Word = Gen.Char["ab 'é日\"<&\u202e/~\\"].Array[1, 8].Select(c => "x" + new string(c));

    private static readonly Gen<DeclaredAttribution> Attribution = Gen.Select(
        Gen.Enum<Stance>().Nullable(), Gen.Enum<ContentForm>().Nullable(), Gen.Int[0, 9999].Nullable(), Gen.Enum<MentionClass>().Nullable(),
        Gen.Enum<Standing>().Nullable(), Gen.Bool.Nullable(), Word.Null(), Gen.Int[1, 9].Nullable()).Select(
        (stance, form, words, mention, standing, firstHand, reason, speakers) => new DeclaredAttribution
        {
            Stance = stance,
            Form = form,
            Words = words,
            Mention = mention,
            Standing = standing,
            FirstHand = firstHand,
            AnonymityReason = reason,
            Speakers = speakers,
            Via = reason is null ? [] : [new DeclaredConduit(reason, form, mention)],
        });

    private static readonly Gen<Draft> Drafts = Gen.Select(Word.Array[1, 5], Attribution.Array[0, 5], Word.Null(), Word.Null(), Gen.Enum<TextFormat>().Where(format => format != TextFormat.Ninjs), Gen.Date).Select(
        (names, attributions, title, text, format, date) => new Draft
        {
            Title = title,
            Text = text,
            Format = format,
            PublishedAt = DateOnly.FromDateTime(date),
            Sources = [.. names.Select((n, i) => new DeclaredSource($"s{i + 1}", n, "person", title))],
            Attributions = [.. attributions.Select(a => a with { SourceId = "s1", Content = text is null ? null : new TextSpan(0, text.Length) })],
        });

    [Fact]
    public void What_is_written_reads_back_the_same() => Drafts.Sample(draft =>
    {
        var written = Written(draft);
        var reading = DraftReader.Read(written, DraftLimits.Default);
        return reading.Problems.Count == 0 && Written(reading.Draft!).SequenceEqual(written);
    }, iter: 1_000);

    [Fact]
    public void The_full_request_survives_a_round_trip()
    {
        var reading = Requests.Read(Requests.Full);
        var again = DraftReader.Read(Written(reading.Draft!, reading), DraftLimits.Default);

        Assert.Empty(again.Problems);
        Assert.Equal(("default", true), (again.PolicyId, again.KeepText));
        Assert.Equal(Encoding.UTF8.GetString(Written(reading.Draft!)), Encoding.UTF8.GetString(Written(again.Draft!)));
        Assert.Equal(reading.Draft!.Attributions[1].ContentSpans, again.Draft!.Attributions[1].ContentSpans);
        Assert.Equal(reading.Draft.Sources[1].Shorthand!.Via, again.Draft.Sources[1].Shorthand!.Via);
        Assert.Equal(reading.Draft.Claims, again.Draft.Claims);
        Assert.Equal(reading.Draft.Asked, again.Draft.Asked);
    }

    [Fact]
    public void Shorthand_fields_that_say_nothing_are_no_attribution() => Assert.Null(
        Requests.Draft("""{"sources":[{"name":"A","claimId":null,"via":[],"stance":null}]}""").Sources[0].Shorthand);

    private static byte[] Written(Draft draft, DraftReading? reading = null)
    {
        var output = new ArrayBufferWriter<byte>();
        DraftWriter.Write(draft, output, reading?.PolicyId, reading?.KeepText ?? false);
        return output.WrittenSpan.ToArray();
    }
}
