using Credibility.Cli.Changes;

namespace Credibility.Cli.Packaging;

/// <summary>A newsroom's repository: drafts in a folder, one of them already published as it is.</summary>
internal static class Newsroom
{
    /// <summary>Nothing to say about it.</summary>
    public const string Sound = "# Opening hours\n\nThe library opens at nine and closes at six.\n";

    /// <summary>Two warnings, each sure enough for the default gate.</summary>
    public const string Weak = "# The weir\n\nThe council said on Monday that the weir is safe. Critics say that the steel was left out.\n\nBrightspan left steel out of the weir, two officials said.\n";

    /// <summary>Known before the change under review.</summary>
    public const string Old = "# The bridge\n\nThe bridge will open in May. Critics say that it is too narrow.\n";

    /// <summary>On branch <c>main</c> a sound draft and an old one; on <c>story</c>, which is checked out, a weak one more.</summary>
    public static GitRepository WithChange()
    {
        var room = WithOldDrafts();
        room.Git("checkout", "--quiet", "-b", "story");
        room.Write("drafts/the weir.md", Weak);
        room.Commit("The weir");
        return room;
    }

    public static GitRepository WithOldDrafts()
    {
        var room = new GitRepository();
        room.Write("drafts/opening.md", Sound);
        room.Write("drafts/bridge.md", Old);
        room.Commit("Drafts");
        return room;
    }
}
