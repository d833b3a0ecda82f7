using Credibility.Attributions.Training;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Corpora;

/// <summary>
/// Reads annotated drafts from a file or folder: <c>.jsonl</c> corpora, drafts with marks in the text (<c>017-bridge-vote.md</c>), and
/// folders as PolNeAR publishes them (<c>text/</c> beside <c>attributions/</c>), or texts with their <c>.ann</c> beside them.
/// </summary>
public static class CorpusReader
{
    /// <summary>Every draft, in the order of names; or every problem of every file.</summary>
    public static DataResult<GoldCorpus> Read(string path)
    {
        var problems = new List<DataProblem>();
        var drafts = new List<GoldDraft>();
        var files = CorpusFiles.Of(path);
        foreach (var file in files)
        {
            Take(file, drafts, problems);
        }

        if (files.Count == 0)
        {
            problems.Add(new DataProblem(path.Replace('\\', '/'), 1, 1, File.Exists(path) || Directory.Exists(path)
                ? "there are no annotated drafts here; give a .jsonl corpus, drafts such as 017-bridge-vote.md, or a folder of texts and .ann files"
                : "there is no such file or folder"));
        }

        return problems.Count > 0 ? DataResult<GoldCorpus>.Refused(problems) : DataResult<GoldCorpus>.Of(new GoldCorpus(drafts));
    }

    private static void Take(CorpusFile file, List<GoldDraft> drafts, List<DataProblem> problems)
    {
        try
        {
            if (file.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            {
                var corpus = JsonlCorpus.Read(file.Path, File.ReadAllBytes(file.Path));
                problems.AddRange(corpus.Problems);
                drafts.AddRange(corpus.Value?.Drafts ?? []);
                return;
            }

            var draft = file.Annotation is { } annotation
                ? BratDraft.Read(file.Path, File.ReadAllBytes(file.Path), annotation, File.ReadAllBytes(annotation))
                : MarkupDraft.Read(file.Path, File.ReadAllBytes(file.Path));
            problems.AddRange(draft.Problems);
            if (draft.Value is { } value)
            {
                drafts.Add(file.IsHeldOut ? value with { IsHeldOut = true } : value);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new DataProblem(file.Path, 1, 1, "this file cannot be read: " + error.Message));
        }
    }
}
