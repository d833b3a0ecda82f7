using System.CommandLine;
using Credibility.Cli.Serving;

namespace Credibility.Cli.Configuring;

/// <summary><c>credibility config</c>: the settings of the service, as the service itself reads them.</summary>
internal static class ConfigCommand
{
    public static Command Create() => new("config", "Show the settings of the service.") { Print() };

    private static Command Print()
    {
        var format = Choice.OfText("--format", "json|text", "How they are written. Default: text.");
        var command = new Command("print", "Print every setting, its value and where that comes from; exit 2 where one cannot be used. Settings follow as with serve.")
        {
            format,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed => ServiceProgram.Run(
            ["config", "print", .. parsed.GetValue(format) is { } chosen ? ["--format", chosen] : Array.Empty<string>(), .. parsed.UnmatchedTokens]));
        return command;
    }
}
