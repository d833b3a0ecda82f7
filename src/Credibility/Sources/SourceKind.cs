namespace Credibility.Sources;

/// <summary>What a source does. A function, never a verdict: whether a state controls it is derived from evidenced factors.</summary>
public enum SourceKind
{
    NewsAgency, Broadcaster, Newspaper, NewsSite, Magazine,
    GovernmentBody, Court, Police, ArmedForces,
    Official, Party, Company, University, Hospital, ThinkTank, Ngo, Intergovernmental, OsintGroup,
    Analyst, Person, SocialAccount, Document, DataSet, Network, Category,
}

/// <summary>Questions about kinds that several stations ask.</summary>
public static class SourceKinds
{
    /// <summary>Whether the kind publishes news under an editorial line.</summary>
    public static bool IsMedium(this SourceKind kind) => kind is SourceKind.NewsAgency or SourceKind.Broadcaster
        or SourceKind.Newspaper or SourceKind.NewsSite or SourceKind.Magazine or SourceKind.Network;

    /// <summary>Whether the kind is one human being.</summary>
    public static bool IsHuman(this SourceKind kind) => kind is SourceKind.Official or SourceKind.Analyst or SourceKind.Person;

    /// <summary>Whether the kind exercises public authority.</summary>
    public static bool IsStateBody(this SourceKind kind) => kind is SourceKind.GovernmentBody or SourceKind.Court
        or SourceKind.Police or SourceKind.ArmedForces;
}
