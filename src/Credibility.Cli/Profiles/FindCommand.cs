using System.CommandLine;
using System.Globalization;
using System.Text;
using Credibility.Formats.Text;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Cli.Profiles;

/// <summary><c>credibility source find</c>: which profiles a name can mean, and why.</summary>
internal static class FindCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "A name as a draft would write it, such as \"the Russian defence ministry\"." };

    private static readonly Option<SourceKind?> Kind = Choice.OfKind("--kind", "Only this kind, such as news-agency.");

    private static readonly Option<string?> Country = Choice.OfText("--country", "code", "Country as ISO 3166-1 alpha-2, such as GB.");

    private static readonly Option<string?> Url = Choice.OfText("--url", "url", "An address of the source.");

    private static readonly Option<string?> Description = Choice.OfText("--description", "text", "Words that describe it, such as \"military analyst\".");

    private static readonly Option<DateOnly?> On = Choice.OfDate("--on", "Day on which the name was used. Default: the catalog's.");

    private static readonly Option<string?> Catalog = SourceCommand.Catalog();

    public static Command Create(Terminal terminal)
    {
        var command = new Command("find", "Say which profiles a name can mean, and why.") { Name, Kind, Country, Url, Description, On, Catalog };
        command.SetAction(parsed =>
        {
            var query = new SourceQuery(
                parsed.GetRequiredValue(Name), parsed.GetValue(Description), parsed.GetValue(Kind), parsed.GetValue(Country), parsed.GetValue(Url));
            var data = ShippedData.Load(parsed.GetValue(Catalog));
            terminal.Results.Write(Words(data.Audit.ResolverOf(data.Catalog).Resolve(query, parsed.GetValue(On))));
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Words(Resolution resolution)
    {
        var text = new StringBuilder();
        Line(text, "", $"{resolution.ProfileId ?? "no match"}: {resolution.Reason}");
        if (resolution.Flags.Count > 0)
        {
            Line(text, "", $"about the name: {string.Join(", ", resolution.Flags)}");
        }

        foreach (var candidate in resolution.Candidates)
        {
            var place = candidate.Country is { } country ? $", {country}" : "";
            Line(text, "", "");
            Line(text, "", $"{Number(candidate.Score)}  {candidate.Id}  {candidate.Name} ({SourceKindNames.Write(candidate.Kind)}{place}){(candidate.Match ? "  match" : "")}");
            foreach (var feature in candidate.Explanation)
            {
                Line(text, "      ", $"{Number(feature.Score)}  {feature.Feature}: {feature.Value}");
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string indent, string words) => text.Append(indent).Append(VisibleText.Of(words)).Append('\n');

    private static string Number(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);
}
