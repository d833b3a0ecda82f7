using System.Collections.Frozen;

namespace Credibility.Sources.Resolving;

/// <summary>Letters of one alphabet that look like letters of Latin: enough to see what an imitation imitates, never a reason to match.</summary>
internal static class LookAlikes
{
    private const string From = "аАвВеЕкКмМнНоОрРсСтТуУхХіІјЈѕЅԁԛԜһҺӏгпѵѴαΑΒβεΕΖΗιΙκΚΜΝνοΟρΡτΤυΥχΧγ0135";
    private const string To = "aABBeEkKMMHHoOpPcCTTyYxXiIjJsSdqWhhlrnvVaABbeEZHiIkKMNvoOpPtTuYxXyolEs";

    private static readonly FrozenDictionary<char, char> Table = From.Zip(To).DistinctBy(pair => pair.First).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The name as a reader sees it in Latin letters; null where it already is, or where some letter resembles none.</summary>
    public static string? Skeleton(string clean)
    {
        var changed = false;
        var letters = clean.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (Table.TryGetValue(letters[i], out var latin))
            {
                letters[i] = latin;
                changed = true;
            }
            else if (Scripts.Of(letters[i]) is Scripts.Cyrillic or Scripts.Greek)
            {
                return null;
            }
        }

        return changed ? new string(letters) : null;
    }
}
