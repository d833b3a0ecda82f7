using CsCheck;
using Credibility.Drafts;
using Xunit;

namespace Credibility.Tests.Drafts;

public sealed class DraftTextTests
{
    [Theory]
    [InlineData("One.\n\nTwo.\n  \nThree.", 3)]
    [InlineData("One\nstill one.\n\nTwo.", 2)]
    [InlineData("One.\nTwo.\nThree.", 3)]
    [InlineData("<p>One.</p><p>Two.</p>", 2)]
    [InlineData("One.<br>Two.<br/>Three.", 3)]
    [InlineData("\n\n\nOne.\n\n", 1)]
    [InlineData("", 0)]
    [InlineData(" \n\n ", 0)]
    public void Paragraphs_end_at_blank_lines_or_blocks_else_at_lines(string text, int count) => Assert.Equal(count, new DraftText(text).Paragraphs.Count);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(6, 1)]
    [InlineData(99, 1)]
    public void An_offset_lies_in_a_paragraph(int offset, int paragraph) => Assert.Equal(paragraph, new DraftText("One.\n\nTwo.").ParagraphAt(offset));

    [Theory]
    [InlineData("He left. TASS reported it. Then he came.", "TASS", " TASS reported it")]
    [InlineData("Gen. Berg of TASS left. He came back.", "TASS", "Gen. Berg of TASS left")]
    [InlineData("The U.S. wire TASS said so! Why?", "TASS", "The U.S. wire TASS said so")]
    [InlineData("It cost 3.5 million, TASS said.", "TASS", "It cost 3.5 million, TASS said")]
    [InlineData("He said: “Never.” TASS reported it.", "TASS", "” TASS reported it")]
    [InlineData("No mark at all, TASS said", "TASS", "No mark at all, TASS said")]
    [InlineData("First.\n\nTASS said so.\n\nThird.", "TASS", "TASS said so")]
    public void A_sentence_stands_around_a_name(string text, string name, string sentence)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        var span = new DraftText(text).SentenceAround(new TextSpan(at, at + name.Length));
        Assert.Equal(sentence, text[span.Start..span.End]);
    }

    [Fact]
    public void Whatever_the_text_a_sentence_lies_in_it_and_holds_its_span() =>
        Gen.Select(Gen.String[Gen.Char["ab. \n!?”<p>U"], 0, 40], Gen.Int[0, 40], Gen.Int[0, 40]).Sample((text, first, second) =>
        {
            var (start, end) = (Math.Min(Math.Min(first, second), text.Length), Math.Min(Math.Max(first, second), text.Length));
            var draft = new DraftText(text);
            var sentence = draft.SentenceAround(new TextSpan(start, end));
            return sentence.Start >= 0 && sentence.End <= text.Length && sentence.Start <= sentence.End && sentence.End >= end
                && draft.Paragraphs.All(paragraph => paragraph.Start < paragraph.End);
        });
}
