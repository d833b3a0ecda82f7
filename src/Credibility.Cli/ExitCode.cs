namespace Credibility.Cli;

/// <summary>What the program tells the shell. Over many files the highest wins.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>A finding at or above the fail level, or a profile with problems.</summary>
    public const int Found = 1;

    /// <summary>Usage or configuration: a mistyped option, a policy that does not exist.</summary>
    public const int Usage = 2;

    /// <summary>Could not run: a file that cannot be read, a request that is refused.</summary>
    public const int CouldNotRun = 3;

    /// <summary>Another service owns the store, and it cannot be shared with it.</summary>
    public const int StoreInUse = 5;

    /// <summary>Stopped from outside, as shells number an end by Ctrl+C.</summary>
    public const int Interrupted = 130;
}

/// <summary>Why a command stops, in words for the person who typed it, with the code for the shell.</summary>
internal sealed class StoppedException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;

    public static StoppedException Usage(string message) => new(ExitCode.Usage, message);

    public static StoppedException CouldNotRun(string message) => new(ExitCode.CouldNotRun, message);
}
