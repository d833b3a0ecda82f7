namespace Credibility.Cli.Checking.Searching;

/// <summary>
/// Patterns for paths with forward slashes, as gitignore has them: <c>*</c> and <c>?</c> within a part, <c>[a-z]</c>, <c>[!a-z]</c>,
/// a backslash before a letter that is meant, and <c>**</c> as a part of its own for any number of parts.
/// </summary>
internal static class Glob
{
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny('*', '?', '[') >= 0;

    public static bool Matches(string pattern, string path) => new Matching(pattern, path).From(0, 0);

    private readonly struct Matching(string pattern, string path)
    {
        /// <summary>Pairs of places that are known not to match, so that many stars cost no more than pattern times path.</summary>
        private readonly bool[] failed = new bool[(pattern.Length + 1) * (path.Length + 1)];

        public bool From(int p, int t)
        {
            for (; p < pattern.Length; t++)
            {
                if (pattern[p] == '*')
                {
                    return Star(p, t);
                }

                if (t == path.Length || !One(ref p, path[t]))
                {
                    return false;
                }
            }

            return t == path.Length;
        }

        private bool Star(int p, int t)
        {
            var known = p * (path.Length + 1) + t;
            if (failed[known])
            {
                return false;
            }

            var end = p;
            while (end < pattern.Length && pattern[end] == '*')
            {
                end++;
            }

            var crosses = end - p > 1 && (p == 0 || pattern[p - 1] == '/') && (end == pattern.Length || pattern[end] == '/');
            // Between two slashes it may stand for nothing at all, and then one of the slashes goes with it.
            var matches = crosses && end < pattern.Length && From(end + 1, t);
            for (var at = t; !matches && at <= path.Length; at++)
            {
                matches = From(end, at);
                if (!crosses && at < path.Length && path[at] == '/')
                {
                    break;
                }
            }

            failed[known] = !matches;
            return matches;
        }

        /// <summary>Whether the part of the pattern at <paramref name="p"/> takes this letter; moves behind the part.</summary>
        private bool One(ref int p, char letter)
        {
            switch (pattern[p])
            {
                case '?':
                    p++;
                    return letter != '/';
                case '[':
                    return GlobClass.Take(pattern, ref p, letter) && letter != '/';
                case '\\':
                    p += 2;
                    return p <= pattern.Length && pattern[p - 1] == letter;
                default:
                    return pattern[p++] == letter;
            }
        }
    }
}
