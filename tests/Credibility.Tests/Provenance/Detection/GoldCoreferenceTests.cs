using Xunit;

namespace Credibility.Tests.Provenance.Detection;

public sealed class GoldCoreferenceTests
{
    [Fact]
    public void Pronouns_and_short_forms_of_the_acceptance_drafts_end_at_whom_they_stand_for()
    {
        var (right, all) = (0, 0);
        var wrong = new List<string>();
        foreach (var gold in GoldDrafts.All())
        {
            for (var i = 0; i < gold.RefersTo.Count; i++)
            {
                if (gold.RefersTo[i] is not { } meant || gold.Reading.Attributions[i].Source is not { } source)
                {
                    continue;
                }

                all++;
                var entity = gold.Reading.EntityOf(source);
                var known = $"{entity?.Name} | {entity?.Description}";
                var ok = entity is not null && Words(meant).All(word => known.Contains(word, StringComparison.OrdinalIgnoreCase));
                right += ok ? 1 : 0;
                if (!ok)
                {
                    wrong.Add($"{gold.Id}: {gold.Reading.Text.TextOf(source)} → {known}, meant {meant}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {all}\n{string.Join('\n', wrong)}");
        Assert.True(right >= 0.85 * all, $"{right} of {all}:\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<string> Words(string name) => name.Split(' ').Where(word => word.Length > 3);
}
