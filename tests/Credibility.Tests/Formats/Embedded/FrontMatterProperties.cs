using System.Text;
using Credibility.Drafts;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Credibility.Tests.Policies;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Embedded;

/// <summary>Whatever bytes a Markdown file holds: nothing throws or hangs, and all that is said points into it.</summary>
public sealed class FrontMatterProperties
{
    private static readonly byte[] Sample = File.ReadAllBytes(Path.Combine(Shipped.Folder, "drafts", "weir.md"));

    private static readonly string[] Pieces =
    [
        "---\n", "---\r\n", "...\n", "+++\n", "\n", "\r", "sources:", "sources: ", "claims:", "asked:", "parties:", "attributions:", "credibility:", "type: ", "title: ", "date: ", "  ", "    ", "- ", "-\n",
        "name: ", "id: ", "claimId: ", "via: ", "words: ", "when: ", "text: ", "key: ", "TASS", "404", "NO", "~", "yes", "2026-03-01", "c1", "[", "]", "{", "}", ",", ": ", "\"", "'", "|\n", ">\n", "&a ", "*a", "!!str ", "!x ", "? ", "# ",
        "%YAML 1.2\n", "\t", "\uFEFF", "\u0085", "\u2028", "\\ud800", "\U0001F600", "<<: ", "<!-- ", "-->", "--", "credibility-disable", "-next-line", "-draft", "credibility-enable", " SRC009", " SRC901", " -- misread: the group", "`", "```\n", "<pre>", "> ", "Critics said so.", "\0",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    [Fact]
    public void Random_bytes() => Gen.Byte.Array[0, 400].Sample(Holds, iter: 2_000);

    [Fact]
    public void Random_bytes_between_the_lines_of_front_matter() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Holds([.. "---\nsources:\n"u8, .. bytes, .. "\n---\n\nText.\n"u8]), iter: 2_000);

    [Fact]
    public void Front_matter_with_some_bytes_changed() =>
        Gen.Select(Gen.Int[0, Sample.Length - 1], Gen.Byte).Array[1, 6].Sample(changes => Holds(Changed(changes)), iter: 1_000);

    [Fact]
    public void Front_matter_that_is_cut_or_doubled_somewhere() =>
        Gen.Select(Gen.Int[0, Sample.Length], Gen.Int[0, Sample.Length]).Sample((from, to) => Holds([.. Sample[..from], .. Sample[to..]]), iter: 1_000);

    [Fact]
    public void Pieces_of_front_matter_and_remarks_in_any_order() =>
        Piece.Array[0, 60].Sample(pieces => Holds(Encoding.UTF8.GetBytes("---\n" + string.Concat(pieces))), iter: 4_000);

    [Fact]
    public void The_whole_audit_of_such_files() => Gen.OneOf(
            Piece.Array[0, 60].Select(pieces => Encoding.UTF8.GetBytes("---\n" + string.Concat(pieces) + "\n---\n\nCritics said so.\n")),
            Gen.Select(Gen.Int[0, Sample.Length - 1], Gen.Byte).Array[1, 3].Select(Changed))
        .Sample(Audited, iter: 400);

    private static byte[] Changed((int At, byte Value)[] changes)
    {
        var bytes = (byte[])Sample.Clone();
        foreach (var (at, value) in changes)
        {
            bytes[at] = value;
        }

        return bytes;
    }

    private static void Holds(byte[] bytes) => Read(bytes);

    private static (Draft Draft, string Text)? Read(byte[] bytes)
    {
        var reading = DraftFileReader.Read(bytes, DraftFileFormat.Markdown, DraftLimits.Default);
        Assert.Equal(reading.Draft is null, reading.Problems.Count > 0);
        if (reading.Draft is not { Text: { } text } draft)
        {
            return null;
        }

        Assert.Equal(text.Length, (draft.Prose ?? text).Length);
        Assert.All(draft.Faults, fault => Inside(fault.At, text));
        Assert.All(draft.Suppressions, suppression => Inside(suppression.At, text));
        Assert.All(draft.Suppressions, suppression => Inside(suppression.Covers, text));
        Assert.True(draft.Faults.Select(fault => fault.At.Start).SequenceEqual(draft.Faults.Select(fault => fault.At.Start).Order()));
        Assert.All(DraftReader.Read(JsonOf(text), DraftLimits.Default).DeclaredAt.Values, span => Inside(span, text));
        return (draft, text);
    }

    private static void Audited(byte[] bytes)
    {
        if (Read(bytes) is { } read)
        {
            Assert.All(Shipped.Report(read.Draft).Findings.SelectMany(finding => finding.Places).Where(place => place.Span is not null), place =>
            {
                Inside(place.Span!.Value, read.Text);
                Assert.Equal(place.Quote, read.Text[place.Span.Value.Start..place.Span.Value.End]);
            });
        }
    }

    private static byte[] JsonOf(string text) => Encoding.UTF8.GetBytes($$"""{"format":"markdown","text":{{System.Text.Json.JsonSerializer.Serialize(text)}}}""");

    private static void Inside(TextSpan span, string text) => Assert.True(0 <= span.Start && span.Start <= span.End && span.End <= text.Length, $"{span} in {text.Length} characters");
}
