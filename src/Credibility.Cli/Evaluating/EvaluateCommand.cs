using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Credibility.Cli.Evaluating;

/// <summary><c>credibility evaluate</c>: how well prose is read, measured on annotated drafts.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string[]> Gold = new("gold")
    {
        Description = "Annotated drafts: a .jsonl corpus, drafts with marks in the text, a folder of texts and .ann files, or a folder of any of these.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<FigureFormat?> Format = Choice.Of(
        "--format", "How the figures are written. Default: text.", ("text", FigureFormat.Text), ("json", FigureFormat.Json));

    private static readonly Option<string?> Predictions = Choice.OfText(
        "--predictions", "file", "Score these predictions (.jsonl) instead of reading the drafts; rules are not run then.");

    private static readonly Option<string?> Dump = Choice.OfText("--dump", "file", "Write what was read, one JSON object a line, offsets in code points.");

    private static readonly Option<string?> Model = Choice.OfText(
        "--model", "folder", "Read with the weights of this folder, as `credibility train` writes them, instead of the shipped ones.");

    private static readonly Option<bool> HeldOut = new("--held-out") { Description = "Only the drafts that are held out from training." };

    private static readonly Option<bool> Declared = new("--declared") { Description = "Run the rules on the marks, as if an editor had declared them, and not on what is read." };

    private static readonly Option<bool> Misses = new("--misses") { Description = "List what was missed, and what was found where nothing is marked." };

    private static readonly Option<string?> WritePrecision = Choice.OfText(
        "--write-precision", "folder", "Write how often each rule was right into the front matter of the rule pages in this folder.");

    private static readonly Option<string?> On = Choice.OfText("--on", "day", "The day that --write-precision notes, such as 2026-03-31. Default: today (UTC).");

    public static Command Create(Terminal terminal)
    {
        var command = new Command("evaluate", "Measure how well attributions are read, on annotated drafts.") { Gold, Format, Predictions, Dump, Model, HeldOut, Declared, Misses, WritePrecision, On };
        command.Validators.Add(Refuse);
        command.SetAction(parsed => new EvaluateRun(
            new EvaluateSettings(
                parsed.GetValue(Gold)!, parsed.GetValue(Format) ?? FigureFormat.Text, parsed.GetValue(Predictions), parsed.GetValue(Dump), parsed.GetValue(Model),
                parsed.GetValue(HeldOut), parsed.GetValue(Declared), parsed.GetValue(Misses), parsed.GetValue(WritePrecision), DayOf(parsed.GetValue(On))), terminal).Run());
        return command;
    }

    private static void Refuse(CommandResult given)
    {
        if (given.GetValue(WritePrecision) is not null && given.GetValue(Predictions) is not null)
        {
            given.AddError("--write-precision needs the rules to run; leave --predictions away");
        }

        if (given.GetValue(Declared) && (given.GetValue(WritePrecision) is not null || given.GetValue(Predictions) is not null))
        {
            given.AddError("--declared runs the rules on the marks; leave --predictions and --write-precision away, which tell of what is read");
        }

        if (given.GetValue(On) is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            given.AddError($"--on '{day}' must be a day, such as 2026-03-31");
        }
    }

    private static DateOnly DayOf(string? day) => day is null
        ? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)
        : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>How figures are written.</summary>
internal enum FigureFormat { Text, Json }

/// <param name="Model">Folder with other weights, or null for the shipped ones.</param>
/// <param name="WritePrecision">Folder of the rule pages that get the figures, or null.</param>
internal sealed record EvaluateSettings(
    IReadOnlyList<string> Gold, FigureFormat Format, string? Predictions, string? Dump, string? Model, bool HeldOutOnly, bool Declared, bool ShowMisses,
    string? WritePrecision, DateOnly On);
