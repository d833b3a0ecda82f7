using Credibility.Attributions;
using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>Reads from the words of a mention how the source is identified, where the draft does not say.</summary>
public sealed class MentionReader
{
    private static readonly string[] TailWords =
        [" in ", " at ", " of ", " from ", " near ", " close to ", " familiar ", " with ", " who ", " within ", " inside ", " on ", " reviewed by ", " obtained by ", " recovered from ", " kept by ", ","];

    private static readonly string[] Articles = ["the ", "a ", "an ", "some ", "several ", "many ", "two ", "three ", "other "];

    /// <summary>Before a body they say that it could be any of its kind.</summary>
    private static readonly string[] Unspecific = ["a ", "an ", "some ", "several ", "many ", "one ", "other ", "another "];

    private const string Told = "reports";

    private readonly HashSet<string> _generic;
    private readonly HashSet<string> _category;
    private readonly HashSet<string> _authorities;
    private readonly HashSet<string> _bodyInContext;
    private readonly HashSet<string> _documents;
    private readonly HashSet<string> _outlets;
    private readonly HashSet<string> _experts;
    private readonly UnnamedReader _unnamed;

    public MentionReader(Lexicon lexicon)
    {
        _generic = new HashSet<string>(lexicon.Generic, StringComparer.Ordinal);
        _category = new HashSet<string>(lexicon.Category.Concat(lexicon.Witnesses), StringComparer.Ordinal);
        _authorities = new HashSet<string>(lexicon.Authorities, StringComparer.Ordinal);
        _bodyInContext = new HashSet<string>(lexicon.BodyInContext, StringComparer.Ordinal);
        _documents = new HashSet<string>(lexicon.Documents, StringComparer.Ordinal);
        _outlets = new HashSet<string>(lexicon.Outlets, StringComparer.Ordinal);
        _experts = new HashSet<string>(lexicon.Experts, StringComparer.Ordinal);
        _unnamed = new UnnamedReader(lexicon);
    }

    /// <summary>The class that the mention's words imply, given what was looked up.</summary>
    public MentionClass Read(string name, SourceKind? kind, Resolution resolution, SourceProfile? profile)
    {
        if (profile is null && (IsNamedBehindPost(name) || _bodyInContext.Contains(Head(name))))
        {
            return IsNamedBehindPost(name) ? MentionClass.NamedPerson : MentionClass.BodyInContext;
        }

        // A kind is declared and the words end in a name: "Workers' Union" belongs to no workers.
        if (profile is null && resolution.Mention is MentionClass.BodyMember && kind is { } body && !body.IsHuman() && body != SourceKind.Category && IsProperName(name))
        {
            return OfKind(body, name, profile);
        }

        if (resolution.Mention is { } implied)
        {
            return implied != MentionClass.Category ? implied
                : IsGeneric(name) ? MentionClass.Generic
                : IsBodyInContext(name, Head(name)) ? MentionClass.BodyInContext
                : EndsWithEntry(Head(name), _documents) && !IsPress(name, Head(name)) ? MentionClass.DocumentDescribed
                : implied;
        }

        if ((profile?.Kind ?? kind) is { } known && known != SourceKind.Category)
        {
            return OfKind(known, name, profile);
        }

        return OfWords(name);
    }

    /// <summary>Whether the words name an unnamed outlet or report.</summary>
    public bool IsOutlet(string name) => IsPress(name, Head(name)) && !HasTitle(name);

    /// <summary>An outlet by its words. Behind a word for somebody else "reports" are that body's papers: "police reports"; "English reports" are of the press there.</summary>
    private bool IsPress(string name, string head)
    {
        if (!EndsWithEntry(head, _outlets) && !Tails(name.Trim().ToLowerInvariant()).Any(_outlets.Contains))
        {
            return false;
        }

        return head == Told || !head.EndsWith(" " + Told, StringComparison.Ordinal)
            || Tails(head).Any(tail => tail != Told && _outlets.Contains(tail)) || IsCapital(name, head[..^(Told.Length + 1)]);
    }

