namespace Credibility.Attributions;

/// <summary>Words as an editor counts them: runs of letters, digits and the marks inside them.</summary>
public static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var isWord = char.IsLetterOrDigit(text[i]) || (inside && text[i] is '\'' or '’' or '-' or '.' or ',' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]));
            if (isWord && !inside)
            {
                count++;
            }

            inside = isWord;
        }

        return count;
    }
}
