namespace Credibility.Drafts;

/// <summary>Whether an attribution stands behind a claim or against it.</summary>
public enum Stance { Supports, Disputes }

/// <summary>How words are given.</summary>
public enum ContentForm { Direct, Paraphrase, Mixed }

/// <summary>How a source is identified in the draft; decides whether somebody answers for what is said.</summary>
public enum MentionClass
{
    NamedPerson, Body, BodyInContext, Spokesperson, BodyMember, StateOfficials, Branch,
    Category, Authorities, Generic, Document, DocumentDescribed, None,
}

/// <summary>The role in which a source speaks about a claim.</summary>
public enum Standing
{
    OwnAct, SelfServing, AboutOpponent, AgainstInterest, RecordHolder, Witness, Expert, Relay, Other,
}

/// <summary>What sort of claim it is; only events and figures can be checked.</summary>
public enum ClaimKind { Event, Figure, Motive, Forecast, Evaluation, Position, OwnAct }

/// <summary>What came of putting a claim to somebody.</summary>
public enum AskedAnswer { None, Declined, CouldNotBeReached, Replied }

/// <summary>Format of the draft's text.</summary>
public enum TextFormat { Plain, Markdown, Html, Ninjs }

/// <summary>What came of reading a draft's text for attributions: not tried, done, or left alone because it is not English.</summary>
public enum TextReading { NotRead, Read, OtherLanguage }

/// <summary>Questions about kinds of claim that several stations ask.</summary>
public static class ClaimKinds
{
    /// <summary>Whether support is graded: events and figures can be checked, everything else is shown as a reading or a position.</summary>
    public static bool IsCheckable(this ClaimKind kind) => kind is ClaimKind.Event or ClaimKind.Figure;
}
