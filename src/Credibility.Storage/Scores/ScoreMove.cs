using Credibility.Sources;

namespace Credibility.Storage.Scores;

/// <summary>A published score with which its source got another kind or country.</summary>
/// <param name="Revision">As it was published, without parts.</param>
/// <param name="WasKind">The kind in the row before.</param>
/// <param name="WasCountry">The country in the row before.</param>
public sealed record ScoreMove(ScoreRevision Revision, SourceKind WasKind, string? WasCountry);

/// <summary>Numbers of changes that a restore took out of use.</summary>
/// <param name="After">The last change that the backup held.</param>
/// <param name="UpTo">The last number that is never given again.</param>
public sealed record ScoreGap(long After, long UpTo)
{
    public bool Holds(long change) => change > After && change <= UpTo;
}
