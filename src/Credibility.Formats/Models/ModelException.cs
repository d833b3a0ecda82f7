namespace Credibility.Formats.Models;

/// <summary>The bytes are no weights file, are damaged, or were made for another version.</summary>
public sealed class ModelException : Exception
{
    public ModelException()
    {
    }

    public ModelException(string message)
        : base(message)
    {
    }

    public ModelException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
