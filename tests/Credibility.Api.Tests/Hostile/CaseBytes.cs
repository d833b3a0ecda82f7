using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Credibility.Api.Tests.Hostile;

/// <summary>Makes the bytes of a case from its description.</summary>
internal static class CaseBytes
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    public static byte[] Of(JsonObject payload)
    {
        if (payload["raw"] is { } raw)
        {
            return Encoding.UTF8.GetBytes((string)raw!);
        }

        if (payload["b64"] is { } coded)
        {
            return Convert.FromBase64String((string)coded!);
        }

        return payload["json"] is { } json ? Encoding.UTF8.GetBytes(json.ToJsonString(Plain)) : Generated((JsonObject)payload["gen"]!);
    }

    private static byte[] Generated(JsonObject generator) => (string?)generator["op"] switch
    {
        "base-with" => BaseWith((JsonObject)generator["set"]!),
        "nest" => Encoding.UTF8.GetBytes(Nested(generator)),
        "truncate" => Of((JsonObject)generator["of"]!)[..(int)generator["n"]!],
        "gzip" => Repeated(Of((JsonObject)generator["of"]!), (int?)generator["times"] ?? 1, stream => new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)),
        "brotli" => Repeated(Of((JsonObject)generator["of"]!), 1, stream => new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)),
        "repeat" => Encoding.UTF8.GetBytes(Text(generator)),
        var other => throw new NotSupportedException($"no generator '{other}'"),
    };

    private static byte[] BaseWith(JsonObject set)
    {
        var draft = (JsonObject)JsonNode.Parse("""{"title":"Draft","text":"According to TASS, talks resumed.","sources":[{"id":"s1","name":"TASS"}]}""")!;
        foreach (var (path, value) in set)
        {
            Put(draft, path.Split('.'), Value(value));
        }

        return Encoding.UTF8.GetBytes(draft.ToJsonString(Plain));
    }

    private static void Put(JsonNode node, ReadOnlySpan<string> path, JsonNode? value)
    {
        if (path.Length > 1)
        {
            Put(node is JsonArray list ? list[int.Parse(path[0], System.Globalization.CultureInfo.InvariantCulture)]! : node[path[0]]!, path[1..], value);
        }
        else
        {
            node[path[0]] = value;
        }
    }

    private static JsonNode? Value(JsonNode? value) => value is JsonObject generator && generator["op"] is { } op ? (string?)op switch
    {
        "repeat" => JsonValue.Create(Text(generator)),
        "items" => new JsonArray([.. Numbers(generator).Select(i => JsonNode.Parse(generator["item"]!.ToJsonString().Replace("{i}", $"{i}", StringComparison.Ordinal)))]),
        "chain" => new JsonArray([.. Numbers(generator).Select(i => Link(i, i > 0 ? [i - 1] : []))]),
        "fan" => new JsonArray([.. Numbers(generator).Select(i => Link(i, Enumerable.Range(0, i)))]),
        var other => throw new NotSupportedException($"no value '{other}'"),
    } : value?.DeepClone();

    private static JsonObject Link(int i, IEnumerable<int> via)
    {
        var link = new JsonObject { ["id"] = $"s{i}", ["name"] = $"S{i}" };
        if (i > 0)
        {
            link["via"] = new JsonArray([.. via.Select(v => (JsonNode)JsonValue.Create($"s{v}")!)]);
        }

        return link;
    }

    private static IEnumerable<int> Numbers(JsonObject generator) => Enumerable.Range(0, (int)generator["n"]!);

    private static string Text(JsonObject generator) => string.Concat(Enumerable.Repeat((string)generator["unit"]!, (int)generator["n"]!));

    private static string Nested(JsonObject generator)
    {
        var n = (int)generator["n"]!;
        return (string?)generator["prefix"] + string.Concat(Enumerable.Repeat((string)generator["open"]!, n)) + (string?)generator["core"]
            + string.Concat(Enumerable.Repeat((string)generator["close"]!, n)) + (string?)generator["suffix"];
    }

    private static byte[] Repeated(byte[] bytes, int times, Func<Stream, Stream> compress)
    {
        for (var i = 0; i < times; i++)
        {
            using var output = new MemoryStream();
            using (var stream = compress(output))
            {
                stream.Write(bytes);
            }

            bytes = output.ToArray();
        }

        return bytes;
    }
}
