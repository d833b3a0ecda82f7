using Credibility.Formats.Yaml;
using CsvHelper;

namespace Credibility.Formats.Csv;

/// <summary>Takes the header and the rows of one table.</summary>
internal interface ICsvRows
{
    /// <summary>Whether every column that is needed is there; what is missing has been told.</summary>
    bool Header(string[] names);

    /// <summary>Takes one row; what is wrong with it, or nothing.</summary>
    /// <param name="line">Where it ends in the file, from 1.</param>
    string Row(string[] fields, int line);
}

/// <summary>Goes through comma-separated values (RFC 4180) row by row; each row that cannot be read is a problem with its line.</summary>
internal static class CsvRows
{
    /// <summary>From here on a reader knows enough.</summary>
    private const int MaxProblems = 100;

    public static void Read(string text, ICsvRows rows, DataReading reading)
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

            var line = (int)csv.LineNumber;
            var problem = quoting.Length > 0 ? quoting : isHeader ? "" : rows.Row(fields, line);
            quoting = "";
            if (problem.Length > 0)
            {
                reading.Add(line, 1, problem);
                if (++problems == MaxProblems)
                {
                    reading.Add(line, 1, $"these are {MaxProblems} problems; what follows was not read");
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
