using Credibility.Attributions.Training;
using Credibility.Formats.Corpora;

namespace Credibility.Tests.Corpus;

/// <summary>The annotated drafts of this project, read once.</summary>
internal static class Annotated
{
    public static string Folder { get; } = Path.Combine(Requirement.RepositoryRoot, "tests", "corpus", "annotated");

    private static readonly Lazy<IReadOnlyList<GoldDraft>> Read = new(() =>
    {
        var result = CorpusReader.Read(Folder);
        return result.Value?.Drafts ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    });

    public static IReadOnlyList<GoldDraft> Drafts => Read.Value;
}
