using System.CommandLine;
using System.Text;
using Credibility.Formats.Json;
using Credibility.Formats.Text;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;
using Credibility.Sources.Scores;

namespace Credibility.Cli.Profiles;

/// <summary><c>credibility source show</c>: one profile with the evidence of every fact, and its score.</summary>
internal static class ShowCommand
{
    private enum Shape { Text, Json }

    private const int MostCandidates = 3;

    private static readonly Argument<string> Id = new("id") { Description = "Id of a profile, such as reuters, or of a state's body, such as fr-ministry-of-defence." };

    private static readonly Option<Shape?> Format = Choice.Of("--format", "How the profile is written. Default: text.", ("text", Shape.Text), ("json", Shape.Json));

    private static readonly Option<string?> Catalog = SourceCommand.Catalog();

    public static Command Create(Terminal terminal)
    {
        var command = new Command("show", "Show one profile: every fact with its evidence, and the score they add up to.") { Id, Format, Catalog };
        command.SetAction(parsed =>
        {
            var data = ShippedData.Load(parsed.GetValue(Catalog));
            var profile = Find(parsed.GetRequiredValue(Id), data);
            terminal.Results.Write(parsed.GetValue(Format) == Shape.Json ? Json(profile, data) : Words(profile, data, terminal.Look));
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>The profile as its file has it, with evidence; else the body that the role table makes.</summary>
    private static SourceProfile Find(string id, ShippedData data) =>
        data.Data.Profiles.FirstOrDefault(profile => profile.Id == id) ?? data.Catalog.Find(id)
        ?? throw StoppedException.Usage($"there is no profile with the id '{id}'; {Named(id, data)}");

    /// <summary>Who types a name is told the id.</summary>
    private static string Named(string name, ShippedData data)
    {
        var candidates = data.Audit.ResolverOf(data.Catalog).Resolve(new SourceQuery(name)).Candidates;
        return candidates.Count > 0
            ? $"as a name it can mean {string.Join(", ", candidates.Take(MostCandidates).Select(candidate => candidate.Id))}"
            : "`credibility source find` looks for a name";
    }

    /// <summary>The profile, and as <c>score</c> what a service answers about it that has published nothing.</summary>
    private static string Json(SourceProfile profile, ShippedData data)
    {
        var (method, scorer) = (data.Data.Method, new SourceScorer(data.Data.Method.Scores));
        var score = new ScoreWriting(method, scorer, "", [], []).Of(profile, profile, scorer.Score(profile, data.Data.AsOf), since: null);
        return $"{ProfileJson.Write(profile)[..^1]},\"score\":{Encoding.UTF8.GetString(ScoreJson.Write(score))}}}\n";
    }

    private static string Words(SourceProfile profile, ShippedData data, ReportTextOptions look)
    {
        var (day, method) = (data.Data.AsOf, data.Data.Method);
        var score = new ScoreExplainer(method.Scores).Explain(profile, new SourceScorer(method.Scores).Score(profile, day));
        return ProfileText.Write(profile, new ControlReader(method.Autonomy).Read(profile, day), day, score, look);
    }
}
