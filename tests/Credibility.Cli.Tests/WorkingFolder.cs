namespace Credibility.Cli;

/// <summary>
/// The folder in which this process stands while something runs in it. There is one for the whole process: who needs that of the
/// repository, as nearly everyone does, shares it; who needs another waits until it is free.
/// </summary>
internal sealed class WorkingFolder : IDisposable
{
    private static readonly ReaderWriterLockSlim Gate = new(LockRecursionPolicy.NoRecursion);

    private readonly bool _isShared;

    private WorkingFolder(string folder)
    {
        _isShared = folder == Requirement.RepositoryRoot;
        if (_isShared)
        {
            Gate.EnterReadLock();
        }
        else
        {
            Gate.EnterWriteLock();
        }

        Environment.CurrentDirectory = folder;
    }

    public static WorkingFolder Enter(string folder) => new(folder);

    public void Dispose()
    {
        if (_isShared)
        {
            Gate.ExitReadLock();
            return;
        }

        Environment.CurrentDirectory = Requirement.RepositoryRoot;
        Gate.ExitWriteLock();
    }
}
