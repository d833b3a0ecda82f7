using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Credibility.Cli.Auditing;
using Credibility.Cli.Backups;
using Credibility.Cli.Baselines;
using Credibility.Cli.Catalogs;
using Credibility.Cli.Checking;
using Credibility.Cli.Configuring;
using Credibility.Cli.Evaluating;
using Credibility.Cli.Explaining;
using Credibility.Cli.Importing;
using Credibility.Cli.Keys;
using Credibility.Cli.Profiles;
using Credibility.Cli.Serving;
using Credibility.Cli.Training;

namespace Credibility.Cli;

/// <summary>The commands, and the one place where what went wrong becomes a message and an exit code.</summary>
internal static class CommandTree
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <param name="outside">Whom the importing commands ask; null for the real world.</param>
    public static int Run(string[] args, Terminal terminal, OutsideWorld? outside = null)
    {
        try
        {
            var parsed = Root(args.FirstOrDefault(), terminal, outside ?? OutsideWorld.Real).Parse(args, Parsing);
            return parsed.Action is ParseErrorAction ? Refuse(parsed, terminal, parsed.Errors.Select(error => error.Message))
                // What a script passes on where its variable is not set: no file, name or id is empty.
                : parsed.Tokens.Any(token => token.Value.Length == 0) ? Refuse(parsed, terminal, ["an argument is empty; give it a value or leave it out"])
                : parsed.Invoke(Running(terminal));
        }
        catch (StoppedException stop)
        {
            terminal.Say(stop.Message);
            return stop.Code;
        }
        catch (OperationCanceledException)
        {
            terminal.Say("stopped; no output file was written");
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The commands answer for the files that they open; what is left is the output itself: the disk behind it is full, or it is closed.
            terminal.Say($"the result could not be written: {(fault.InnerException ?? fault).Message}");
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>
    /// An ordinary command, because a root command takes the name of the file that was started, and help is to read the same everywhere.
    /// </summary>
    /// <param name="asked">The first word of the command line: where it names a command the others are not made, which is a tenth of the time of a short one.</param>
    private static Command Root(string? asked, Terminal terminal, OutsideWorld outside)
    {
        var help = new HelpOption();
        help.Action = new HelpWithExitCodes((HelpAction)help.Action!);
        var root = new Command("credibility", "Tells how many separate sources a draft really has, who controls them, and which claim stands on too little.")
        {
            help,
            new Option<bool>("--version") { Description = "Show the version.", Action = new ShowVersion() },
        };
        var commands = Commands(terminal, outside);
        var isOne = commands.Any(command => command.Name == asked);
        foreach (var (name, create) in commands)
        {
            if (!isOne || name == asked)
            {
                root.Add(create());
            }
        }

        return root;
    }

    private static (string Name, Func<Command> Create)[] Commands(Terminal terminal, OutsideWorld outside) =>
    [
        ("check", () => CheckCommand.Create(terminal)),
        ("baseline", () => BaselineCommand.Create(terminal)),
        ("explain", () => ExplainCommand.Create(terminal)),
        ("source", () => SourceCommand.Create(terminal)),
        ("catalog", () => CatalogCommand.Create(terminal)),
        ("import", () => ImportCommand.Create(terminal, outside)),
        ("serve", ServeCommand.Create),
        ("key", () => KeyCommand.Create(terminal, outside)),
        ("backup", () => BackupCommand.Create(terminal)),
        ("restore", () => RestoreCommand.Create(terminal, outside)),
        ("audit", () => AuditCommand.Create(terminal)),
        ("config", ConfigCommand.Create),
        ("evaluate", () => EvaluateCommand.Create(terminal)),
        ("train", () => TrainCommand.Create(terminal)),
    ];

    private static InvocationConfiguration Running(Terminal terminal) =>
        new() { Output = terminal.Results, Error = terminal.Messages, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    private static int Refuse(ParseResult parsed, Terminal terminal, IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            terminal.Say(reason);
        }

        terminal.Say($"see `{PathOf(parsed.CommandResult.Command)} --help`");
        return ExitCode.Usage;
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(SourcingAudit.Engine);
            return ExitCode.Clean;
        }
    }

    private sealed class HelpWithExitCodes(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine("""
                Exit codes:
                  0  clean
                  1  a finding at or above the fail level, or a profile with problems
                  2  usage or configuration
                  3  could not run: a file that cannot be read, a request that is refused
                  5  another service owns this store
                  130  stopped by Ctrl+C

                """);
            return code;
        }
    }
}
