using Credibility.Formats.Yaml;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

public sealed class LexiconReaderTests
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "data", "lexicon", "en.yaml");
    private static readonly string Text = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");

    [Fact]
    public void The_shipped_lists_are_long_enough_to_be_of_use()
    {
        var lexicon = LexiconReader.Read(File, Problems.Bytes(Text)).Value!;

        Assert.All(
            new[] { lexicon.Generic, lexicon.Category, lexicon.Authorities, lexicon.BodyInContext, lexicon.Documents, lexicon.Outlets, lexicon.Experts, lexicon.Witnesses,
                lexicon.UnnamedPeople, lexicon.BareDescriptors, lexicon.Plurals, lexicon.Disclosures, lexicon.Cues, lexicon.Unverified, lexicon.AnonymityReasons, lexicon.AnonymityRequests,
                lexicon.Occasions, lexicon.Days, lexicon.Factives, lexicon.Presuppositions, lexicon.Consequences, lexicon.BackReferences, lexicon.Messengers, lexicon.FunctionWords },
            list => Assert.True(list.Count >= 25));
        Assert.Equal(4, lexicon.Modals.Select(modal => modal.Split(' ')[0]).Distinct().Count());
        Assert.Contains("critics", lexicon.Generic);
        Assert.Contains("local media outlets", lexicon.Outlets);
        Assert.Contains("state-run", lexicon.Disclosures);
        Assert.Empty(lexicon.AnonymityReasons.Intersect(lexicon.AnonymityRequests));
    }

    [Theory]
    [InlineData("  - critics\n", "  - Critics\n", "must be in lower case")]
    [InlineData("  - critics\n", "  - observers\n", "'observers' stands twice in 'generic'")]
    [InlineData("\nexperts:\n", "\nexpertise:\n", "has no key 'expertise'")]
    public void A_problem_is_named(string right, string wrong, string says)
    {
        var result = LexiconReader.Read(File, Problems.Bytes(Text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Null(result.Value);
        Assert.Contains(result.Problems, problem => problem.Line > 1 && problem.Message.Contains(says, StringComparison.Ordinal));
    }
}
