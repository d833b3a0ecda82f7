using System.Text;
using Credibility.Formats.Yaml;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

/// <summary>A data file can be anything; it ends in a value or in problems, soon, and never in an exception.</summary>
public sealed class HostileYamlTests
{
    [Theory]
    [InlineData("", 1, "empty")]
    [InlineData("- a", 1, "must be a map of keys, not a list")]
    [InlineData("id: [", 2, "no YAML")]
    [InlineData("id: a\n\tname: b", 1, "no YAML")]
    [InlineData("id: a\n---\nid: b", 2, "a second document")]
    [InlineData("id: &a b\nname: *a", 1, "anchors are not read")]
    [InlineData("id: a\nname: *a", 2, "aliases are not read")]
    [InlineData("id: !!binary aGk=", 1, "tags are not read")]
    [InlineData("id: a\nname: b\0", 2, "NUL")]
    [InlineData("? [a]\n: b", 1, "a key must be a text")]
    public void What_no_data_file_needs_is_refused(string yaml, int line, string says)
    {
        var problems = Read(Encoding.UTF8.GetBytes(yaml));

        Assert.Contains(problems, problem => problem.Line == line && problem.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_named_by_line() => Problems.Single(Read([.. "id: a\nname: "u8, 0xC3, 0x28]), 2, "no UTF-8");

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        Assert.DoesNotContain(Read([0xEF, 0xBB, 0xBF, .. "id: a"u8]), problem => problem.Message.Contains("has no key", StringComparison.Ordinal));

    [Fact]
    public void Depth_is_capped() =>
        Problems.Single(Read(Encoding.UTF8.GetBytes("id: " + new string('[', 500) + new string(']', 500))), 1, "nested deeper than 32");

    [Fact]
    public void The_number_of_values_is_capped() =>
        Problems.Single(Read(Encoding.UTF8.GetBytes("languages: [" + string.Join(",", Enumerable.Repeat("a", 10_001)) + "]")), 1, "more than 10000 values");

    [Fact]
    public void The_size_is_capped() => Problems.Single(Read(new byte[(1 << 20) + 1]), 1, "the most is 1048576");

    [Fact]
    public void An_alias_bomb_costs_nothing()
    {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (var letter = 'b'; letter < 'z'; letter++)
        {
            bomb.Append(letter).Append(": &").Append(letter).Append(" [").AppendJoin(',', Enumerable.Repeat("*" + (char)(letter - 1), 9)).Append("]\n");
        }

        Assert.NotEmpty(Read(Encoding.UTF8.GetBytes(bomb.ToString())));
    }

    /// <summary>Files of ours with bytes changed, cut, doubled or moved.</summary>
    [Fact]
    public void Damaged_files_never_throw()
    {
        string[] names = ["method/v1.yaml", "policies/default.yaml", "lexicon/en.yaml", "sources/gb/reuters.yaml"];
        var files = names.Select(name => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", name))).ToArray();
        var gen = Gen.Select(Gen.Int[0, files.Length - 1], Gen.Select(Gen.Int[0, 1 << 20], Gen.Byte, Gen.Int[0, 40], Gen.Int[0, 3]).Array[1, 6]);

        gen.Sample(
            (file, edits) =>
            {
                var bytes = edits.Aggregate(files[file], (before, edit) => Edit(before, edit.Item1, edit.Item2, edit.Item3, edit.Item4));
                _ = MethodReader.Read("v1.yaml", bytes);
                _ = PolicyReader.Read("default.yaml", bytes);
                _ = LexiconReader.Read("en.yaml", bytes);
                _ = ProfileReader.Read("reuters.yaml", bytes);
                _ = RulePageReader.Read("SRC001.md", [.. "---\n"u8, .. bytes, .. "\n---\ntext"u8]);
            },
            iter: 300);
    }

    /// <summary>Short texts of YAML's own punctuation find the corners that edits of long files miss.</summary>
    [Fact]
    public void Punctuation_never_throws() => Gen.Char["-:?,[]{}#&*!|>'\"%@` \n\tax0~\u0085\u2028\uFEFF"].Array[0, 40].Sample(
        letters =>
        {
            var bytes = Encoding.UTF8.GetBytes(letters);
            _ = ProfileReader.Read("a.yaml", bytes);
            _ = RulePageReader.Read("SRC001.md", [.. "---\n"u8, .. bytes]);
            _ = StateTablesReader.Read("states.yaml", bytes, "roles.yaml", bytes);
        },
        iter: 20_000);

    private static byte[] Edit(byte[] bytes, int at, byte value, int length, int how)
    {
        var start = bytes.Length == 0 ? 0 : at % bytes.Length;
        var end = Math.Min(bytes.Length, start + length);
        return how switch
        {
            0 => [.. bytes[..start], value, .. bytes[end..]],
            1 => [.. bytes[..start], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[start..]],
            _ => bytes[..start],
        };
    }

    private static IReadOnlyList<DataProblem> Read(byte[] bytes) => ProfileReader.Read("a.yaml", bytes).Problems;
}
