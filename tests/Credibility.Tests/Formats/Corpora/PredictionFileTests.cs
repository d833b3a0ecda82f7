using System.Text;
using Credibility.Attributions.Training;
using Credibility.Drafts;
using Credibility.Formats.Corpora;
using Xunit;

namespace Credibility.Tests.Formats.Corpora;

public sealed class PredictionFileTests
{
    private static readonly GoldDraft Draft = new("d", "", "😀 Wire: Ann said no, and more. Bo denied it.");

    private static readonly PredictedReading Found = new(
        [
            new(new TextSpan(9, 12), new TextSpan(3, 7), [new(13, 17)], [new(18, 20), new(22, 30)], [new(3, 7)]),
            new(null, null, [new(35, 41)], [], [], Answers: 0),
        ],
        [new(18, 20)]);

    [Fact]
    public void A_line_counts_code_points_and_gives_pieces_of_split_spans() => Assert.Equal(
        """{"doc_id":"d","attributions":[{"source":[8,11],"cue":[12,16],"content":[17,29],"content_spans":[[17,19],[21,29]],"via":[[2,6]]},{"source":null,"cue":[34,40],"content":null,"answers":0}],"asked":[[17,19]]}""",
        PredictionFile.Line(Draft, Found, origins: true));

    [Fact]
    public void Whom_the_draft_cites_is_the_source_for_a_corpus_without_carriers() =>
        Assert.Contains("\"source\":[2,6],", PredictionFile.Line(Draft, Found, origins: false), StringComparison.Ordinal);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var read = Read(PredictionFile.Line(Draft, Found, origins: true) + "\n" + """{"doc_id":"elsewhere","attributions":[{"source":[900,901]}]}""").Value!.Of(Draft);
        Assert.Equal(Found.Attributions[0].Content, read.Attributions[0].Content);
        Assert.Equal((new TextSpan(9, 12), new TextSpan(3, 7), 0), (read.Attributions[0].Source!.Value, read.Attributions[0].Via[0], read.Attributions[1].Answers!.Value));
        Assert.Equal(Found.Inquiries, read.Inquiries);
    }

    [Fact]
    public void A_draft_without_a_line_has_nothing() =>
        Assert.Empty(Read("""{"doc_id":"elsewhere"}""").Value!.Of(Draft).Attributions);

    [Theory]
    [InlineData("""{"attributions":[]}""", "doc_id: is missing")]
    [InlineData("""{"doc_id":"d","attributions":[{"source":[0,99]}]}""", "attributions[0].source: [0, 99] is no stretch")]
    [InlineData("""{"doc_id":"d","attributions":[{"answers":1}]}""", "attributions[0].answers: 1 is no place in the list of 1")]
    public void A_line_that_is_wrong_is_told(string line, string message) =>
        Assert.Contains(message, Assert.Single(Read(line).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_draft_that_is_given_twice_is_told() =>
        Assert.Contains("stands further up", Assert.Single(Read("{\"doc_id\":\"d\"}\n{\"doc_id\":\"d\"}").Problems).Message, StringComparison.Ordinal);

    private static Credibility.Formats.Yaml.DataResult<Predictions> Read(string text) => PredictionFile.Read("p.jsonl", Encoding.UTF8.GetBytes(text), [Draft]);
}
