using System.CommandLine;

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

    private static readonly Option<bool> Misses = new("--misses") { Description = "List what was missed, and what was found where nothing is marked." };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("evaluate", "Measure how well attributions are read, on annotated drafts.") { Gold, Format, Predictions, Dump, Model, HeldOut, Misses };
        command.SetAction(parsed => new EvaluateRun(
            new EvaluateSettings(
                parsed.GetValue(Gold)!, parsed.GetValue(Format) ?? FigureFormat.Text, parsed.GetValue(Predictions), parsed.GetValue(Dump), parsed.GetValue(Model),
                parsed.GetValue(HeldOut), parsed.GetValue(Misses)), terminal).Run());
        return command;
    }
}

/// <summary>How figures are written.</summary>
internal enum FigureFormat { Text, Json }

/// <param name="Model">Folder with other weights, or null for the shipped ones.</param>
internal sealed record EvaluateSettings(
    IReadOnlyList<string> Gold, FigureFormat Format, string? Predictions, string? Dump, string? Model, bool HeldOutOnly, bool ShowMisses);
