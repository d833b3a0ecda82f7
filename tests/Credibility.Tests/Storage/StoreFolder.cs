using Credibility.Storage.Sqlite;

namespace Credibility.Tests.Storage;

/// <summary>A folder of its own for real store files, gone after the test.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly List<IDisposable> _open = [];

    public StoreFolder() => Folder = Directory.CreateTempSubdirectory("credibility-store-").FullName;

    public string Folder { get; }

    public string Store => Path.Combine(Folder, "store.db");

    public SqliteDatabase Open(StoreRole role = StoreRole.Owner, TimeProvider? time = null) => Keep(SqliteDatabase.Open(Store, role, time));

    /// <summary>Disposed with the folder, last first.</summary>
    public T Keep<T>(T open)
        where T : IDisposable
    {
        _open.Add(open);
        return open;
    }

    public void Dispose()
    {
        foreach (var open in Enumerable.Reverse(_open))
        {
            open.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
