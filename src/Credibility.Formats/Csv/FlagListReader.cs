using System.Security.Cryptography;
using System.Text;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Csv;

/// <summary>
/// Reads a list of flagged addresses from comma-separated values (RFC 4180, UTF-8), laid out as its manifest says. Every row that
/// cannot be read is a problem with its line, and any problem refuses the list: half a list would look like all of it.
/// </summary>
public static class FlagListReader
{
    public static DataResult<FlagList> Read(string file, ReadOnlySpan<byte> bytes, FlagManifest manifest)
    {
        var reading = new DataReading(file);
        if (Utf8File.Decode(bytes, reading) is not { } text)
        {
            return reading.Refused<FlagList>();
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(manifest.Sha256 + Utf8File.Sha256(bytes))));
        var rows = new FlagRows(manifest, reading);
        CsvRows.Read(text, rows, reading);
        return reading.Result(() => rows.ToList(hash));
    }
}
