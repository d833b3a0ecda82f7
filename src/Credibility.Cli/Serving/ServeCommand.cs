using System.CommandLine;

namespace Credibility.Cli.Serving;

/// <summary><c>credibility serve</c>: starts the service with the settings that follow.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command(
            "serve", "Start the service; its settings follow, such as --urls http://127.0.0.1:8081 --Storage:Path=news.db.")
        {
            // The service knows its settings, and says what is wrong with one.
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(parsed => ServiceProgram.Run(parsed.UnmatchedTokens));
        return command;
    }
}
