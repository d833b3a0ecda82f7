using System.Globalization;

namespace Credibility.Storage.Sqlite;

/// <summary>
/// Ownership of a store: an operating-system lock on <c>&lt;store&gt;.lock</c>, which the kernel lets go of however the owner ends.
/// The file stays: to remove it would let two processes lock two files of one name. Its content names the owner, for the message only.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    /// <summary>EWOULDBLOCK of flock(2), which .NET hands on as it is, and ERROR_SHARING_VIOLATION.</summary>
    private const int WouldBlockLinux = 11, WouldBlockMac = 35, SharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <exception cref="StorageException">already-running: another process owns the store; storage-unavailable: no lock file can be made.</exception>
    public static StoreLock Take(string storePath)
    {
        var lockPath = storePath + ".lock";
        FileStream file;
        try
        {
            file = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception.HResult is WouldBlockLinux or WouldBlockMac or SharingViolation)
        {
            throw new StorageException(
                StorageSlug.AlreadyRunning,
                $"Another service owns the store {storePath} (lock {lockPath}{Owner(storePath)}). Stop it, or give this one a store of its own.",
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SqliteFault.Of(exception, storePath)!;
        }

        WriteOwner(storePath);
        return new StoreLock(file);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The process id lies beside the lock, because a locked file cannot be read by the one that is refused.</summary>
    private static void WriteOwner(string storePath)
    {
        try
        {
            File.WriteAllText(storePath + ".owner", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Only the message of a refused second start is poorer for it.
        }
    }

    private static string Owner(string storePath)
    {
        try
        {
            return ", process " + File.ReadAllText(storePath + ".owner").Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
