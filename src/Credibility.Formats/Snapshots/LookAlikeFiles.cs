using Credibility.Formats.Yaml;
using Credibility.Sources.Resolving;

namespace Credibility.Formats.Snapshots;

/// <summary>The files of a data folder by which look-alikes are told; each may be missing, and then that likeness is not told.</summary>
internal static class LookAlikeFiles
{
    private const string Confusables = "third-party/unicode-confusables/confusables.txt";
    private const string Suffixes = "third-party/public-suffix-list/public_suffix_list.dat";
    private const string Words = "lexicon/addresses.yaml";

    public static LookAlikeTables Load(FolderLoading loading)
    {
        var words = loading.HasFile(Words) ? loading.One(Words, AddressWordsReader.Read) : null;
        return (words ?? LookAlikeTables.Empty) with
        {
            Confusables = Table(loading, Confusables, ConfusablesReader.Read),
            Suffixes = Table(loading, Suffixes, PublicSuffixReader.Read),
        };
    }

    private static string Table(FolderLoading loading, string file, FolderLoading.FileReader<string> read) =>
        loading.HasFile(file) ? loading.One(file, read) ?? "" : "";
}
