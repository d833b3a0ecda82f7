namespace Credibility.Formats.Corpora;

/// <param name="Annotation">The stand-off file that belongs to it, or null where the marks stand in the file itself.</param>
internal sealed record CorpusFile(string Path, string? Annotation = null, bool IsHeldOut = false);

/// <summary>Finds the files of a corpus in ordinal order of their names, whatever the file system says first.</summary>
internal static class CorpusFiles
{
    public static IReadOnlyList<CorpusFile> Of(string path) =>
        File.Exists(path) ? [.. Single(path)] : Directory.Exists(path) ? [.. Folder(path)] : [];

    private static IEnumerable<CorpusFile> Single(string file) =>
        Path.GetExtension(file) is ".txt" or ".ann" ? Annotated(Path.GetDirectoryName(file) ?? "", Path.GetDirectoryName(file) ?? "").Where(one => one.Path == Path.ChangeExtension(file, ".txt"))
        : IsOwn(file) ? [new CorpusFile(file)] : [];

    private static IEnumerable<CorpusFile> Folder(string folder) => IsCompartment(folder)
        ? Annotated(Path.Combine(folder, "text"), Path.Combine(folder, "attributions"))
        : [.. Ordered(Directory.EnumerateFiles(folder)).Where(IsOwn).Select(file => new CorpusFile(file)), .. Annotated(folder, folder), .. Folders(folder)];

    /// <summary>
    /// Where a corpus comes in parts, what its makers keep for development is held out, and their test part and trials are not read
    /// unless they are asked for by name.
    /// </summary>
    private static IEnumerable<CorpusFile> Folders(string folder)
    {
        var train = Path.Combine(folder, "train");
        return IsCompartment(train)
            ? [.. Folder(train), .. IsCompartment(Path.Combine(folder, "dev")) ? Folder(Path.Combine(folder, "dev")).Select(file => file with { IsHeldOut = true }) : []]
            : Ordered(Directory.EnumerateDirectories(folder)).SelectMany(Folder);
    }

    private static bool IsCompartment(string folder) =>
        Directory.Exists(Path.Combine(folder, "text")) && Directory.Exists(Path.Combine(folder, "attributions"));

    private static bool IsOwn(string file) =>
        Path.GetExtension(file).Equals(".jsonl", StringComparison.OrdinalIgnoreCase) || MarkupDraft.IsDraftName(file);

    /// <summary>
    /// Texts with an annotation: of the same name, or with the annotator's mark behind it; of several annotators the first by name.
    /// </summary>
    private static IEnumerable<CorpusFile> Annotated(string texts, string annotations)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Ordered(Directory.EnumerateFiles(Shown(annotations), "*.ann")))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            first.TryAdd(name, file);
            first.TryAdd(name[..Math.Max(0, name.LastIndexOf('_'))], file);
        }

        foreach (var text in Ordered(Directory.EnumerateFiles(Shown(texts), "*.txt")))
        {
            if (first.TryGetValue(Path.GetFileNameWithoutExtension(text), out var annotation))
            {
                yield return new CorpusFile(text, annotation);
            }
        }
    }

    private static string Shown(string folder) => folder.Length == 0 ? "." : folder;

    private static IOrderedEnumerable<string> Ordered(IEnumerable<string> paths) => paths.Order(StringComparer.Ordinal);
}
