using System.Diagnostics;
using System.Reflection;
using System.Text;
using Xunit;

namespace Credibility.Cli;

/// <summary>What a run of the program left behind.</summary>
/// <param name="Bytes">Standard output as it came.</param>
internal sealed record ProgramRun(int Code, byte[] Bytes, string Errors)
{
    public string Output { get; } = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes);

    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One way to run the program.</summary>
internal sealed record ProgramCall(params string[] Args)
{
    public byte[] Input { get; init; } = [];

    public string Folder { get; init; } = Requirement.RepositoryRoot;

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Started through <c>dotnet Credibility.Cli.dll</c>, as <c>dotnet run</c> does, instead of by its own name.</summary>
    public bool ThroughDotnet { get; init; }
}

/// <summary>The program as it was built, run as a process of its own.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Debug or Release, as the tests.</summary>
    public static string Configuration { get; } =
        typeof(BuiltProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value!;

    public static string Folder { get; } = Path.Combine(Requirement.RepositoryRoot, "src", "Credibility.Cli", "bin", Configuration, "net10.0");

    public static string Executable { get; } = Path.Combine(Folder, OperatingSystem.IsWindows() ? "credibility.exe" : "credibility");

    /// <summary>Commands that become, or ask, another program.</summary>
    private static readonly string[] Others = ["serve", "config"];

    /// <summary>
    /// In this process where nothing hangs on having one of its own: starting one takes most of a second of a processor. What works in
    /// another environment, or is about processes, is given as a <see cref="ProgramCall"/>, and gets one.
    /// </summary>
    public static ProgramRun Run(params string[] args) => RunWithInput("", args);

    public static ProgramRun RunWithInput(string input, params string[] args) => RunIn(Requirement.RepositoryRoot, input, args);

    /// <summary>The same, in another folder.</summary>
    public static ProgramRun RunIn(string folder, string input, params string[] args)
    {
        if (args.Length > 0 && Others.Contains(args[0]))
        {
            return Run(new ProgramCall(args) { Folder = folder, Input = Encoding.UTF8.GetBytes(input) });
        }

        using var place = WorkingFolder.Enter(folder);
        using var results = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        using var terminal = Terminal.To(results, messages, Encoding.UTF8.GetBytes(input));
        var code = CommandTree.Run(args, terminal);
        return new ProgramRun(code, Encoding.UTF8.GetBytes(results.ToString()), messages.ToString());
    }

    /// <summary>
    /// The program as somebody starts it who can interrupt it: a shell starts what it puts into the background with SIGINT ignored, and
    /// tests may run there.
    /// </summary>
    public static ProcessStartInfo Interruptible(params string[] args) => OperatingSystem.IsLinux()
        ? new ProcessStartInfo("env", ["--default-signal=INT", Executable, .. args]) : new ProcessStartInfo(Executable, args);

    public static ProgramRun Run(ProgramCall call)
    {
        var start = call.ThroughDotnet
            ? new ProcessStartInfo("dotnet", [Path.Combine(Folder, "Credibility.Cli.dll"), .. call.Args])
            : new ProcessStartInfo(Executable, call.Args);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        start.WorkingDirectory = call.Folder;
        foreach (var (name, value) in call.Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = Drain(process.StandardOutput.BaseStream);
        var errors = Drain(process.StandardError.BaseStream);
        Feed(process, call.Input);
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"credibility {string.Join(' ', call.Args)} still ran after {Patience}");
        }

        return new ProgramRun(process.ExitCode, output.Result, Encoding.UTF8.GetString(errors.Result));
    }

    private static Task<byte[]> Drain(Stream stream) => Task.Run(() =>
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    });

    /// <summary>A program that refuses its input may stop reading before all of it is written.</summary>
    private static void Feed(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }
}
