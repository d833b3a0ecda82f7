using Credibility.Cli.Changes;
using Credibility.Cli.Evaluating;

namespace Credibility.Cli.Packaging;

/// <summary>What a checkout of this project and its editors' judgements hold, in small: two annotated corpora and the pages of rules.</summary>
internal static class Annotations
{
    public static void Make(GitRepository room)
    {
        room.Write("tests/corpus/annotated/005-quay.md", EvaluateTests.Judged);
        room.Write("GOLD.jsonl", EvaluateTests.Gold + "\n");
        var pages = Path.Combine(Requirement.RepositoryRoot, "data", "rules");
        foreach (var page in Directory.EnumerateFiles(pages))
        {
            room.Write(Path.Combine("data", "rules", Path.GetFileName(page)), File.ReadAllText(page));
        }
    }
}
