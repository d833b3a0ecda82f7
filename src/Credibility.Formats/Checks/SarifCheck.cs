namespace Credibility.Formats.Checks;

/// <summary>A check as SARIF 2.1.0.</summary>
public static class SarifCheck
{
    public static string Write(Check check) => throw new NotSupportedException();
}