    private static bool IsCapital(string name, string part) =>
        name.IndexOf(part, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && char.IsUpper(name[at]) && !part.Contains(' ', StringComparison.Ordinal);

    /// <summary>"Bank-owned Kanal Nord television": one outlet, and a title among its words; "Russian Telegram channels" are many.</summary>
    private static bool HasTitle(string name)
    {
        var head = name[..Math.Min(name.Length, Math.Max(0, name.IndexOf(Head(name), StringComparison.OrdinalIgnoreCase)) + Head(name).Length)];
        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 3 && !words[^1].EndsWith('s') && words.Skip(1).SkipLast(1).Any(word => char.IsUpper(word[0])) && char.IsLower(words[^1][0]);
    }

    /// <summary>Whether the words are a listed collective without edges: "critics", "some western experts". A description that no list knows is none.</summary>
    public bool IsVague(string name) => IsGeneric(name) || EndsWithEntry(Head(name), _generic);

    /// <summary>What the words say about somebody whose name is left out.</summary>
    public UnnamedReading ReadUnnamed(string name) => _unnamed.Read(name, Head(name));

    /// <summary>Whether the words present somebody as an expert.</summary>
    public bool IsExpert(string? words) => words is not null && HasEntry(words, _experts);

    /// <summary>Whether the words are a vague collective and nothing more: "experts", "some experts".</summary>
    private bool IsGeneric(string name) => _generic.Contains(Head(name)) || _generic.Contains(name.Trim().ToLowerInvariant());

    private MentionClass OfKind(SourceKind kind, string name, SourceProfile? profile) => kind switch
    {
        SourceKind.Document or SourceKind.DataSet => profile is not null || IsProperName(name) ? MentionClass.Document : MentionClass.DocumentDescribed,
        _ when profile is null && !IsProperName(name) => OfWords(name),
        SourceKind.Official or SourceKind.Analyst or SourceKind.Person => MentionClass.NamedPerson,
        _ => MentionClass.Body,
    };

    private MentionClass OfWords(string name)
    {
        var head = Head(name);
        if (EndsWithEntry(head, _authorities))
        {
            return MentionClass.Authorities;
        }

        if (IsPress(name, head))
        {
            return head.Contains(' ', StringComparison.Ordinal) || head.Length < name.Trim().Length && IsProperName(name) ? MentionClass.Category : MentionClass.Generic;
        }

        if (IsProperName(head, original: name) && !EndsWithEntry(head, _generic) && !EndsWithEntry(head, _category))
        {
            return EndsWithEntry(head, _documents) ? MentionClass.Document : MentionClass.NamedPerson;
        }

        return IsBodyInContext(name, head) ? MentionClass.BodyInContext
            : EndsWithEntry(head, _category) ? MentionClass.Category
            : EndsWithEntry(head, _documents) ? MentionClass.DocumentDescribed
            : MentionClass.Generic;
    }

    /// <summary>"the council", "joint monitoring commission": which one it is tells its place. "A company" could be any.</summary>
    private bool IsBodyInContext(string name, string head) =>
        !Unspecific.Any(word => name.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase))
        && Tails(head).Any(tail => _bodyInContext.Contains(tail) || _bodyInContext.Contains("the " + tail));

    /// <summary>"the town's harbour master, Lina Dahl": a post in small letters, a comma, and a first and a last name to the end.</summary>
    private static bool IsNamedBehindPost(string name)
    {
        var parts = name.Trim().TrimEnd(',').Split(',', StringSplitOptions.TrimEntries);
        return parts is [var post, var person] && post.Split(' ')[^1] is [>= 'a' and <= 'z', ..]
            && person.Split(' ') is { Length: >= 2 and <= 5 } words && words.All(word => word.Length > 0 && char.IsUpper(word[0]));
    }

    /// <summary>The noun phrase without article and without what hangs on it: "local media" of "local media in Kharkiv Oblast".</summary>
    private static string Head(string name)
    {
        var head = name.Trim().ToLowerInvariant();
        foreach (var article in Articles)
        {
            if (head.StartsWith(article, StringComparison.Ordinal) && head.Length > article.Length)
            {
                head = head[article.Length..];
            }
        }

        foreach (var tail in TailWords)
        {
            var at = head.IndexOf(tail, StringComparison.Ordinal);
            if (at > 0)
            {
                head = head[..at];
            }
        }

        return head.Trim();
    }

    private static bool IsProperName(string head, string original)
    {
        var at = original.IndexOf(head, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && IsProperName(original.Substring(at, head.Length));
    }

    /// <summary>Whether the last word starts with a capital, as names do and descriptions do not.</summary>
    private static bool IsProperName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && (char.IsUpper(words[^1][0]) || (words[^1][0] is not (>= 'a' and <= 'z') && char.IsLetter(words[^1][0]) && !char.IsLower(words[^1][0])));
    }

    private static bool EndsWithEntry(string head, HashSet<string> entries)
    {
        // The head has lost its article; some entries are listed with theirs, for they mean nobody in particular only so.
        if (entries.Contains("a " + head) || entries.Contains("an " + head))
        {
            return true;
        }

        return Tails(head).Any(entries.Contains);
    }

    /// <summary>The head, and what is left of it when words are taken from its front.</summary>
    private static IEnumerable<string> Tails(string head)
    {
        for (var at = 0; at >= 0; at = head.IndexOf(' ', at + 1))
        {
            yield return head[(at == 0 ? 0 : at + 1)..];
        }
    }

    private static bool HasEntry(string words, HashSet<string> entries) =>
        words.ToLowerInvariant().Split([' ', ',', '(', ')', ';'], StringSplitOptions.RemoveEmptyEntries).Any(entries.Contains);
}
