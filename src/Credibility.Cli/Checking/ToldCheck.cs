using Credibility.Formats.Checks;

namespace Credibility.Cli.Checking;

/// <summary>A check as each output tells it: with the draft's words, or without.</summary>
/// <param name="redact">What was asked for; null takes what is usual for each format.</param>
internal sealed class ToldCheck(Check check, bool? redact)
{
    private readonly Lazy<Check> _redacted = new(check.Redacted);

    public Check For(CheckFormat format) => redact ?? Redaction.IsUsual(format) ? _redacted.Value : check;
}
