using System.Globalization;
using System.Text;
using System.Xml;

namespace Credibility.Formats.Checks;

/// <summary>
/// A check as JUnit's XML: a suite for each file, a case for each place of each finding. What fails the check is a failure; what does not
/// has passed and says its advice as output; what rests is skipped with the reason; a file that could not be read is an error. A file
/// with nothing to say has one case that passed, so that servers show that it was checked.
/// </summary>
public static class JunitCheck
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize,
    };

    public static string Write(Check check)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            var suites = check.Files.Select(file => (file.Path, Cases: JunitCase.Of(check, file))).ToList();
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", check.Engine);
            WriteCounts(xml, [.. suites.SelectMany(suite => suite.Cases)]);
            foreach (var (path, cases) in suites)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", JunitCase.Legal(path));
                WriteCounts(xml, cases);
                xml.WriteAttributeString("skipped", Number(cases.Count(one => one.Outcome == JunitOutcome.Skipped)));
                cases.ForEach(one => one.Write(xml, path));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }

    private static void WriteCounts(XmlWriter xml, List<JunitCase> cases)
    {
        xml.WriteAttributeString("tests", Number(cases.Count));
        xml.WriteAttributeString("failures", Number(cases.Count(one => one.Outcome == JunitOutcome.Failure)));
        xml.WriteAttributeString("errors", Number(cases.Count(one => one.Outcome == JunitOutcome.Error)));
        // Servers want a time; a check that told it would not be the same twice.
        xml.WriteAttributeString("time", "0");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
