using Credibility.Drafts;
using Credibility.Sources;

namespace Credibility.Formats.Json;

/// <summary>An item of <c>sources</c> while it is read: a name, or an object with an attribution in shorthand.</summary>
internal struct DraftSource
{
    private static readonly DraftShape Shape = new(
        ["id", "name", "kind", "description", "affiliation", "url", .. DraftAttribution.Shorthand]);

    private static readonly DeclaredAttribution NothingGiven = new();

    private DraftAttribution _shorthand;

    public DraftSource()
    {
        _shorthand = new DraftAttribution();
        Value = new DeclaredSource(null, "");
    }

    public DeclaredSource Value { get; private set; }

    public readonly List<DraftVia> Via => _shorthand.Via;

    /// <summary>The attribution written on the source, or null if none of its fields says anything.</summary>
    public readonly DeclaredAttribution? ToShorthand()
    {
        var shorthand = _shorthand.ToDeclared();
        return Via.Count > 0 || shorthand != NothingGiven ? shorthand : null;
    }

    public static DraftSource Read(ref DraftJson json)
    {
        var source = new DraftSource();
        if (json.IsString)
        {
            source.Value = source.Value with { Name = json.Name() ?? "" };
        }
        else if (json.EnterObject())
        {
            source.ReadProperties(ref json);
        }

        return source;
    }

    /// <summary>The same, listed by data about the text.</summary>
    public readonly DraftSource AsListed() => this with { Value = Value with { Listed = true } };

    private void ReadProperties(ref DraftJson json)
    {
        ulong seen = 0;
        while (json.NextProperty(Shape, ref seen, out var property))
        {
            if (!_shorthand.TakeShared(ref json, property))
            {
                TakeOwn(ref json, property);
            }
        }

        json.Require(Shape, seen, "name", "write the words that name the source.");
    }

    private void TakeOwn(ref DraftJson json, string property)
    {
        switch (property)
        {
            case "id": Value = Value with { Id = json.Name() }; break;
            case "name": Value = Value with { Name = json.RequiredName() ?? "" }; break;
            case "kind": Value = Value with { Kind = json.Choice<SourceKind>() is { } kind ? DraftChoice<SourceKind>.WordOf(kind) : null }; break;
            case "description": Value = Value with { Description = json.Prose() }; break;
            case "affiliation": Value = Value with { Affiliation = json.Label() }; break;
            default: Value = Value with { Url = json.Url() }; break;
        }
    }
}
