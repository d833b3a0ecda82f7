using System.Text;
using Credibility.Formats.Yaml;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

/// <summary>Asks for one problem at one place.</summary>
internal static class Problems
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));

    /// <summary>The one problem, which stands on this line and says this.</summary>
    public static void Single(IReadOnlyList<DataProblem> problems, int line, string says)
    {
        var problem = Assert.Single(problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }
}
