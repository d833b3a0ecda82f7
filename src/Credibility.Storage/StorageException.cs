namespace Credibility.Storage;

/// <summary>
/// The store cannot do what was asked. <see cref="Exception.Message"/> is the sentence to show: what is wrong, where, and what to do.
/// </summary>
public sealed class StorageException : Exception
{
    /// <param name="slug">One of <see cref="StorageSlug"/>.</param>
    public StorageException(string slug, string message, Exception? cause = null)
        : base(message, cause) => Slug = slug;

    /// <summary>Stable name of the fault, one of <see cref="StorageSlug"/>; the last part of a problem's type.</summary>
    public string Slug { get; }
}

/// <summary>The faults that a store can have.</summary>
public static class StorageSlug
{
    /// <summary>The disk or quota is full. Reading goes on; writing works again once there is room, without a restart.</summary>
    public const string Full = "storage-full";

    /// <summary>The disk fails, the file cannot be opened, or another writer held it for too long. Worth trying again.</summary>
    public const string Unavailable = "storage-unavailable";

    /// <summary>The file is no store of this product, or it is damaged. Nothing was written to it.</summary>
    public const string Invalid = "storage-invalid";

    /// <summary>A newer version of this product has written the store.</summary>
    public const string SchemaTooNew = "schema-too-new";

    /// <summary>Another process owns the store.</summary>
    public const string AlreadyRunning = "already-running";
}
