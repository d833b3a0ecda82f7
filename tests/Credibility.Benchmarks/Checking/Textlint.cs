using System.ComponentModel;
using System.Diagnostics;

namespace Credibility.Benchmarks.Checking;

/// <summary>textlint (npm, MIT) with the rule write-good (MIT): a check of prose by node, in the versions of <c>peers/textlint</c>.</summary>
internal sealed class Textlint : IDisposable
{
    private readonly string _folder;

    private Textlint(string folder) => _folder = folder;

    /// <summary>Null with a word on the console where there is no node, no npm or no registry.</summary>
    public static Textlint? Install()
    {
        var folder = Directory.CreateTempSubdirectory("credibility-textlint-").FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "peers", "textlint", "package.json"), Path.Combine(folder, "package.json"));
        File.WriteAllText(Path.Combine(folder, ".textlintrc.json"), """{"rules":{"write-good":true}}""");
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", "--loglevel", "error"])
            {
                WorkingDirectory = folder, RedirectStandardOutput = true,
            })!;
            npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            if (npm.ExitCode == 0)
            {
                return new Textlint(folder);
            }

            Console.WriteLine("skipped: textlint, since npm could not install it");
        }
        catch (Win32Exception)
        {
            Console.WriteLine("skipped: textlint, since node and npm are not here");
        }

        Directory.Delete(folder, recursive: true);
        return null;
    }

    public ProcessCost Run(params string[] paths) => MeasuredProcess.Run(_folder, Path.Combine(_folder, "node_modules", ".bin", "textlint"), paths);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
