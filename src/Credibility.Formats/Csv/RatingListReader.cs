using System.Security.Cryptography;
using System.Text;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Csv;

/// <summary>
/// Reads a list of ratings by another rater from comma-separated values (RFC 4180, UTF-8), laid out as its manifest says. Every row
/// that cannot be read is a problem with its line, and any problem refuses the list.
/// </summary>
public static class RatingListReader
{
    public static DataResult<RatingList> Read(string file, ReadOnlySpan<byte> bytes, RatingManifest manifest)
    {
        var reading = new DataReading(file);
        if (Utf8File.Decode(bytes, reading) is not { } text)
        {
            return reading.Refused<RatingList>();
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(manifest.Sha256 + Utf8File.Sha256(bytes))));
        var rows = new RatingRows(manifest.Columns, reading);
        CsvRows.Read(text, rows, reading);
        return reading.Result(() => rows.ToList(hash));
    }
}
