using System.Globalization;
using System.Text;
using Credibility.Formats.Yaml;
using Credibility.Policies;

namespace Credibility.Cli.Evaluating;

/// <summary>Writes what was measured into the front matter of the rule pages; every other line stays as it is.</summary>
internal sealed class PrecisionPages(string folder, DateOnly on, string method)
{
    private const string Fence = "---\n", Key = "measured:";

    /// <exception cref="StoppedException">A page is missing or cannot be read or written, or no figure is of drafts that the weights did not see.</exception>
    public void Write(IReadOnlyList<CorpusPrecision> corpora)
    {
        List<CorpusPrecision> unseen = [.. corpora.Where(corpus => !corpus.IsTrainedOn)];
        if (unseen.Count == 0)
        {
            throw StoppedException.Usage("no rule was judged in drafts that the weights did not see; there is nothing to write");
        }

        try
        {
            // All pages are read before the first is written, so that a page that is wrong leaves every page as it was.
            List<(string File, string Text)> pages = [.. FindingCollector.Catalogue.Select(rule => Path.Combine(folder, rule.Id + ".md"))
                .Select(file => (file, With(file, File.ReadAllText(file), Lines(Path.GetFileNameWithoutExtension(file), unseen))))];
            pages.ForEach(page => File.WriteAllText(page.File, page.Text));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoppedException.CouldNotRun($"the rule pages in {folder} cannot be written: {fault.Message}");
        }
    }

    private string Lines(string rule, List<CorpusPrecision> corpora)
    {
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"{Key}\n  on: {on:yyyy-MM-dd}\n  method: {method}\n  corpora:\n");
        foreach (var corpus in corpora)
        {
            var count = corpus.Rules.FirstOrDefault(count => count.Rule == rule);
            lines.Append(CultureInfo.InvariantCulture, $"    - {{ name: {corpus.Corpus}, drafts: {corpus.Drafts}, judged: {count?.Judged ?? 0}, right: {count?.Right ?? 0} }}\n");
        }

        return lines.ToString();
    }

    /// <summary>Where figures stood, or before the closing fence.</summary>
    private static string With(string file, string page, string lines)
    {
        var end = page.StartsWith(Fence, StringComparison.Ordinal) ? page.IndexOf("\n" + Fence, StringComparison.Ordinal) + 1 : 0;
        if (end == 0 || RulePageReader.Read(file, Encoding.UTF8.GetBytes(page)).Value is null)
        {
            throw StoppedException.CouldNotRun($"{file} is no rule page; nothing was written");
        }

        var front = page[..end];
        var from = front.IndexOf("\n" + Key, StringComparison.Ordinal) + 1;
        var behind = from == 0 ? end : from;
        if (from > 0)
        {
            behind = front.IndexOf('\n', from) + 1;
            while (behind < end && front[behind] is ' ')
            {
                behind = front.IndexOf('\n', behind) + 1;
            }
        }

        return page[..(from == 0 ? end : from)] + lines + page[behind..];
    }
}
