namespace Credibility.Formats.Yaml;

/// <summary>Reads <c>public_suffix_list.dat</c>: its rules of two labels or more. A rule of one label says what holds without it.</summary>
public static class PublicSuffixReader
{
    public static DataResult<string> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        var rules = (Utf8File.Decode(bytes, reading) ?? "").Split('\n').Select(line => line.Trim())
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal) && line.Contains('.', StringComparison.Ordinal));
        return reading.Result(() => string.Join('\n', rules));
    }
}
