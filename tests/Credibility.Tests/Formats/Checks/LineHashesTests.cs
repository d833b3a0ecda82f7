using Credibility.Formats.Checks;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Checks;

public sealed class LineHashesTests
{
    /// <summary>Values that GitHub's upload computes for the same bytes.</summary>
    [Theory]
    [InlineData("", "c129715d7a2bc9a3:1")]
    [InlineData("Drei Brücken\r\n\tsind zu.\rEnde", "fcb9f1d8dd39e32b:1 f1c1ceda8257670c:1 9b53f13bd3487f7b:1")]
    [InlineData("\r \n a🌊b\n", "f9b6504344c668d2:1 1f3973b2f18c93f0:1 8b2d92d6ea30cf46:1 c129715d7a2bc9a3:1")]
    public void A_line_has_the_hash_that_upload_would_compute(string text, string hashes) => Assert.Equal(hashes, Of(text));

    [Fact]
    public void A_line_that_is_longer_than_the_reach_counts_as_far_as_it_reaches() => Assert.Equal(
        "e38836d3c46fb184:1 f27c0ab6d2fd8d68:1 33a39058989dd8cc:1 7e83b6c80fafc38a:1 c129715d7a2bc9a3:1", Of($"One line\nOne line\n\nOne line {new string('x', 120)}\n"));

    [Fact]
    public void The_same_lines_are_numbered()
    {
        var hashes = new LineHashes(string.Concat(Enumerable.Repeat("The quay is shut until further notice.\n", 9)));

        Assert.Equal([$"{hashes.Of(1)[..^2]}:1", $"{hashes.Of(1)[..^2]}:2", $"{hashes.Of(1)[..^2]}:3"], new[] { hashes.Of(1), hashes.Of(2), hashes.Of(3) });
    }

    [Fact]
    public void There_is_one_for_each_line_of_any_file() => Gen.String[Gen.Char["ab \t\r\n"], 0, 60].Sample(text =>
        Assert.Equal(new FileText(text).LineCount, new LineHashes(text).Count));

    private static string Of(string text)
    {
        var hashes = new LineHashes(text);
        return string.Join(' ', Enumerable.Range(1, hashes.Count).Select(hashes.Of));
    }
}
