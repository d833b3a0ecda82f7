using System.Text;
using Credibility.Formats.Yaml;
using Credibility.Policies;
using Credibility.Tests.Policies;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

/// <summary>Policies come from operators: whatever the bytes are, they end in a policy or in problems with a place.</summary>
public sealed class HostilePolicyTests
{
    private const string Good = """
        id: house
        extends: default
        gate: { level: error, minConfidence: 0.5 }
        rules:
          SRC005: { level: warning, minVoices: 5 }
        types:
          court: { silent: [SRC005], scopes: { SRC002: allegations } }
        decisions:
          - { rule: SRC009, source: critics, draft: "^quay", by: A, why: B, from: 2026-01-01, until: 2026-12-31 }
        """;

    [Fact]
    public void The_good_one_is_good() => Assert.Empty(Read(Encoding.UTF8.GetBytes(Good)).Problems);

    /// <summary>Nine levels of nine aliases each would be 387 million values.</summary>
    [Fact]
    public void An_alias_bomb_is_refused_at_its_first_anchor()
    {
        var bomb = new StringBuilder("id: house\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 9; level++)
        {
            bomb.Append($"a{level}: &a{level} [").AppendJoin(", ", Enumerable.Repeat($"*a{level - 1}", 9)).Append("]\n");
        }

        Problems.Single(Read(Encoding.UTF8.GetBytes(bomb.ToString())).Problems, 2, "anchors are not read");
    }

    [Theory]
    [InlineData("a: &a [*a]\n", "anchors are not read")]
    [InlineData("x: !System.Diagnostics.Process {FileName: id}\n", "tags are not read")]
    [InlineData("x: !!python/object:os.system [id]\n", "tags are not read")]
    public void What_could_load_or_loop_is_refused(string yaml, string says) => Problems.Single(Read(Encoding.UTF8.GetBytes(yaml)).Problems, 1, says);

    [Fact]
    public void Every_fault_is_told_with_its_place()
    {
        var problems = Read("id: house\nextends: default\nweights: {factual: .nan, bias: -1}\nrules: [nosuch]\nstaleAfterDays: -1\nmaxLead: .inf\n"u8.ToArray()).Problems;
        Assert.Equal([3, 4, 5, 6], problems.Select(problem => problem.Line));
    }

    [Fact]
    public void Damaged_policies_never_throw()
    {
        var good = Encoding.UTF8.GetBytes(Good);
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Int[0, 30]).Array[1, 5].Sample(
            edits =>
            {
                var bytes = edits.Aggregate(good, (before, edit) => [.. before[..Math.Min(edit.Item1, before.Length)], edit.Item2, .. before[Math.Min(before.Length, edit.Item1 + edit.Item3)..]]);
                var result = Read(bytes);
                Assert.True((result.Value is null) == (result.Problems.Count > 0));
            },
            iter: 2_000);
    }

    private static DataResult<Policy> Read(byte[] bytes) => PolicyReader.Read("house.yaml", bytes, new Dictionary<string, Policy> { ["default"] = Shipped.Policy });
}
