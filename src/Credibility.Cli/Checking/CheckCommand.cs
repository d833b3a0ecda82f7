using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Credibility.Cli.Checking.Searching;
using Credibility.Formats.Checks;
using Credibility.Policies;

namespace Credibility.Cli.Checking;

/// <summary><c>credibility check</c>: the words of the command line become settings, or a message.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Paths = new("draft")
    {
        Description = "Files that declare a draft's sources (.json) or hold its text (.txt, .md, .html, .ninjs), folders with such files, patterns such as \"news/**/*.md\", or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
        Validators = { RefuseOptions },
    };

    private static readonly Option<CheckFormat?> Format = Choice.Of(
        "--format", "How standard output shows the report. Default: text.", [.. CheckWriter.Names.Select(name => (name.Key, name.Value))]);

    private static readonly Option<CheckOutput[]> Output = new("--output")
    {
        Description = "Also write the report to a file, such as json=report.json. May be repeated.",
        HelpName = "format=path",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseFiles,
    };

    private static readonly Option<FindingLevel?> FailLevel = Choice.OfLevel("--fail-level", "Exit with 1 if a finding has this level or a higher one. Default: the policy's.");

    private static readonly Option<double?> MinConfidence = Choice.OfShare("--min-confidence", "Confidence, 0 to 1, below which a finding fails nothing, whatever its level. Default: the policy's.");

    private static readonly Option<string?> Baseline = Choice.OfText("--baseline", "file", "What is known, from `credibility baseline create`: it is neither told nor fails.");

    private static readonly Option<string?> DiffBase = Choice.OfText("--diff-base", "ref", "Commit that the change under review is compared with, such as origin/main: told are findings of the claims that it touches, and only new ones fail.");

    private static readonly Option<FindingLevel?> MinLevel = Choice.OfLevel("--min-level", "Leave findings below this level out of the text; JSON always holds all.");

    private static readonly Option<string?> Policy = Choice.OfText("--policy", "id|file", "Policy to judge by: an id, or the path of a .yaml file. Default: the draft's own; else the nearest .credibility.yaml, from the draft's folder up to the repository's; else 'default'.");

    private static readonly Option<string?> Catalog = Choice.OfText("--catalog", "file", "Snapshot with profiles, method, rules and policies. Default: the one beside the program.");

    private static readonly Option<DateOnly?> AuditDate = Choice.OfDate("--audit-date", "Day to judge by. Default: the draft's, else the catalog's.");

    private static readonly Option<string?> StandardInputPath = Choice.OfText("--stdin-path", "path", "Where standard input would stand as a file: names it, and decides its format and its policy.");

    private static readonly Option<string[]> Exclude = new("--exclude")
    {
        Description = "Pass over what matches, as a line of an ignore file would. May be repeated.",
        HelpName = "pattern",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> NoIgnore = new("--no-ignore") { Description = $"Check what a {IgnoreFile.Name} ignores too. Such a file has the syntax of .gitignore." };

    private static readonly Option<bool> AllowEmpty = new("--allow-empty") { Description = "Exit with 0 where there is no draft to check." };

    private static readonly Option<int?> Jobs = new("--jobs")
    {
        Description = "Drafts to check at the same time. Default: one for each processor.",
        HelpName = "number",
        Validators = { RefuseJobs },
    };

    private static readonly Option<string?> Server = Choice.OfText("--server", "url", "Have a running service judge, by its catalog and its policies, with the key in CREDIBILITY_KEY if it needs one.");

    private static readonly Option<bool?> Redact = new("--redact")
    {
        Description = "Leave the draft's words out: of each finding the rule, the line and at most five words. Default: in formats that are handed to others (sarif, github, rdjsonl, gitlab, junit).",
        HelpName = "true|false",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Detailed = new("--detailed") { Description = "Show in text all claims, relevant guidance, what could settle them, what is not known or was assumed, and the numbers behind the words." };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("check", "Report on drafts: who is cited, how separate they are, which claim stands on too little.")
        {
            Format, Output, FailLevel, MinConfidence, MinLevel, Baseline, DiffBase, Redact, Detailed, Server,
        };
        AddInputs(command);
        command.Validators.Add(RefuseTwoCatalogs);
        command.Validators.Add(RefuseServedChange);
        command.SetAction(parsed => new CheckRun(SettingsOf(parsed), terminal).Run());
        return command;
    }

    /// <summary>What every command takes that checks drafts: which, and by what they are judged.</summary>
    public static void AddInputs(Command command)
    {
        command.Add(Paths);
        foreach (var option in (Option[])[Policy, Catalog, AuditDate, StandardInputPath, Exclude, NoIgnore, AllowEmpty, Jobs])
        {
            command.Add(option);
        }

        command.Validators.Add(RefuseLonePath);
    }

    /// <summary>Options that the command does not have are as if they were not given.</summary>
    public static CheckSettings SettingsOf(ParseResult parsed) => new(
        new DraftSearchSettings(
            parsed.GetRequiredValue(Paths), parsed.GetValue(StandardInputPath), parsed.GetValue(Exclude) ?? [], !parsed.GetValue(NoIgnore), parsed.GetValue(AllowEmpty)),
        parsed.GetValue(Format) ?? CheckFormat.Text, parsed.GetValue(Output) ?? [], parsed.GetValue(FailLevel),
        parsed.GetValue(MinLevel) ?? FindingLevel.None, parsed.GetValue(Policy), parsed.GetValue(Catalog), parsed.GetValue(AuditDate), parsed.GetValue(Redact), parsed.GetValue(Detailed), parsed.GetValue(Server),
        parsed.GetValue(Jobs) ?? Environment.ProcessorCount)
    {
        MinConfidence = parsed.GetValue(MinConfidence), Baseline = parsed.GetValue(Baseline), DiffBase = parsed.GetValue(DiffBase),
    };

    /// <summary>What differs between two versions is the change's doing only if one judge judged both.</summary>
    private static void RefuseServedChange(CommandResult result)
    {
        if (result.GetResult(Server) is not null && result.GetResult(DiffBase) is not null)
        {
            result.AddError("--diff-base checks the earlier version here; leave --server out");
        }
    }

    /// <summary>A mistyped option would otherwise be taken for a file; one that starts with a hyphen can be named as ./-file.json.</summary>
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var given in result.Tokens.Select(token => token.Value).Where(value => value.Length > 1 && value[0] == '-'))
        {
            result.AddError($"'{given}' is no option of check; a file of that name is written ./{given}");
        }
    }

    private static void RefuseLonePath(CommandResult result)
    {
        if (result.GetResult(StandardInputPath) is not null && result.GetResult(Paths)?.Tokens.All(token => token.Value != "-") == true)
        {
            result.AddError("--stdin-path says where standard input would stand; write - to read it");
        }
    }

    private static void RefuseTwoCatalogs(CommandResult result)
    {
        if (result.GetResult(Server) is not null && result.GetResult(Catalog) is not null)
        {
            result.AddError("--server judges by the service's catalog; leave --catalog out");
        }
    }

    private static void RefuseJobs(OptionResult result)
    {
        if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) || jobs is < 1 or > 256))
        {
            result.AddError($"'{result.Tokens[0].Value}' is no value of --jobs; write a number from 1 to 256");
        }
    }

    private static CheckOutput[] ParseFiles(ArgumentResult result)
    {
        var files = new List<CheckOutput>();
        foreach (var given in result.Tokens.Select(token => token.Value))
        {
            var parts = given.Split('=', 2);
            if (parts.Length < 2 || parts[1].Length == 0 || !CheckWriter.Names.TryGetValue(parts[0], out var format))
            {
                result.AddError($"'{given}' is no output; write format=path, such as json=report.json, with one of: {string.Join(", ", CheckWriter.Names.Keys)}");
                continue;
            }

            files.Add(new CheckOutput(format, parts[1]));
        }

        return [.. files];
    }
}
