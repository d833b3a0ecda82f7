using Credibility.Sources.Ownership;

namespace Credibility.Formats.Text;

/// <summary>Control that is partly open: what all types that are possible have in common, then what is open.</summary>
internal static class ControlWords
{
    private static readonly FactorOfControl[] Factors = [FactorOfControl.Funding, FactorOfControl.Ownership, FactorOfControl.Editorial];

    /// <param name="possible">More than one.</param>
    public static string Partly(IReadOnlyCollection<ControlType> possible)
    {
        var answers = Factors.Select(factor => (Factor: factor, Answers: possible.Select(type => Answer(type, factor)).OfType<bool>().Distinct().ToList())).ToList();
        var (does, doesNot) = (Sure(answers, true), Sure(answers, false));
        var open = answers.Where(entry => entry.Answers.Count > 1).Select(entry => Question(entry.Factor)).ToList();
        if (possible.Contains(ControlType.IndependentPublic) && possible.Contains(ControlType.IndependentPrivate))
        {
            open.Add("whether it is public in form");
        }

        IEnumerable<string> sure =
        [
            .. does.Count > 0 ? [$"a state {Together([.. does.Select(factor => Does(factor, denied: false))], "and")}"] : Array.Empty<string>(),
            .. doesNot.Count > 0 ? [$"no state {Together([.. doesNot.Select(factor => Does(factor, denied: true))], "or")}"] : Array.Empty<string>(),
        ];
        return string.Join("; ", [.. sure.Any() ? [string.Join(", and ", sure)] : Array.Empty<string>(), $"open is {string.Join(", and ", open)}"]);
    }

    /// <summary>What is asked of a factor that is open.</summary>
    public static string Question(FactorOfControl factor) => factor switch
    {
        FactorOfControl.Funding => "whether a state is its main funder",
        FactorOfControl.Ownership => "whether a state owns it or appoints those who govern it",
        _ => "whether a state controls its editorial line",
    };

    private static List<FactorOfControl> Sure(List<(FactorOfControl Factor, List<bool> Answers)> answers, bool value) =>
        [.. answers.Where(entry => entry.Answers.Count == 1 && entry.Answers[0] == value).Select(entry => entry.Factor)];

    /// <summary>What the type says of a factor; null where it says nothing: whoever is captured privately may be funded by a state or not.</summary>
    private static bool? Answer(ControlType type, FactorOfControl factor) => factor switch
    {
        FactorOfControl.Funding => type switch
        {
            ControlType.CapturedPrivate => null,
            ControlType.StateControlled or ControlType.IndependentStateFunded or ControlType.IndependentStateFundedAndManaged => true,
            _ => false,
        },
        FactorOfControl.Ownership => type is ControlType.StateControlled or ControlType.CapturedPublic or ControlType.IndependentStateFundedAndManaged or ControlType.IndependentStateManaged,
        _ => type is ControlType.StateControlled or ControlType.CapturedPublic or ControlType.CapturedPrivate,
    };

    private static string Does(FactorOfControl factor, bool denied) => factor switch
    {
        FactorOfControl.Funding => "funds it",
        FactorOfControl.Ownership => denied ? "owns it" : "owns or governs it",
        _ => "controls its editorial line",
    };

    private static string Together(IReadOnlyList<string> parts, string last) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.Take(parts.Count - 1))} {last} {parts[^1]}";
}
