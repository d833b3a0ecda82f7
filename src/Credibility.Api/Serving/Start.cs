using Credibility.Storage;

namespace Credibility.Api.Serving;

/// <summary>Turns what stops a start into one message and an exit code.</summary>
internal static class Start
{
    /// <summary>True once the service listens; from then on a broken settings file is no reason to stop.</summary>
    public static bool IsServing { get; set; }

    public static async Task<int> RefusedOr(Func<Task> serve)
    {
        try
        {
            await serve();
            return 0;
        }
        catch (StartRefusedException refused)
        {
            return Refused(refused.Message, refused.ExitCode);
        }
        catch (StorageException fault) when (!IsServing)
        {
            return Refused(fault.Message, fault.Slug == StorageSlug.AlreadyRunning ? StartRefusedException.AlreadyRunning : StartRefusedException.CouldNotRun);
        }
        catch (InvalidDataException broken) when (!IsServing)
        {
            return Refused($"{broken.Message} {broken.InnerException?.Message}".Trim(), StartRefusedException.Usage);
        }
    }

    private static int Refused(string message, int exitCode)
    {
        Console.Error.WriteLine("credibility cannot start:");
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
