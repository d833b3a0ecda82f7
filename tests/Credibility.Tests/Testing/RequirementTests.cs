using Xunit;
using Xunit.Sdk;

namespace Credibility.Tests.Testing;

/// <summary>A test that skips itself proves nothing; these show when it may.</summary>
public class RequirementTests
{
    private static readonly Requirement Missing = new("zeppelin", "a zeppelin at /dev/zeppelin", () => false);
    private static readonly Requirement Present = Missing with { IsPresent = () => true };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zeppelin")]
    public void What_is_there_neither_skips_nor_fails(string? required) => Present.Demand(required);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("chromium")]
    [InlineData("zeppelins")]
    public void What_is_missing_skips_with_its_need_and_the_switch(string? required)
    {
        var skipped = Assert.IsType<SkipException>(Outcome(required));

        Assert.EndsWith("needs a zeppelin at /dev/zeppelin; set CREDIBILITY_REQUIRE=zeppelin to make this a failure", skipped.Message);
    }

    [Theory]
    [InlineData("zeppelin")]
    [InlineData("Zeppelin")]
    [InlineData("chromium, zeppelin ,postgresql")]
    public void What_is_missing_and_required_fails(string required)
    {
        var failed = Assert.IsType<FailException>(Outcome(required));

        Assert.Contains("zeppelin", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_repository_root_is_the_folder_of_the_solution() =>
        Assert.True(File.Exists(Path.Combine(Requirement.RepositoryRoot, "Credibility.sln")));

    [Fact]
    public void A_shared_input_lies_beside_the_checkout()
    {
        var readme = Requirement.SharedInput("README.md");

        Assert.Equal(Path.GetDirectoryName(Requirement.RepositoryRoot), Path.GetDirectoryName(Path.GetDirectoryName(readme)));
        Assert.True(File.Exists(readme));
    }

    /// <summary>As <c>Record.Exception</c>, which lets a skip through.</summary>
    private static XunitException? Outcome(string? required)
    {
        try
        {
            Missing.Demand(required);
            return null;
        }
        catch (XunitException outcome)
        {
            return outcome;
        }
    }
}
