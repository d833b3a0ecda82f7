using System.Diagnostics.CodeAnalysis;

namespace Credibility.Sources;

/// <summary>Shares equal texts, spans and short lists while a catalog is built, so that they stand in memory once.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<Validity, Validity> spans = [];

    [return: NotNullIfNotNull(nameof(text))]
    public string? Share(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return texts.TryGetValue(text, out var known) ? known : texts[text] = text;
    }

    public Validity Share(Validity span) => spans.TryGetValue(span, out var known) ? known : spans[span] = span;

    public IReadOnlyList<string> Share(IReadOnlyList<string> list)
    {
        if (list.Count == 0)
        {
            return [];
        }

        var key = string.Join('\u001F', list);
        return lists.TryGetValue(key, out var known) ? known : lists[key] = [.. list.Select(text => Share(text))];
    }
}
