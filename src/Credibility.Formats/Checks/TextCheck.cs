using System.Text;
using Credibility.Formats.Text;

namespace Credibility.Formats.Checks;

/// <summary>A check as people read it in a terminal.</summary>
public static class TextCheck
{
    public static string Write(Check check, CheckLook look)
    {
        var text = new StringBuilder();
        foreach (var file in check.Files)
        {
            if (file.Report is not { } report)
            {
                continue;
            }

            if (!look.IsSingle)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append("== ").Append(VisibleText.Of(file.Path)).Append(" ==\n\n");
            }

            var shown = file.Findings.Where(located => located.IsShown).Select(located => located.Finding).ToHashSet();
            text.Append(ReportText.Write(report with { Findings = [.. report.Findings.Where(shown.Contains)] }, look.Text));
        }

        return text.ToString();
    }
}
