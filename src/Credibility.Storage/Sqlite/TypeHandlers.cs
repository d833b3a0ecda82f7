using System.Data;
using System.Globalization;
using Credibility.Sources;
using Dapper;

namespace Credibility.Storage.Sqlite;

/// <summary>How values that SQLite has no type for stand in TEXT columns. All sort as text in their own order.</summary>
internal static class TypeHandlers
{
    /// <summary>RFC 3339 in UTC with seven decimals, always 28 characters.</summary>
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    private static readonly Lazy<bool> Registered = new(() =>
    {
        // Dapper's registry belongs to the process. Its own map for these types would bypass a handler.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.AddTypeHandler(new InstantHandler());
        SqlMapper.AddTypeHandler(new Day());
        SqlMapper.AddTypeHandler(new CoarseDate());
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        return true;
    });

    public static void Register() => _ = Registered.Value;

    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    /// <summary>Null where the text is no instant as we write them.</summary>
    public static DateTimeOffset? Instant(string text) => DateTimeOffset.TryParseExact(
        text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => DateTimeOffset.ParseExact(
            (string)value, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = Text(value);
    }

    private sealed class Day : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        public override void SetValue(IDbDataParameter parameter, DateOnly value) => parameter.Value = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private sealed class CoarseDate : SqlMapper.TypeHandler<FactDate>
    {
        public override FactDate Parse(object value) => FactDate.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, FactDate value) => parameter.Value = value.Text;
    }
}
