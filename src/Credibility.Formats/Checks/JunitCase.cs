using System.Text;
using System.Xml;

namespace Credibility.Formats.Checks;

internal enum JunitOutcome { Passed, Failure, Error, Skipped }

/// <summary>One test case of JUnit's XML.</summary>
/// <param name="Head">In one line; empty where nothing is to be said.</param>
/// <param name="Text">All of it.</param>
internal sealed record JunitCase(string Name, JunitOutcome Outcome, string Type, string Head, string Text)
{
    private const char Replacement = '\uFFFD';

    public static List<JunitCase> Of(Check check, CheckedFile file)
    {
        List<JunitCase> cases =
        [
            .. file.Problems.Select(problem => new JunitCase(
                FormattableString.Invariant($"line {problem.Place.Line}:{problem.Place.Column} {ToldFinding.NotChecked}"), JunitOutcome.Error, ToldFinding.UnreadableDraft, problem.Words, problem.Words)),
            .. file.Findings.Where(located => located.IsShown).Select(located => Of(check, file, located)),
        ];
        return cases.Count > 0 ? cases : [new JunitCase("nothing found", JunitOutcome.Passed, "", "", "")];
    }

    public void Write(XmlWriter xml, string path)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Legal(Name));
        xml.WriteAttributeString("classname", Legal(path));
        xml.WriteAttributeString("time", "0");
        if (Outcome == JunitOutcome.Passed)
        {
            if (Text.Length > 0)
            {
                xml.WriteElementString("system-out", Legal(Text));
            }
        }
        else
        {
            xml.WriteStartElement(Outcome switch { JunitOutcome.Failure => "failure", JunitOutcome.Error => "error", _ => "skipped" });
            xml.WriteAttributeString("message", Legal(Head));
            xml.WriteAttributeString("type", Legal(Type));
            xml.WriteString(Legal(Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The text without what XML 1.0 cannot hold, not even escaped: control characters, halves of pairs, U+FFFE and U+FFFF.</summary>
    public static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                legal.Append(text[at]).Append(text[++at]);
            }
            else
            {
                legal.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : Replacement);
            }
        }

        return legal.ToString();
    }

    private static JunitCase Of(Check check, CheckedFile file, LocatedFinding located)
    {
        var (rule, start) = (located.Finding.Rule, located.Range.Start);
        var name = located.IsWhole ? $"{rule} {check.TitleOf(located.Finding)}" : FormattableString.Invariant($"line {start.Line}:{start.Column} {rule} {check.TitleOf(located.Finding)}");
        var text = FormattableString.Invariant($"{file.Path}:{start.Line}:{start.Column}: {SarifCheck.LevelOf(located.Finding.Level)}: {ToldFinding.MessageWithRemedy(located)}");
        return located.IsAtRest ? new JunitCase(name, JunitOutcome.Skipped, rule, ToldFinding.Rest(located), text)
            : new JunitCase(name, located.Fails ? JunitOutcome.Failure : JunitOutcome.Passed, rule, ToldFinding.Message(located), text);
    }
}
