using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

/// <summary>Whether a source tells what it saw or lived through: a witness by its words, or the draft's own reporter.</summary>
/// <param name="Standing">Witness, or null where it only knows at first hand.</param>
internal sealed record OwnKnowledge(Standing? Standing)
{
    public static OwnKnowledge? Read(TokenisedText text, TokenRange source, FoundAttribution found, DetectionWords words)
    {
        if (IsOwnReporter(text, source))
        {
            return new OwnKnowledge(Drafts.Standing.Witness);
        }

        var witness = words.Witnesses.IsIn(text, source);
        var lived = found.Form == ContentForm.Direct && words.OwnExperience.IsIn(text, found.Content) && !words.StateRoles.IsIn(text, source) && !words.Experts.IsIn(text, source);
        return witness || (lived && IsFirstPersonSingular(text, found.Content)) ? new OwnKnowledge(Drafts.Standing.Witness) : null;
    }

    private static bool IsOwnReporter(TokenisedText text, TokenRange source)
    {
        var words = text.TextOf(source);
        return words.StartsWith("our ", StringComparison.OrdinalIgnoreCase)
            || words.Contains("for this ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("this reporter", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsFirstPersonSingular(TokenisedText text, IReadOnlyList<TokenRange> content)
    {
        foreach (var range in content)
        {
            for (var at = range.First; at < range.End; at++)
            {
                if (text.WordAt(at) is "I" or "my" or "My" or "me")
                {
                    return true;
                }
            }
        }

        return false;
    }
}
