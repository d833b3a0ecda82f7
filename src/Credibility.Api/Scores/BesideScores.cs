using System.Collections.Frozen;
using System.Text.Json;
using Credibility.Api.Http;
using Credibility.Api.Registries;
using Credibility.Api.Sources.Replies;
using Credibility.Formats.Json;
using Credibility.Storage.Imports;
using Credibility.Storage.Replies;

namespace Credibility.Api.Scores;

/// <summary>
/// What stands beside each score. In memory are marks alone, so that a poll needs no store; a whole answer reads the store, and its
/// tag is made from what was read. A mark may be half a second old: then a caller is told so much later, never anything wrong.
/// </summary>
internal sealed class BesideScores : IFollowsStore
{
    private readonly Registries.Store store;
    private readonly ScoreTags tags;
    private readonly Lock gate = new();
    private volatile FrozenDictionary<string, BesideMark> marks = FrozenDictionary<string, BesideMark>.Empty;
    private (long Ratings, long Replies) head = (-1, -1);

    public BesideScores(Registries.Store store, ScoreTags tags)
    {
        (this.store, this.tags) = (store, tags);
        // Before the first poll: without marks it would be told that nothing has come since.
        Refresh();
    }

    public string Followed => "Ratings by others and replies";

    public BesideMark MarkOf(string id) => marks.GetValueOrDefault(id, BesideMark.None);

    public ShownBeside Read(string id) => Of(store.Ratings.Of(id), store.Replies.PublishedReplies(id), store.Replies.LastShown(id));

    /// <summary>Takes in what any process has loaded, published or withdrawn since; costs two look-ups where nothing has.</summary>
    public void Refresh()
    {
        lock (gate)
        {
            var now = (store.Ratings.Head(), store.Replies.Head());
            if (now == head)
            {
                return;
            }

            var ratings = store.Ratings.All().ToLookup(stored => stored.Rating.SourceId, StringComparer.Ordinal);
            var replied = store.Replies.LastShown();
            marks = ratings.Select(source => source.Key).Concat(replied.Keys).Distinct(StringComparer.Ordinal).ToFrozenDictionary(
                id => id,
                id => Of([.. ratings[id]], replied.ContainsKey(id) ? store.Replies.PublishedReplies(id) : [], replied.TryGetValue(id, out var last) ? last : null).Mark,
                StringComparer.Ordinal);
            head = now;
        }
    }

    private ShownBeside Of(IReadOnlyList<StoredRating> stored, IReadOnlyList<StoredReply> published, DateTimeOffset? replied)
    {
        IReadOnlyList<RatingByOther> ratings = [.. stored.Where(one => !one.Withdrawn).Select(one => RatingByOther.Of(one.Rating))];
        IReadOnlyList<ReplyAnswer> replies = [.. published.Select(ReplyAnswer.ForReaders)];
        var tag = ratings.Count + replies.Count == 0 ? "" : tags.Of("beside",
        [
            JsonSerializer.Serialize(ratings, AnswerJson.Instance.IReadOnlyListRatingByOther), JsonSerializer.Serialize(replies, AnswerJson.Instance.IReadOnlyListReplyAnswer),
        ]).Trim('"');
        var changed = stored.Select(one => (DateTimeOffset?)one.ChangedAt).Append(replied).Max();
        return new ShownBeside(ratings, replies, new BesideMark(tag, changed is { } at ? new ScoreMoment(at) : null));
    }
}
