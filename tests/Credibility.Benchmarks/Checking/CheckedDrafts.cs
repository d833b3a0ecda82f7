using Credibility.Benchmarks.Reading;
using Credibility.Benchmarks.Servers;

namespace Credibility.Benchmarks.Checking;

/// <summary>A folder of drafts as a newsroom's repository holds them: the annotated drafts without their marks, again and again under other names.</summary>
internal sealed class CheckedDrafts : IDisposable
{
    private CheckedDrafts(string folder, double words) => (Folder, Words) = (folder, words);

    public string Folder { get; }

    /// <summary>On average.</summary>
    public double Words { get; }

    public static CheckedDrafts Write(int count)
    {
        var texts = DraftTexts.Read(Path.Combine(Published.Root, "tests", "corpus", "annotated"), int.MaxValue).All;
        var folder = Directory.CreateTempSubdirectory("credibility-drafts-").FullName;
        var words = 0;
        for (var i = 0; i < count; i++)
        {
            var text = texts[i % texts.Count];
            words += text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            File.WriteAllText(Path.Combine(folder, FormattableString.Invariant($"draft-{i:0000}.md")), text);
        }

        return new CheckedDrafts(folder, (double)words / count);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
