namespace Credibility.Api.Serving;

/// <summary>The service does not start. The message says why and what to type.</summary>
internal sealed class StartRefusedException(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Settings or command line.</summary>
    public const int Usage = 2;

    /// <summary>Something it needs is unusable: the store, the data, the port.</summary>
    public const int CouldNotRun = 3;

    /// <summary>Another service owns the store.</summary>
    public const int AlreadyRunning = 5;

    public int ExitCode { get; } = exitCode;
}
