using System.Text;
using Xunit;

namespace Credibility.Cli;

/// <summary>Output that was read and approved, one file each in <c>Golden/</c>.</summary>
internal static class Golden
{
    private const string Update = "CREDIBILITY_UPDATE_GOLDEN";

    public static void Matches(string name, string output)
    {
        var path = Path.Combine(Requirement.RepositoryRoot, "tests", "Credibility.Cli.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(path, output, new UTF8Encoding(false));
        }

        Assert.True(File.Exists(path), $"{path} is missing; run the tests once with {Update}=1 and read what it writes");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), output);
    }
}
