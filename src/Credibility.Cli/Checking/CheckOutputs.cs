using System.Text;
using Credibility.Formats.Checks;

namespace Credibility.Cli.Checking;

/// <summary>The files of <c>--output</c>.</summary>
internal static class CheckOutputs
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Refuses what would destroy something: one file for two reports, or a draft.</summary>
    /// <exception cref="StoppedException">Two outputs share a file, or an output is an input.</exception>
    public static void Refuse(IReadOnlyList<CheckOutput> outputs, IReadOnlyList<DraftFile> inputs)
    {
        var taken = inputs.Where(input => input.Path is not null).ToDictionary(input => Path.GetFullPath(input.Path!), _ => "is a draft to be checked", StringComparer.Ordinal);
        foreach (var output in outputs)
        {
            if (!taken.TryAdd(Path.GetFullPath(output.Path), "is named twice"))
            {
                throw StoppedException.Usage($"--output {output.Path}: this file {taken[Path.GetFullPath(output.Path)]}; name another");
            }
        }
    }

    /// <summary>Writes each file and says which could not be written.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(IReadOnlyList<CheckOutput> outputs, ToldCheck check, CheckLook look, Terminal terminal)
    {
        var code = ExitCode.Clean;
        foreach (var output in outputs)
        {
            try
            {
                File.WriteAllText(output.Path, CheckWriter.Write(check.For(output.Format), output.Format, look), Utf8);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                terminal.Say($"{output.Path} could not be written: {fault.Message}");
                code = ExitCode.CouldNotRun;
            }
        }

        return code;
    }
}
