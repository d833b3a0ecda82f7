using System.Text;
using Credibility.Drafts;
using Credibility.Formats.Checks;
using Credibility.Formats.Json;
using Credibility.Policies;

namespace Credibility.Tests.Formats.Checks;

/// <summary>Checks by hand, with everything that a finding can be: open, failing, known, touched or not, suppressed, decided on, about the whole; and a file that cannot be read.</summary>
internal static class SomeCheck
{
    public const string Text = "# Brücke\n\nKritiker 🌊 meinen, die Brücke sei zu. Critics say so | `too`.\r\nA clerk told @desk <b>all</b>, 50% of it, in #12.\n";

    public const string OddPath = "entwürfe/a #1 50%\nb.md";

    public static RuleBook Rules { get; } = new("", new[]
    {
        Page("SRC009", "vague-collective", "“Critics” or “some” say it", FindingLevel.Warning),
        Page("SRC011", "anonymity-unexplained", "Somebody is not named, and the draft does not say why", FindingLevel.Warning),
        Page("SRC017", "no-first-hand-source", "Nobody speaks who was there", FindingLevel.Note),
    }.ToDictionary(page => page.Id));

    public static Check Rich { get; } = new([Full(), Clean("clean.md"), Unreadable("broken.md")], Rules, "credibility 0.1.0");

    public static Check Empty { get; } = new([], Rules, "credibility 0.1.0");

    public static Check OnlyUnreadable { get; } = new([Unreadable(OddPath)], Rules, "credibility 0.1.0");

    /// <param name="findings">Each at a word of its own, and all of one claim.</param>
    public static Check Many(int findings, FindingLevel level = FindingLevel.Warning)
    {
        var text = new StringBuilder();
        for (var i = 0; i < findings; i++)
        {
            text.Append("word").Append(i).Append(i % 10 == 9 ? '\n' : ' ');
        }

        var file = new FileText(text.ToString());
        var at = 0;
        var places = Enumerable.Range(0, findings).Select(i =>
        {
            var quote = $"word{i}";
            at = file.Text.IndexOf(quote, at, StringComparison.Ordinal);
            return new FindingPlace(new TextSpan(at, at + quote.Length), quote) { ClaimId = "c1", Message = $"{quote} is vague.", Fingerprint = $"{i:x32}" };
        }).ToList();
        var finding = Finding("SRC009", level, [.. places]);
        return new([new CheckedFile("many.md", file, Some.Report(), null, FindingLevel.None, [.. places.Select(place => new LocatedFinding(finding, place, file.Range(place.Span!.Value)))], [])], Rules, "credibility 0.1.0");
    }

    public static CheckedFile Clean(string path) => new(path, new FileText("Nothing.\n"), Some.Report(), null, FindingLevel.None, [], []);

    public static CheckedFile Unreadable(string path) => new(path, null, null, null, FindingLevel.None, [], [new FileProblem("/sources/0", new TextPlace(3, 7), "This must be an object, not 'ein Satz mit mehr als fünf Worten'.")]);

    public static Finding Finding(string rule, FindingLevel level, params FindingPlace[] places) => new(
        rule, Rules.Pages.TryGetValue(rule, out var page) ? page.Name : "broken-declaration", level, true, $"{rule} speaks.", page?.Why ?? "It is not read.", page?.Remedy ?? "Mend it.", null,
        page?.Guidance ?? [], places.FirstOrDefault()?.ClaimId, [], places, places.Length == 0 ? 1 : places.Min(place => place.Confidence), $"{rule}-print");

    private static CheckedFile Full()
    {
        var file = new FileText(Text);
        var (critics, others) = (Place("Kritiker 🌊", "9a", "c1", "“Kritiker 🌊”: nobody is named."), Place("Critics", "9b", "c1", "“Critics”: nobody is named.") with { Confidence = 0.85 });
        var vague = Finding("SRC009", FindingLevel.Error, critics, others) with { Rewrite = "[Name], who speaks for [body]" };
        var resting = Place("A clerk told @desk <b>all</b>, 50% of it, in #12", "11a", "c2", "“A clerk” is not named | `so` @desk <b>x</b>.") with { Suppression = new FindingSuppression("protected-source", "she would lose her post") };
        var open = Place("clerk", "11b", "c2", "“clerk” is not named: 50%, @desk, <b>x</b> | `y`\nsecond line.");
        var known = Place("Brücke sei zu", "11c", "c1", "“Brücke sei zu” is known.");
        var untouched = Place("meinen", "11d", "c1", "“meinen” is not touched.");
        var unnamed = Finding("SRC011", FindingLevel.Warning, open, resting, known, untouched);
        var whole = new FindingPlace(null, "") { Message = "Nobody speaks who was there.", Fingerprint = "17a", Confidence = 0.5 };
        var decided = Finding("SRC017", FindingLevel.Note, whole) with { Decision = new FindingDecision("Ida Berg", "A follow-up is planned.", new DateOnly(2026, 12, 31)) };
        var declared = Finding("SRC000", FindingLevel.Note, new FindingPlace(null, "") { Message = "The declaration 'asked' is not read.", Fingerprint = "0a" });
        return new CheckedFile(OddPath, file, Some.Report(), null, FindingLevel.Error,
        [
            Located(file, vague, critics) with { Fails = true }, Located(file, vague, others) with { Fails = true }, Located(file, unnamed, open), Located(file, unnamed, resting),
            Located(file, unnamed, known) with { IsKnown = true, IsShown = false }, Located(file, unnamed, untouched) with { IsTouched = false, IsShown = false },
            Located(file, decided, whole), Located(file, declared, declared.Places[0]),
        ], []);
    }

    private static FindingPlace Place(string quote, string print, string claim, string message)
    {
        var at = Text.IndexOf(quote, StringComparison.Ordinal);
        return new FindingPlace(new TextSpan(at, at + quote.Length), quote) { Fingerprint = print, ClaimId = claim, Message = message };
    }

    private static LocatedFinding Located(FileText file, Finding finding, FindingPlace place) =>
        place.Span is { } span ? new(finding, place, file.Range(span)) : new(finding, place, FileRange.Top) { IsWhole = true };

    private static RulePage Page(string id, string name, string title, FindingLevel level) => new(
        id, name, title, "A reader cannot weigh it.", "Name somebody.", [new GuidanceCitation("A Handbook", "2024", "3.1", "https://example.org/handbook", "2025-01-01", false, "Name who speaks.")],
        "## What it asks\nWhether somebody is named.\n\n## Example that fires\n```json\n{}\n```\n") { Level = level };
}
