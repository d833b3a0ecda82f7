using System.Buffers;

namespace Credibility.Formats.Json;

/// <summary>
/// Makes JSON safe to stand in HTML. In JSON that was written by a writer, the characters &lt;, &gt; and &amp; occur inside strings only, so
/// putting their escapes in their place changes no value.
/// </summary>
internal static class ReportJsonEscapes
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("<>&"u8);

    public static void Copy(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        for (var next = json.IndexOfAny(Special); next >= 0; next = json.IndexOfAny(Special))
        {
            output.Write(json[..next]);
            output.Write(json[next] switch { (byte)'<' => "\\u003C"u8, (byte)'>' => "\\u003E"u8, _ => "\\u0026"u8 });
            json = json[(next + 1)..];
        }

        output.Write(json);
    }
}
