using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Credibility.Cli.Importing;
using Credibility.Storage.Access;

namespace Credibility.Cli.Keys;

/// <summary><c>credibility key</c>: who may call the service. Keys are written to its store, which may be in use.</summary>
internal static class KeyCommand
{
    private const int NameChars = 100;

    public static Command Create(Terminal terminal, OutsideWorld outside) => new("key", "Make, list and revoke the keys by which the service is called.")
    {
        Make(terminal, outside), List(terminal, outside), Revoke(terminal, outside),
    };

    private static Command Make(Terminal terminal, OutsideWorld outside)
    {
        var name = new Argument<string>("name") { Description = "Whose key it is, such as newsroom." };
        name.Validators.Add(RefuseName);
        var scopes = new Option<string[]>("--scopes")
        {
            Description = "What it may do, separated by commas: " + string.Join(", ", KeyStore.Scopes) + ".", HelpName = "scopes", Required = true, CustomParser = ScopesOf,
        };
        var expires = new Option<DateTimeOffset?>("--expires")
        {
            Description = "When it ends: a day, from its first moment in UTC, or an instant. Default: never.", HelpName = "yyyy-mm-dd", CustomParser = result => InstantOf(result, outside.Time),
        };
        var store = ImportCommand.Store();
        var command = new Command("create", "Make a key and show it, once, on standard output. A running service takes it within a second.") { name, scopes, expires, store };
        command.SetAction(parsed => new KeyRun(parsed.GetValue(store) ?? ImportSettings.DefaultStore, terminal, outside.Time)
            .Create(parsed.GetRequiredValue(name), parsed.GetRequiredValue(scopes), parsed.GetValue(expires)));
        return command;
    }

    private static Command List(Terminal terminal, OutsideWorld outside)
    {
        var (store, format) = (ImportCommand.Store(), ImportCommand.Format());
        var command = new Command("list", "List every key there ever was, by what may be shown of it.") { store, format };
        command.SetAction(parsed => new KeyRun(parsed.GetValue(store) ?? ImportSettings.DefaultStore, terminal, outside.Time).List(parsed.GetValue(format) ?? ImportFormat.Text));
        return command;
    }

    private static Command Revoke(Terminal terminal, OutsideWorld outside)
    {
        var key = new Argument<string>("key") { Description = "Its name or prefix, or the whole key where it leaked." };
        var store = ImportCommand.Store();
        var command = new Command("revoke", "Revoke a key, for good. A running service refuses it within a second.") { key, store };
        command.SetAction(parsed => new KeyRun(parsed.GetValue(store) ?? ImportSettings.DefaultStore, terminal, outside.Time).Revoke(parsed.GetRequiredValue(key)));
        return command;
    }

    private static void RefuseName(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (name.Trim().Length != name.Length || name.Length > NameChars || name.Any(char.IsControl))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"a name has 1 to {NameChars} characters on one line, and no space at either end"));
        }
        else if (name.StartsWith(AccessKey.Mark, StringComparison.Ordinal))
        {
            result.AddError($"a name cannot begin with {AccessKey.Mark}, as keys do");
        }
    }

    private static string[]? ScopesOf(ArgumentResult result)
    {
        var scopes = result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)).ToArray();
        if (scopes.FirstOrDefault(scope => !KeyStore.Scopes.Contains(scope)) is not { } unknown)
        {
            return scopes;
        }

        result.AddError($"'{unknown}' is no scope; write some of {string.Join(",", KeyStore.Scopes)}, such as --scopes read,report");
        return null;
    }

    private static DateTimeOffset? InstantOf(ArgumentResult result, TimeProvider time)
    {
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK"];
        var given = result.Tokens[0].Value;
        if (!DateTimeOffset.TryParseExact(given, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            result.AddError($"'{given}' is no date; write --expires like 2027-01-01");
        }
        else if (instant <= time.GetUtcNow())
        {
            result.AddError($"--expires {given} has passed; give a day to come, or leave it out");
        }

        return instant;
    }
}
