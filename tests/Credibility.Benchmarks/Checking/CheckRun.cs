using Credibility.Benchmarks.Runs;
using Credibility.Benchmarks.Servers;

namespace Credibility.Benchmarks.Checking;

/// <summary>The <c>credibility check</c> command as it is shipped: one draft as a process, and a thousand in one run, beside textlint.</summary>
internal static class CheckRun
{
    private const double GoalMilliseconds = 350;

    private const double GoalDraftsPerSecond = 500;

    /// <summary>Growth of the peak from a quarter of the drafts to all of them that still counts as flat.</summary>
    private const double GoalGrowth = 1.25;

    public static int Run(bool small)
    {
        var program = Published.Command();
        using var drafts = CheckedDrafts.Write(small ? 200 : 1_000);
        using var textlint = Textlint.Install();
        var one = Directory.EnumerateFiles(drafts.Folder).Order(StringComparer.Ordinal).First();
        var met = One(program, one, textlint, small ? 5 : 20);
        return All(program, drafts, textlint, small ? 1 : 3) && met ? 0 : 1;
    }

    private static bool One(string program, string draft, Textlint? textlint, int times)
    {
        List<double> version = [], ours = [], processor = [], theirs = [];
        for (var i = 0; i < times; i++)
        {
            version.Add(1000 * Sound(MeasuredProcess.Run(Published.Folder, program, "--version")).Seconds);
            var cost = Sound(MeasuredProcess.Run(Published.Folder, program, "check", draft));
            ours.Add(1000 * cost.Seconds);
            processor.Add(1000 * cost.ProcessorSeconds);
            if (textlint is not null && i < 5)
            {
                theirs.Add(1000 * textlint.Run(draft).Seconds);
            }
        }

        Console.WriteLine($"credibility --version    {version.Text("0")} ms");
        Console.WriteLine($"check of one draft       {ours.Text("0")} ms by the clock, {processor.Text("0")} ms of processor");
        if (theirs.Count > 0)
        {
            Console.WriteLine($"textlint of the same     {theirs.Text("0")} ms, ours {ours.Median() / theirs.Median():0.00} of it");
        }

        return Figures.Judge("one draft as a process", ours.Median(), GoalMilliseconds, "ms");
    }

    private static bool All(string program, CheckedDrafts drafts, Textlint? textlint, int times)
    {
        var count = Directory.GetFiles(drafts.Folder).Length;
        var quarter = Directory.EnumerateFiles(drafts.Folder).Order(StringComparer.Ordinal).Take(count / 4).ToArray();
        List<double> perSecond = [], processor = [], peak = [], peakOfQuarter = [];
        for (var i = 0; i < times; i++)
        {
            var cost = Sound(MeasuredProcess.Run(Published.Folder, program, "check", drafts.Folder));
            perSecond.Add(count / cost.Seconds);
            processor.Add(1000 * cost.ProcessorSeconds / count);
            peak.Add(cost.PeakMebibytes);
            peakOfQuarter.Add(Sound(MeasuredProcess.Run(Published.Folder, program, ["check", .. quarter])).PeakMebibytes);
        }

        Console.WriteLine($"check of {count} drafts of {drafts.Words:0} words: {perSecond.Text("0")} a second, {processor.Text()} ms of processor each");
        Console.WriteLine($"  at most {peak.Text("0")} MiB; {peakOfQuarter.Text("0")} MiB for a quarter of them");
        if (textlint is not null)
        {
            var theirs = textlint.Run(drafts.Folder);
            Console.WriteLine(FormattableString.Invariant($"textlint of the same: {count / theirs.Seconds:0} a second, {theirs.PeakMebibytes:0} MiB; ours {perSecond.Median() * theirs.Seconds / count:0.0} × as many"));
        }

        var met = Figures.JudgeLeast("drafts a second", perSecond.Median(), GoalDraftsPerSecond, "");
        return Figures.Judge("peak of all over that of a quarter", peak.Median() / peakOfQuarter.Median(), GoalGrowth, "×") && met;
    }

    /// <exception cref="InvalidOperationException">It did not do its work, and its time says nothing.</exception>
    private static ProcessCost Sound(ProcessCost cost) => cost.Code == 0 ? cost : throw new InvalidOperationException($"credibility ended with {cost.Code}");
}
