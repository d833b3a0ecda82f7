using System.CommandLine;
using System.Globalization;
using Credibility.Storage.Imports;

namespace Credibility.Cli.Importing;

/// <summary><c>credibility import candidates</c>: what one site alone says, for an editor to accept or reject.</summary>
internal static class CandidatesCommand
{
    private const int MaxWords = 500;

    public static Command Create(Terminal terminal, OutsideWorld outside) => new("candidates", "List what one site alone says of another, and accept or reject it.")
    {
        List(terminal, outside),
        Decide("accept", CandidateState.Accepted, "Take a claim over: the profile gets an owner, with the one file and your decision as evidence.", terminal, outside),
        Decide("reject", CandidateState.Refused, "Lay a claim aside; it does not come back unless the other site comes to say so too. Takes back what was accepted.", terminal, outside),
    };

    private static Command List(Terminal terminal, OutsideWorld outside)
    {
        var state = Choice.Of("--state", "Which ones. Default: open.", ("open", CandidateFilter.Open), ("accepted", CandidateFilter.Accepted), ("rejected", CandidateFilter.Rejected), ("all", CandidateFilter.All));
        var (store, format) = (ImportCommand.Store(), ImportCommand.Format());
        var command = new Command("list", "Say what there is to decide about, with the number of each.") { state, store, format };
        command.SetAction(parsed => new CandidatesRun(parsed.GetValue(store) ?? ImportSettings.DefaultStore, terminal, outside)
            .List(parsed.GetValue(state) ?? CandidateFilter.Open, parsed.GetValue(format) ?? ImportFormat.Text));
        return command;
    }

    private static Command Decide(string verb, CandidateState state, string does, Terminal terminal, OutsideWorld outside)
    {
        var number = new Argument<long>("number")
        {
            Description = "Number of the candidate, as the list gives it.",
            CustomParser = result =>
            {
                if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
                {
                    return read;
                }

                result.AddError($"'{result.Tokens[0].Value}' is no number of a candidate; see credibility import candidates list");
                return 0;
            },
        };
        var by = Words("--by", "name", "Who decides. It stands in the audit log.");
        var reason = Words("--reason", "words", "Why. It stands in the audit log and, where the claim is accepted, with the evidence in the profile.");
        var (store, dryRun) = (ImportCommand.Store(), ImportCommand.DryRun());
        var command = new Command(verb, does) { number, by, reason, store, dryRun };
        command.SetAction(parsed => new CandidatesRun(parsed.GetValue(store) ?? ImportSettings.DefaultStore, terminal, outside).Decide(
            parsed.GetValue(number), new CandidateDecision(state, parsed.GetRequiredValue(by).Trim(), parsed.GetRequiredValue(reason).Trim()), parsed.GetValue(dryRun)));
        return command;
    }

    private static Option<string> Words(string name, string helpName, string description)
    {
        var option = new Option<string>(name) { Description = description, HelpName = helpName, Required = true };
        option.Validators.Add(result =>
        {
            var words = result.Tokens.Count > 0 ? result.Tokens[0].Value.Trim() : "";
            if (words.Length is 0 or > MaxWords || words.Any(char.IsControl))
            {
                result.AddError(FormattableString.Invariant($"{name} needs words: one line of 1 to {MaxWords} characters"));
            }
        });
        return option;
    }
}
