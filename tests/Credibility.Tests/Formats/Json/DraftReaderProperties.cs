using System.Text;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Json;

public class DraftReaderProperties
{
    private static readonly byte[] Full = Encoding.UTF8.GetBytes(Requests.Full);

    [Fact]
    public void Random_bytes_never_throw() => Gen.Byte.Array[0, 200].Sample(IsDecided, iter: 5_000);

    [Fact]
    public void Random_json_characters_never_throw() =>
        Gen.String[Gen.Char["{}[]\",:\\u0d8nulltrefas1.-e+ \n"], 0, 60].Sample(text => IsDecided(Encoding.UTF8.GetBytes(text)), iter: 10_000);

    [Fact]
    public void A_damaged_request_gives_a_draft_or_a_reason() =>
        Gen.Select(Gen.Int[0, Full.Length - 1], Gen.Int[0, 40], Gen.Byte.Array[0, 12]).Sample(
            (at, cut, put) => IsDecided([.. Full[..at], .. put, .. Full[Math.Min(at + cut, Full.Length)..]]), iter: 10_000);

    [Fact]
    public void A_request_with_values_exchanged_gives_a_draft_or_a_reason()
    {
        string[] values = ["null", "1", "-1", "1e400", "\"\"", "\"s1\"", "[]", "[null]", "[[]]", "{}", "true", "\"\\ud800\"", "[0,1]", "\"2025-01-01\""];
        var colons = Enumerable.Range(0, Requests.Full.Length).Where(i => Requests.Full[i] == ':').ToArray();
        Gen.Select(Gen.Int[0, colons.Length - 1], Gen.Int[0, values.Length - 1]).Sample((atColon, atValue) =>
        {
            var (colon, value) = (colons[atColon], values[atValue]);
            var end = Requests.Full.IndexOfAny([',', '}'], colon);
            return IsDecided(Encoding.UTF8.GetBytes(Requests.Full[..(colon + 1)] + value + Requests.Full[end..]));
        }, iter: 3_000);
    }

    private static bool IsDecided(byte[] body)
    {
        var reading = Requests.Read(body);
        return reading.Draft is null == reading.Problems.Count > 0 && reading.Slug is null == reading.Draft is not null
            && reading.Problems.All(p => p.At.Length == 0 || p.At[0] == '/');
    }
}
