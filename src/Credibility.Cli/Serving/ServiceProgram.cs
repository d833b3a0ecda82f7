using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Credibility.Cli.Serving;

/// <summary>
/// The service is a program of its own, so that this one starts fast and stays small. Where it is there, this process becomes it:
/// same process id, same terminal, same signals, and its exit code is the one that the shell sees.
/// </summary>
internal static class ServiceProgram
{
    /// <summary>Names <c>Credibility.Api.dll</c> where it lies elsewhere.</summary>
    public const string Variable = "CREDIBILITY_SERVICE";

    private const string Assembly = "Credibility.Api.dll";

    private static readonly string[] DiagnosticFiles = ["dotnet-diagnostic-", "clr-debug-pipe-"];

    /// <returns>The exit code; on systems with exec(3) only where it failed.</returns>
    /// <exception cref="StoppedException">It is not installed, or cannot be started.</exception>
    public static int Run(IReadOnlyList<string> args)
    {
        var assembly = Find(AppContext.BaseDirectory, Environment.GetEnvironmentVariable(Variable));
        var (program, first) = Host(assembly);
        string[] all = [.. first, .. args];
        return OperatingSystem.IsWindows() ? Child(program, all) : Become(program, all);
    }

    /// <summary>The assembly of the service: named by the variable, beside this program, or built in the same checkout.</summary>
    internal static string Find(string folder, string? named)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named) ? Path.GetFullPath(named)
                : throw StoppedException.Usage($"{Variable} names {named}, and there is no such file; give the path of {Assembly}");
        }

        var beside = Path.Combine(folder, Assembly);
        var built = folder.Replace("Credibility.Cli", "Credibility.Api", StringComparison.Ordinal);
        return File.Exists(beside) ? beside
            : File.Exists(Path.Combine(built, Assembly)) ? Path.Combine(built, Assembly)
            : throw StoppedException.CouldNotRun(
                $"the service is not installed here: there is no {Assembly} in {folder}. Publish src/Credibility.Api into that folder, set {Variable} to the path of {Assembly}, or run its container; in a checkout: dotnet build src/Credibility.Api");
    }

    /// <summary>The runtime that runs this program, or the program that was published with the service.</summary>
    private static (string Program, string[] First) Host(string assembly)
    {
        // …/shared/Microsoft.NETCore.App/10.0.0/ lies three levels below the host.
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        var own = Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? ".exe" : null);
        return File.Exists(host) ? (host, [assembly])
            : File.Exists(own) ? (own, [])
            : throw StoppedException.CouldNotRun($"there is no dotnet at {host} to run {assembly} with; install the ASP.NET Core runtime 10");
    }

    private static int Become(string program, string[] args)
    {
        LeaveNoTraces();
        _ = Exec(program, [program, .. args, null]);
        throw StoppedException.CouldNotRun($"{program} cannot be started: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
    }

    /// <summary>The runtime names its diagnostic sockets after process id and start time, and both stay as they are.</summary>
    private static void LeaveNoTraces()
    {
        try
        {
            foreach (var file in DiagnosticFiles.SelectMany(name => Directory.EnumerateFiles(Path.GetTempPath(), $"{name}{Environment.ProcessId}-*")))
            {
                File.Delete(file);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Without them debuggers cannot attach to the service; it runs all the same.
        }
    }

    private static int Child(string program, string[] args)
    {
        using var child = Process.Start(new ProcessStartInfo(program, args))!;
        // The console tells both; the service ends in order, and then this.
        Console.CancelKeyPress += (_, key) => key.Cancel = true;
        child.WaitForExit();
        return child.ExitCode;
    }

    [DllImport("libc", EntryPoint = "execv", SetLastError = true)]
    private static extern int Exec([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] args);
}
