namespace Credibility.Sources.Resolving;

/// <summary>
/// The addresses of a segment's profiles by what can imitate them: how they look, halves of their own label (one of the two is
/// unharmed by one edit), and the names of media without spaces.
/// </summary>
internal sealed class AddressIndex
{
    /// <summary>Longer names are no word of anybody's address.</summary>
    private const int LongestName = 24;

    private readonly List<(int Profile, string Domain, string Registrable, string Label)> addresses = [];
    private readonly List<(int Profile, string Name)> names = [];
    private readonly PostingIndex looks, halves, words, hosts;

    public AddressIndex(CatalogSegment segment, LetterLikeness letters, PublicSuffixes suffixes)
    {
        var (byLook, byHalf, byWord, byHost) = (new List<(uint, int)>(), new List<(uint, int)>(), new List<(uint, int)>(), new List<(uint, int)>());
        for (var i = 0; i < segment.Profiles.Length; i++)
        {
            var profile = segment.Profiles[i];
            foreach (var domain in profile.Domains)
            {
                var registrable = suffixes.Registrable(domain) ?? domain;
                var label = registrable[..registrable.IndexOf('.', StringComparison.Ordinal)];
                byLook.Add((PostingIndex.HashOf(letters.OfHost(domain)), addresses.Count));
                foreach (var half in Halves(label))
                {
                    byHalf.Add((half, addresses.Count));
                }

                addresses.Add((i, domain, registrable, label));
                AddName(i, Compact(label));
            }

            // An account may be a host of its own, as on federated platforms.
            foreach (var account in profile.Accounts.Where(account => account.Contains('.', StringComparison.Ordinal)))
            {
                byHost.Add((PostingIndex.HashOf(account.AsSpan(account.LastIndexOfAny(['@', ':']) + 1)), i));
            }

            if (profile.Kind.IsMedium() && profile.Domains.Count > 0)
            {
                foreach (var name in profile.Aliases.Select(alias => alias.Text).Prepend(profile.Name))
                {
                    AddName(i, Compact(NameNormaliser.Normalise(name).Key));
                }
            }
        }

        (looks, halves, words, hosts) = (PostingIndex.Build(byLook), PostingIndex.Build(byHalf), PostingIndex.Build(byWord), PostingIndex.Build(byHost));

        void AddName(int profile, string word)
        {
            if (word.Length <= LongestName && word.All(char.IsAsciiLetterOrDigit))
            {
                byWord.Add((PostingIndex.HashOf(word), names.Count));
                names.Add((profile, word));
            }
        }
    }

    /// <summary>Addresses that look so.</summary>
    public IEnumerable<(int Profile, string Domain)> Looking(string skeleton, LetterLikeness letters)
    {
        foreach (var at in looks.Find(PostingIndex.HashOf(skeleton)).ToArray())
        {
            if (letters.OfHost(addresses[at].Domain) == skeleton)
            {
                yield return (addresses[at].Profile, addresses[at].Domain);
            }
        }
    }

    /// <summary>Addresses whose own label is one edit from this one.</summary>
    public IEnumerable<(int Profile, string Registrable, string Label)> OneEditFrom(string label)
    {
        foreach (var hash in NearHalves(label).Distinct())
        {
            foreach (var at in halves.Find(hash).ToArray())
            {
                if (IsOneEdit(label, addresses[at].Label))
                {
                    yield return (addresses[at].Profile, addresses[at].Registrable, addresses[at].Label);
                }
            }
        }
    }

    /// <summary>Profiles that bear this name, spaces left out.</summary>
    public IEnumerable<int> Named(string word)
    {
        foreach (var at in words.Find(PostingIndex.HashOf(word)).ToArray())
        {
            if (names[at].Name == word)
            {
                yield return names[at].Profile;
            }
        }
    }

    /// <summary>Whether some profile has an account at this very host.</summary>
    public bool IsHostOfAccount(string host) => hosts.Find(PostingIndex.HashOf(host)).Length > 0;

    public static string Compact(string name) => name.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static IEnumerable<uint> Halves(string label)
    {
        yield return NameIndex.PieceHash(label.Length, 0, label.AsSpan(0, label.Length / 2));
        yield return NameIndex.PieceHash(label.Length, 1, label.AsSpan(label.Length / 2));
    }

    /// <summary>Halves that a label one edit away can have; the first one also with its last letter turned back over the border.</summary>
    private static IEnumerable<uint> NearHalves(string label)
    {
        for (var length = Math.Max(2, label.Length - 1); length <= label.Length + 1; length++)
        {
            var (first, second) = (length / 2, length - (length / 2));
            if (first <= label.Length)
            {
                yield return NameIndex.PieceHash(length, 0, label.AsSpan(0, first));
            }

            if (second <= label.Length)
            {
                yield return NameIndex.PieceHash(length, 1, label.AsSpan(label.Length - second));
            }

            if (length == label.Length && first > 0)
            {
                yield return NameIndex.PieceHash(length, 0, label[..(first - 1)] + label[first]);
            }
        }
    }

    /// <summary>One letter more, less, other, or two neighbours exchanged; digits count as letters here.</summary>
    private static bool IsOneEdit(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        var left = one.AsSpan(same);
        var right = other.AsSpan(same);
        return (left.Length - right.Length) switch
        {
            0 => left.Length > 0 && (left[1..].SequenceEqual(right[1..]) || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]))),
            1 => left[1..].SequenceEqual(right),
            -1 => right[1..].SequenceEqual(left),
            _ => false,
        };
    }
}
