using Credibility.Sources;

namespace Credibility.Benchmarks.Resolving;

/// <summary>Ways in which a name reaches an editor other than it stands in the registry; null where a way does not fit the name.</summary>
internal sealed class Perturbation(Random random)
{
    /// <summary>Below so many letters another letter makes another name, not a slip.</summary>
    private const int ShortestToMisspell = 6, LongEnoughForTwo = 14;

    /// <summary>Rows of the usual keyboards; beside a key lie its neighbours in the row and, a little to the left, those of the row below.</summary>
    private static readonly string[] Keyboards = ["qwertyuiop/asdfghjkl/zxcvbnm", "йцукенгшщзхъ/фывапролджэ/ячсмитьбю", "йцукенгшщзхї/фівапролджє/ячсмитьбю"];

    private const string LatinLetters = "abcdefghijklmnopqrstuvwxyz", CyrillicLetters = "абвгдежзийклмнопрстуфхцчшыьэюя";

    /// <summary>One slip, in a longer name now and then two: a letter too few, too many, twice, another, or two exchanged.</summary>
    public string? Typo(NamedSource source)
    {
        var text = source.Tongue.IsCyrillic && random.Next(3) == 0 ? source.Native : source.Name;
        if (text.Length < ShortestToMisspell)
        {
            return null;
        }

        var slips = text.Length >= LongEnoughForTwo && random.Next(4) == 0 ? 2 : 1;
        for (var slip = 0; slip < slips; slip++)
        {
            text = Slip(text);
        }

        return text;
    }

    public string? OtherLetters(NamedSource source)
    {
        if (source.Tongue.IsCyrillic)
        {
            return Romanisation.Write(source.Native, Pick(Romanisation.Others(source.Tongue.Language)));
        }

        var plain = Marks.Strip(source.Name);
        return plain != source.Name ? plain : random.Next(2) == 0 ? Cyrillic.Render(source.Bare) : Marks.Add(source.Name, random);
    }

    public string? OtherOrder(NamedSource source)
    {
        if (source.IsPerson)
        {
            var given = source.Name[..source.Name.IndexOf(' ', StringComparison.Ordinal)];
            var family = source.Name[(given.Length + 1)..];
            return random.Next(3) == 0 ? $"{family} {given}" : $"{family}, {given}";
        }

        var place = source.Tongue.IsCyrillic ? Romanisation.Write(source.Stem, Romanisation.Usual(source.Tongue.Language)) : source.Stem;
        var (before, after) = (source.Bare.Split(place)[0].Trim(), source.Bare.Split(place)[^1].Trim());
        return (before, after) switch
        {
            ({ Length: > 0 }, { Length: 0 }) when before.Contains(' ', StringComparison.Ordinal) || !source.Bare.Contains(" de ", StringComparison.Ordinal) => $"{place} {before.Replace(" of", "", StringComparison.Ordinal).Replace("The ", "", StringComparison.Ordinal)}",
            ({ Length: 0 }, { Length: > 0 }) when source.Bare.Contains(place + " ", StringComparison.Ordinal) => $"{after} of {place}",
            _ => null,
        };
    }

    /// <summary>First letters of a long name; of a person the given name's.</summary>
    public string? Initials(NamedSource source)
    {
        if (source.IsPerson)
        {
            var family = source.Name[(source.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            return random.Next(3) == 0 ? $"{family} {source.Name[0]}." : $"{source.Name[0]}. {family}";
        }

        var acronym = NamedRegistry.Acronym(source.Bare);
        return acronym.Length < 3 || acronym.Any(c => c > 'Z') ? null : random.Next(3) == 0 ? string.Join('.', acronym.ToCharArray()) + "." : acronym;
    }

    public string? OtherLegalForm(NamedSource source) => source.Kind != SourceKind.Company ? null
        : source.LegalForm is null ? $"{source.Name} {Pick(source.Tongue.LegalForms.Select(form => source.Tongue.IsCyrillic ? Romanisation.Write(form, "bgn") : form).ToArray())}"
        : random.Next(3) switch
        {
            0 when source.Tongue.IsCyrillic => source.Native.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal),
            1 when source.LegalForm.All(char.IsUpper) => source.Name.Replace(source.LegalForm, string.Join('.', source.LegalForm.ToCharArray()) + ".", StringComparison.Ordinal),
            _ => source.Bare,
        };

    public string? OtherWriting(NamedSource source) => random.Next(6) switch
    {
        0 => source.Name.ToUpperInvariant(),
        1 => source.Name.ToLowerInvariant(),
        2 => source.Name.Replace(' ', '-'),
        3 => $"“{source.Name}”",
        4 when !source.IsPerson => source.Name.StartsWith("The ", StringComparison.Ordinal) ? source.Name[4..] : "the " + source.Name,
        _ => source.Name + (source.Name.EndsWith('s') ? "’" : "’s"),
    };

    /// <summary>Two ways at once: a slip in a name written otherwise.</summary>
    public string? TypoInOtherLetters(NamedSource source) => OtherLetters(source) is { Length: >= ShortestToMisspell } text ? Slip(text) : null;

    private string Slip(string text)
    {
        // Slips in a word's first letter are rare (Yannakoudakis & Fawthrop 1983: one in seventy; Pollock & Zamora 1984: one in thirteen).
        var first = random.Next(20) == 0;
        var letters = Enumerable.Range(1, text.Length - 1).Where(i => char.IsLetter(text[i]) && (first || char.IsLetter(text[i - 1]))).ToArray();
        var at = letters[random.Next(letters.Length)];
        var wrong = Wrong(text[at]);
        return random.Next(5) switch
        {
            0 => text[..at] + text[(at + 1)..],
            1 => text[..at] + wrong + text[at..],
            2 => text[..at] + wrong + text[(at + 1)..],
            3 => text[..at] + char.ToLowerInvariant(text[at]) + text[at..],
            _ when !char.IsLetter(text[at - 1]) => text[..at] + text[(at + 1)..],
            _ => text[..(at - 1)] + text[at] + text[at - 1] + text[(at + 1)..],
        };
    }

    /// <summary>A letter in place of another: half of the time of a key beside it, half of the time any.</summary>
    private char Wrong(char meant)
    {
        var alphabet = meant >= '\u0400' ? CyrillicLetters : LatinLetters;
        var near = Near(char.ToLowerInvariant(meant));
        return near.Length > 0 && random.Next(2) == 0 ? near[random.Next(near.Length)] : alphabet[random.Next(alphabet.Length)];
    }

    private static string Near(char key)
    {
        foreach (var board in Keyboards)
        {
            var rows = board.Split('/');
            for (var row = 0; row < rows.Length; row++)
            {
                if (rows[row].IndexOf(key, StringComparison.Ordinal) is >= 0 and var at)
                {
                    return string.Concat(At(rows, row, at - 1), At(rows, row, at + 1), At(rows, row + 1, at - 1), At(rows, row + 1, at), At(rows, row - 1, at), At(rows, row - 1, at + 1));
                }
            }
        }

        return "";
    }

    private static string At(string[] rows, int row, int at) => row >= 0 && row < rows.Length && at >= 0 && at < rows[row].Length ? rows[row][at].ToString() : "";

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
