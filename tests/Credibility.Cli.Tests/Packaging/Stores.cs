using Credibility.Cli.Changes;
using Credibility.Cli.Importing;
using Xunit;

namespace Credibility.Cli.Packaging;

/// <summary>The store of a service, where pages take one to be: in the working folder and in <c>data/</c>.</summary>
internal static class Stores
{
    public static void Make(GitRepository room)
    {
        using var world = new ImportWorld(ImportWorld.Site("gazette"));
        Directory.CreateDirectory(room.Of("data"));
        Directory.CreateDirectory(room.Of("backup"));
        foreach (var place in new[] { "credibility.db", "data/credibility.db" })
        {
            var run = BuiltProgram.Run("backup", room.Of(place), "--store", world.Store);
            Assert.True(run.Code == 0, run.Errors);
        }
    }
}
