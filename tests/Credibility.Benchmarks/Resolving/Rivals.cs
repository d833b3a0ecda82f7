using F23.StringSimilarity;
using Microsoft.Data.Sqlite;

namespace Credibility.Benchmarks.Resolving;

/// <summary>The names in an FTS5 table with the trigram tokenizer; the best by bm25 is the answer.</summary>
internal sealed class TrigramTable : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand search;
    private readonly SqliteParameter words;

    public TrigramTable(IEnumerable<(string Id, string Text)> names)
    {
        connection.Open();
        Run("CREATE VIRTUAL TABLE names USING fts5(text, profile UNINDEXED, tokenize = 'trigram remove_diacritics 1')");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO names (text, profile) VALUES ($text, $profile)";
            var (text, profile) = (insert.Parameters.Add("$text", SqliteType.Text), insert.Parameters.Add("$profile", SqliteType.Text));
            foreach (var name in names)
            {
                (text.Value, profile.Value) = (name.Text, name.Id);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Run("INSERT INTO names (names) VALUES ('optimize')");
        search = connection.CreateCommand();
        search.CommandText = "SELECT profile FROM names WHERE names MATCH $words ORDER BY bm25(names) LIMIT 5";
        words = search.Parameters.Add("$words", SqliteType.Text);
    }

    /// <summary>Every word of the query, quoted: finds it as a part of a name.</summary>
    public static string Words(string text) => string.Join(" OR ", text.Split([' ', '-', ',', '.', '“', '”', '«', '»', '’'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2).Select(Quoted));

    /// <summary>Every three letters of the query, quoted: what a search for misspelt names needs.</summary>
    public static string Trigrams(string text) => string.Join(" OR ", Enumerable.Range(0, Math.Max(0, text.Length - 2)).Select(i => text.Substring(i, 3)).Distinct().Select(Quoted));

    public Answer Ask(string expression)
    {
        if (expression.Length == 0)
        {
            return new Answer([], false);
        }

        words.Value = expression;
        var found = new List<string>();
        using var rows = search.ExecuteReader();
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }

        return new Answer([.. found.Distinct()], false);
    }

    public void Dispose()
    {
        search.Dispose();
        connection.Dispose();
    }

    private static string Quoted(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>Jaro–Winkler of F23.StringSimilarity against every name: what one writes who takes a library and a loop.</summary>
internal sealed class SimilarityScan(IEnumerable<(string Id, string Text)> names, double match)
{
    private readonly JaroWinkler measure = new();
    private readonly (string Id, string Text)[] folded = [.. names.Select(name => (name.Id, name.Text.ToLowerInvariant()))];

    public Answer Ask(string text)
    {
        var asked = text.ToLowerInvariant();
        var (best, score) = ("", 0.0);
        foreach (var (id, name) in folded)
        {
            var similarity = measure.Similarity(asked, name);
            (best, score) = similarity > score ? (id, similarity) : (best, score);
        }

        return new Answer([best], score >= match);
    }
}
