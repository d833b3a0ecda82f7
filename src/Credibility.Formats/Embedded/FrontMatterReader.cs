using Credibility.Drafts;
using Credibility.Formats.Checks;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Embedded;

/// <summary>
/// Reads what the front matter of a Markdown text declares. It is shared with whatever makes a site of the text, so keys that are
/// none of ours are passed over; our keys may stand under <c>credibility</c> instead, and then those beside it are not read.
/// </summary>
internal static class FrontMatterReader
{
    /// <summary>Keys whose words mean much the same to other programs; in another shape they are theirs.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal) { "title", "type", "language", "publisher" };

    private const string Day = "date";

    /// <summary>One word or address under it is where a text was taken from; a list is a slip.</summary>
    public const string WhereFrom = "source";

    public static bool IsCommon(string key) => Common.Contains(key);

    /// <returns>Null where it declares nothing.</returns>
    public static EmbeddedDeclarations? Read(string text) => FrontMatterBlock.Find(text) switch
    {
        null => null,
        { IsToml: true } block => TomlKeys.FaultIn(text, block.Body) is { } fault ? Broken([fault]) : null,
        { IsClosed: false } block => Broken([new DraftFault(new TextSpan(block.Whole.Start, block.Whole.Start + 3), DraftFaultKind.Declaration, "The front matter has no end; close it with a line of ---.")]),
        { } block => Yaml(text, block),
    };

    private static EmbeddedDeclarations? Yaml(string text, FrontMatterBlock block)
    {
        var body = text[block.Body.Start..block.Body.End];
        var reading = new DataReading("");
        var top = YamlDocument.ReadShared(body, reading, TakeTop);
        var isApart = top?.Exists(entry => entry.Key.Value == FrontMatterShapes.Apart) == true;
        if (isApart)
        {
            top = YamlDocument.ReadShared(body, reading = new DataReading(""), TakeBeside);
        }

        if (top is null || !reading.IsClean)
        {
            return Broken(FaultsOf(reading, body, block));
        }

        var request = new FrontMatterRequest(block);
        if (isApart)
        {
            request.Declare(top.Find(entry => entry.Key.Value == FrontMatterShapes.Apart));
        }
        else
        {
            request.DeclareTop(top.Where(entry => FrontMatterShapes.Declarations.Find(entry.Key.Value) is not null), entry => Common.Contains(entry.Key.Value));
            top.ForEach(request.Doubt);
        }

        request.FillIn("title", top.Find(entry => entry.Key.Value == "title").Value);
        request.FillIn("publishedAt", top.Find(entry => entry.Key.Value == Day).Value);
        return request.Finish();
    }

    private static YamlTaking TakeTop(string key) =>
        key is Day or WhereFrom || Common.Contains(key) ? YamlTaking.IfText
        : FrontMatterShapes.Declarations.Find(key) is not null ? YamlTaking.Whole : YamlTaking.Leave;

    private static YamlTaking TakeBeside(string key) => key == FrontMatterShapes.Apart ? YamlTaking.Whole : key is "title" or Day ? YamlTaking.IfText : YamlTaking.Leave;

    private static EmbeddedDeclarations Broken(IReadOnlyList<DraftFault> faults) => new(null, new Dictionary<string, TextSpan>(), faults);

    private static DraftFault[] FaultsOf(DataReading reading, string body, FrontMatterBlock block)
    {
        var lines = new FileText(body);
        return
        [
            .. reading.Problems.Select(problem =>
            {
                var line = lines.Line(Math.Min(problem.Line, lines.LineCount));
                var start = Math.Min(line.Start + problem.Column - 1, line.End);
                return new DraftFault(new TextSpan(block.Body.Start + start, block.Body.Start + line.End), DraftFaultKind.Declaration, Sentence(problem.Message));
            }),
        ];
    }

    private static string Sentence(string message) => char.ToUpperInvariant(message[0]) + message[1..].TrimEnd('.') + ".";
}
