using Credibility.Drafts;

namespace Credibility.Provenance;

/// <summary>γ: the share of a relayed content that the relay itself decides by choosing and wording. POLICY.</summary>
/// <param name="Named">Citing somebody named: direct quote, paraphrase.</param>
/// <param name="Institution">Citing an institution's unnamed voice: direct quote, paraphrase.</param>
/// <param name="Generic">Citing a category, a generic or nobody, whatever the form.</param>
public sealed record RelayTable(RelayDiscretion Named, RelayDiscretion Institution, double Generic)
{
    /// <summary>γ of a relay that cites <paramref name="cited"/>; mixed form counts as paraphrase.</summary>
    public double Of(MentionClass cited, ContentForm form) => cited switch
    {
        MentionClass.NamedPerson or MentionClass.Body or MentionClass.BodyInContext or MentionClass.Document => Named.Of(form),
        MentionClass.Spokesperson or MentionClass.BodyMember or MentionClass.StateOfficials or MentionClass.Branch
            or MentionClass.DocumentDescribed => Institution.Of(form),
        _ => Generic,
    };
}

public sealed record RelayDiscretion(double Direct, double Paraphrase)
{
    public double Of(ContentForm form) => form == ContentForm.Direct ? Direct : Paraphrase;
}
