namespace Credibility.Formats.Embedded;

/// <summary>What the value of a key looks like.</summary>
internal enum FieldForm
{
    /// <summary>Words, as they are written: a plain <c>NO</c> or <c>404</c> is the name that it looks like.</summary>
    Words,

    /// <summary>A word of a closed list.</summary>
    Choice,
    Flag,
    Whole,
    Day,
    Items,
}

/// <summary>A key of front matter.</summary>
/// <param name="Says">What it holds, as editors show it.</param>
internal sealed record FrontMatterField(string Name, FieldForm Form, string Says)
{
    public bool IsRequired { get; init; }

    /// <summary>The words that may stand here; null where any may.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>What each item of a list looks like; null where it is words.</summary>
    public FrontMatterShape? Item { get; init; }
}

/// <summary>The keys that a map may have.</summary>
/// <param name="Name">As the schema calls it.</param>
/// <param name="OrWords">Whether words alone may stand for it, such as a source's name.</param>
internal sealed record FrontMatterShape(string Name, string Says, bool OrWords, IReadOnlyList<FrontMatterField> Fields)
{
    public string Allowed { get; } = string.Join(", ", Fields.Select(field => field.Name));

    public FrontMatterField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
