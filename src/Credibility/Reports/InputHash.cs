using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Credibility.Drafts;

namespace Credibility.Reports;

/// <summary>Hashes everything that a report depends on, field by field with lengths, so that no two inputs look alike.</summary>
internal sealed class InputHash
{
    private readonly ArrayBufferWriter<byte> _content;

    /// <param name="letters">Of the draft's text, so that the room seldom has to grow.</param>
    private InputHash(int letters) => _content = new(16 * 1024 + letters);

    public static string Of(Draft draft, params IReadOnlyList<string> versions)
    {
        var hash = new InputHash(draft.Text?.Length ?? 0);
        foreach (var version in versions)
        {
            hash.Add(version);
        }

        hash.Add(draft);
        return Convert.ToHexStringLower(SHA256.HashData(hash._content.WrittenSpan));
    }

    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Add(Draft draft)
    {
        Add(draft.Title);
        Add(draft.Type);
        Add(draft.Language);
        Add(draft.PublishedAt?.ToString("O", CultureInfo.InvariantCulture));
        Add(draft.Publisher);
        Add(draft.AuditDate?.ToString("O", CultureInfo.InvariantCulture));
        Add(draft.Text);
        Add((int)draft.Format);
        Add(draft.IsRead);
        AddAll(draft.Sources, Add);
        AddAll(draft.Attributions, Add);
        AddAll(draft.Claims, Add);
        AddAll(draft.Parties, Add);
        AddAll(draft.Asked, Add);
        if (draft.Sources.Any(source => source.Listed))
        {
            AddAll(draft.Sources, source => Add(source.Listed));
        }
    }

    private void Add(DeclaredSource source)
    {
        Add(source.Id);
        Add(source.Name);
        Add(source.Kind);
        Add(source.Description);
        Add(source.Affiliation);
        Add(source.Url);
        Add(source.Shorthand is not null);
        if (source.Shorthand is { } shorthand)
        {
            Add(shorthand);
        }
    }

    private void Add(DeclaredAttribution attribution)
    {
        Add(attribution.Id);
        Add(attribution.SourceId);
        Add(attribution.ClaimId);
        Add((int?)attribution.Stance);
        Add(attribution.Disputes);
        Add((int?)attribution.Form);
        Add(attribution.Words);
        Add((int?)attribution.Mention);
        Add((int?)attribution.Standing);
        AddAll(attribution.Via, conduit =>
        {
            Add(conduit.Name);
            Add((int?)conduit.Form);
            Add((int?)conduit.Mention);
        });
        Add(attribution.FirstHand);
        Add(attribution.AnonymityReason);
        Add(attribution.Position);
        Add(attribution.Speakers);
        Add(attribution.IdentityKnownTo);
        Add(attribution.Source);
        Add(attribution.Cue);
        Add(attribution.Content);
        AddAll(attribution.ContentSpans ?? [], span => Add((TextSpan?)span));
    }

    private void Add(DeclaredClaim claim)
    {
        Add(claim.Id);
        Add(claim.Text);
        Add((int?)claim.Kind);
        Add(claim.Topic);
        Add(claim.Target);
        Add(claim.Key);
        Add(claim.OwnVoice);
        Add(claim.Hedged);
        Add(claim.SaidUnverified);
    }

    private void Add(DeclaredParty party)
    {
        Add(party.Id);
        Add(party.Name);
        AddAll(party.States, Add);
        AddAll(party.Members, Add);
    }

    private void Add(ContactEntry contact)
    {
        Add(contact.Who);
        Add(contact.About);
        Add(contact.When?.ToString("O", CultureInfo.InvariantCulture));
        Add(contact.How);
        Add((int)contact.Answer);
    }

    private void AddAll<T>(IReadOnlyList<T> items, Action<T> add)
    {
        Add(items.Count);
        foreach (var item in items)
        {
            add(item);
        }
    }

    private void Add(TextSpan? span)
    {
        Add(span?.Start);
        Add(span?.End);
    }

    private void Add(bool? value) => Add(value is null ? -1 : value.Value ? 1 : 0);

    private void Add(int? value) => Add(value ?? int.MinValue);

    private void Add(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_content.GetSpan(sizeof(int)), value);
        _content.Advance(sizeof(int));
    }

    private void Add(string? value)
    {
        if (value is null)
        {
            Add(-1);
            return;
        }

        Add(Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, _content);
    }
}
