using System.CommandLine;
using System.Globalization;
using Credibility.Attributions.Tagging;
using Credibility.Attributions.Training;

namespace Credibility.Cli.Training;

/// <summary><c>credibility train</c>: weights for reading prose, from annotated drafts.</summary>
internal static class TrainCommand
{
    private const int DefaultSeed = 1, MaxEpochs = 1000;

    private static readonly Argument<string[]> Corpora = new("corpus")
    {
        Description = "Annotated drafts: a .jsonl corpus, drafts with marks in the text, a folder such as PolNeAR's, or a folder of any of these.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Out = new("--out") { Description = "Folder for the weights, the card and the notices.", HelpName = "folder", Required = true };

    private static readonly Option<int?> Seed = Whole("--seed", int.MinValue, int.MaxValue, $"Seed of all chance: the same drafts and seed give the same bytes. Default: {DefaultSeed}.");

    private static readonly Option<int?> Epochs = Whole("--epochs", 1, MaxEpochs, $"How often the drafts are gone through. Default: {TrainingSettings.Shipped.Chain.Epochs}.");

    private static readonly Option<double?> HeldOut = new("--held-out")
    {
        Description = "Share of each corpus, such as 0.1, that is only measured: its latest drafts, or evenly spread ones where no days are known. Drafts that are marked as held out always are.",
        HelpName = "share",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and < 1)
            {
                return share;
            }

            result.AddError($"'{result.Tokens[0].Value}' is no share; write --held-out like 0.1");
            return null;
        },
    };

    private static readonly Option<double?> Lean = new("--lean")
    {
        Description = "How readily spans are found, from -2 to 2: 0 for text like the drafts, above it for text unlike them. Default: as in the shipped weights.",
        HelpName = "number",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var lean) && lean is >= -2 and <= 2)
            {
                return lean;
            }

            result.AddError($"'{result.Tokens[0].Value}' is no number from -2 to 2; write --lean like 0.5");
            return null;
        },
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("train", "Train the weights that read attributions from prose.") { Corpora, Out, Seed, HeldOut, Epochs, Lean };
        command.SetAction(parsed =>
        {
            var settings = TrainingSettings.Shipped;
            settings = parsed.GetValue(Epochs) is { } epochs ? settings with { Chain = settings.Chain with { Epochs = epochs } } : settings;
            settings = parsed.GetValue(Lean) is { } lean ? settings with { Lean = new Lean((float)lean, (float)lean, (float)lean) } : settings;
            return new TrainRun(
                new TrainSettings(parsed.GetValue(Corpora)!, parsed.GetValue(Out)!, parsed.GetValue(Seed) ?? DefaultSeed, parsed.GetValue(HeldOut) ?? 0, settings), terminal).Run();
        });
        return command;
    }

    private static Option<int?> Whole(string name, int least, int most, string description) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError(FormattableString.Invariant($"'{result.Tokens[0].Value}' is no whole number from {least} to {most}; write {name} like 7"));
            return null;
        },
    };
}

/// <param name="HeldOutShare">Of each corpus that does not say itself what is held out, 0–1.</param>
internal sealed record TrainSettings(IReadOnlyList<string> Corpora, string Out, int Seed, double HeldOutShare, TrainingSettings Training);
