namespace Credibility.Cli.Importing;

/// <summary>How the result of an import is written.</summary>
internal enum ImportFormat { Text, Json }

/// <summary>What every import is told.</summary>
/// <param name="Store">Path of the database.</param>
/// <param name="DryRun">Whether nothing is to be written.</param>
/// <param name="AcceptShrink">Whether a load may halve what is there.</param>
internal sealed record ImportSettings(string Store, bool DryRun, bool AcceptShrink, ImportFormat Format)
{
    public const string DefaultStore = "credibility.db";
}
