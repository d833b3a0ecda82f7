using Credibility.Drafts;
using Credibility.Formats.Corpora;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Corpora;

public sealed class CodePointOffsetsTests
{
    [Fact]
    public void There_and_back_is_the_same_span_in_any_text() =>
        Gen.Select(Gen.OneOf(Gen.Const("a"), Gen.Const("é"), Gen.Const("😀"), Gen.Const("\n"), Gen.Const("\uD800")).Array[1, 30], Gen.Int[0, 40], Gen.Int[0, 40]).Sample((letters, start, length) =>
        {
            var offsets = new CodePointOffsets(string.Concat(letters));
            var span = offsets.ToUtf16(start, start + length);
            Assert.Equal(length > 0 && start + length <= offsets.Count, span is not null);
            if (span is { } known)
            {
                Assert.Equal((start, start + length), offsets.ToCodePoints(known));
            }
        });

    [Fact]
    public void A_span_that_cuts_a_pair_in_two_takes_all_of_it() => Assert.Equal((0, 2), new CodePointOffsets("😀😀").ToCodePoints(new TextSpan(1, 3)));
}
