using System.Buffers.Binary;

namespace Credibility.Storage.Sqlite;

/// <summary>
/// The first 100 bytes of a database file (https://sqlite.org/fileformat2.html#the_database_header), read without opening it:
/// SQLite opens an empty file as a new database and would roll a log into a foreign one.
/// </summary>
/// <param name="ApplicationId">Whose file it is.</param>
/// <param name="SchemaVersion">At least this; the log may hold a newer one.</param>
internal readonly record struct StoreHeader(int ApplicationId, int SchemaVersion)
{
    private const int Bytes = 100;

    /// <exception cref="StorageException">storage-invalid: empty or no database; storage-unavailable: cannot be read.</exception>
    public static StoreHeader Read(string path)
    {
        Span<byte> header = stackalloc byte[Bytes];
        int read;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            read = file.ReadAtLeast(header, Bytes, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SqliteFault.Of(exception, path)!;
        }

        if (read == 0)
        {
            throw SqliteFault.Invalid(path, "is an empty file");
        }

        if (read < Bytes || !header.StartsWith("SQLite format 3\0"u8))
        {
            throw SqliteFault.Invalid(path, "is not a SQLite database");
        }

        return new StoreHeader(BinaryPrimitives.ReadInt32BigEndian(header[68..]), BinaryPrimitives.ReadInt32BigEndian(header[60..]));
    }
}
