namespace Credibility.Attributions.Tagging;

/// <summary>What a token is part of; "First" begins a span, so that two neighbours stay apart.</summary>
public enum Label : byte { Outside, FirstOfSource, InSource, FirstOfCue, InCue, FirstOfContent, InContent }

/// <summary>Questions about labels.</summary>
public static class Labels
{
    /// <summary>Labels that there are.</summary>
    public const int Count = 7;

    /// <summary>Room for one weight a label, rounded up to what one vector holds.</summary>
    public const int Width = 8;

    /// <summary>0 outside, 1 source, 2 cue, 3 content.</summary>
    public static int RoleOf(Label label) => ((int)label + 1) / 2;

    public static bool IsFirst(Label label) => label is Label.FirstOfSource or Label.FirstOfCue or Label.FirstOfContent;

    /// <summary>Whether the second label may follow the first: inside a span only behind its own.</summary>
    public static bool MayFollow(Label first, Label second) => second switch
    {
        Label.InSource => RoleOf(first) == 1,
        Label.InCue => RoleOf(first) == 2,
        Label.InContent => RoleOf(first) == 3,
        _ => true,
    };
}
