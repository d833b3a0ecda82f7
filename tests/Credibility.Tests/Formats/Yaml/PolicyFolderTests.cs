using Credibility.Formats.Yaml;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

public sealed class PolicyFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credibility-policies-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Policies_of_the_folder_join_the_shipped_ones()
    {
        Write("house.yaml", "id: house\nextends: default\nfailLevel: error\n");
        Write("desk.yaml", "id: desk\nextends: default\n");
        Write("README.md", "no policy");

        var loaded = Load();

        Assert.Empty(loaded.Problems);
        Assert.Equal(["default", "desk", "house"], loaded.Policies.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("default.yaml", "id: default\nextends: default\n", "there is no policy 'default' to extend")]
    [InlineData("house.yml", "id: house\nextends: default\n", "a policy's file ends in .yaml")]
    [InlineData("house.yaml", "id: other\nextends: default\n", "the file's name without .yaml")]
    [InlineData("house.yaml", "id: house\nextends: desk\n", "there is no policy 'desk' to extend; there are: default")]
    [InlineData("house.yaml", "", "the file is empty")]
    public void A_file_that_cannot_be_used_is_named(string name, string yaml, string says)
    {
        Write(name, yaml);
        var problem = Assert.Single(Load().Problems);
        Assert.EndsWith(name, problem.File, StringComparison.Ordinal);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_policy_may_not_take_a_shipped_id()
    {
        Write("default.yaml", File.ReadAllText(Path.Combine(Shipped.Folder, "policies", "default.yaml")));
        Assert.Contains("that of a shipped policy", Assert.Single(Load().Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Equal("there is no such folder", Assert.Single(PolicyFolder.Load(Path.Combine(folder, "none"), Shipped.Data.Policies).Problems).Message);

    [Fact]
    public void An_empty_folder_adds_nothing() => Assert.Equal(Shipped.Data.Policies.Keys, Load().Policies.Keys);

    private PolicyFolder Load() => PolicyFolder.Load(folder, Shipped.Data.Policies);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
