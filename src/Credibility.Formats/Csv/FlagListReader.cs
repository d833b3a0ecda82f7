using System.Security.Cryptography;
using System.Text;
using Credibility.Formats.Yaml;
using CsvHelper;

namespace Credibility.Formats.Csv;

/// <summary>
/// Reads a list of flagged addresses from comma-separated values (RFC 4180, UTF-8), laid out as its manifest says. Every row that
/// cannot be read is a problem with its line, and any problem refuses the list: half a list would look like all of it.
/// </summary>
public static class FlagListReader
{
    /// <summary>From here on a reader knows enough.</summary>
    private const int MaxProblems = 100;

    public static DataResult<FlagList> Read(string file, ReadOnlySpan<byte> bytes, FlagManifest manifest)
    {
        var reading = new DataReading(file);
        if (Utf8File.Decode(bytes, reading) is not { } text)
        {
            return reading.Refused<FlagList>();
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(manifest.Sha256 + Utf8File.Sha256(bytes))));
        var rows = new FlagRows(manifest, reading);
        ReadRows(text, rows, reading);
        return reading.Result(() => rows.ToList(hash));
    }

    private static void ReadRows(string text, FlagRows rows, DataReading reading)
    {
        var quoting = "";
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',', HasHeader = false, TrackLineNumbers = true, OnMalformedRecord = fault => quoting = Words(fault.Reason),
        });
        var problems = 0;
        for (var isHeader = true; csv.Read(); isHeader = false)
        {
            var fields = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
            if (isHeader && !rows.Header(fields))
            {
                return;
            }

            var problem = quoting.Length > 0 ? quoting : isHeader ? "" : rows.Row(fields);
            quoting = "";
            if (problem.Length > 0)
            {
                reading.Add((int)csv.LineNumber, 1, problem);
                if (++problems == MaxProblems)
                {
                    reading.Add((int)csv.LineNumber, 1, $"these are {MaxProblems} problems; what follows was not read");
                    return;
                }
            }
        }

        if (csv.RowNumber == 0)
        {
            reading.Add(1, 1, "the file is empty");
        }
    }

    private static string Words(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quoted field does not end",
        CsvMalformedReason.TextAfterClosingQuote => "text follows a closing quote",
        _ => "a quote stands within a field that is not quoted",
    };
}
