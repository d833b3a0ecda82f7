using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credibility.Imports.TrustTxt;

namespace Credibility.Cli.Importing;

/// <summary>
/// What sites have answered, one line each, kept while many are being asked: a run that is stopped goes on from there. Failures are not
/// kept, so that they are asked again; nor are answers for longer than a day, since files change.
/// </summary>
internal sealed class AnswerJournal : IDisposable
{
    private const int MaxMebibytes = 1_024;

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    private readonly Lock _turn = new();
    private readonly TimeProvider _time;
    private readonly string _file;
    private StreamWriter? _writer;

    private AnswerJournal(string file, TimeProvider time, IReadOnlyDictionary<string, TrustTxtAnswer> answers) =>
        (_file, _time, Answers) = (file, time, answers);

    /// <summary>By domain.</summary>
    public IReadOnlyDictionary<string, TrustTxtAnswer> Answers { get; }

    /// <exception cref="StoppedException">The file cannot be read or written, or is something else.</exception>
    public static AnswerJournal Open(string file, TimeProvider time)
    {
        var answers = new Dictionary<string, TrustTxtAnswer>(StringComparer.Ordinal);
        var whole = File.Exists(file) ? ReadAll(file, time, answers) : 0;
        try
        {
            var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
            // A line that was cut off by the end of its run is written anew.
            stream.SetLength(whole);
            stream.Seek(0, SeekOrigin.End);
            return new AnswerJournal(file, time, answers) { _writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\n" } };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoppedException.CouldNotRun(fault.Message);
        }
    }

    /// <summary>Keeps an answer. May be called from several threads.</summary>
    public void Keep(TrustTxtAnswer answer)
    {
        if (answer.State == TrustTxtState.Failed)
        {
            return;
        }

        var line = new JsonObject
        {
            ["domain"] = answer.Domain, ["askedAt"] = _time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), ["reason"] = answer.Reason,
            ["file"] = answer.File is not { } file ? null : new JsonObject
            {
                ["url"] = file.Url, ["readOn"] = file.ReadOn.ToString("O", CultureInfo.InvariantCulture),
                ["entries"] = new JsonArray([.. file.Content.Entries.Select(entry => new JsonArray(entry.Line, TrustTxtJson.Word(entry.Variable), entry.Value))]),
                ["refused"] = new JsonArray([.. file.Content.Refused.Select(refused => new JsonArray(refused.Line, refused.Reason))]),
            },
        }.ToJsonString();
        lock (_turn)
        {
            _writer!.WriteLine(line);
        }
    }

    /// <summary>Everything is done that it was kept for.</summary>
    public void Remove()
    {
        Dispose();
        File.Delete(_file);
    }

    public void Dispose() => _writer?.Dispose();

    /// <returns>How many bytes of the file are whole lines.</returns>
    private static long ReadAll(string file, TimeProvider time, Dictionary<string, TrustTxtAnswer> answers)
    {
        var bytes = ListFiles.Bytes(file, MaxMebibytes);
        var (number, start) = (0, 0);
        for (int length; (length = bytes.AsSpan(start).IndexOf((byte)'\n')) >= 0; start += length + 1)
        {
            number++;
            try
            {
                var line = JsonNode.Parse(bytes.AsSpan(start, length))!.AsObject();
                var answer = Read(line);
                if (time.GetUtcNow() - DateTimeOffset.Parse((string)line["askedAt"]!, CultureInfo.InvariantCulture) < Lasts)
                {
                    answers[answer.Domain] = answer;
                }
            }
            catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or NullReferenceException or ArgumentException)
            {
                throw StoppedException.CouldNotRun(FormattableString.Invariant($"{file}:{number}:1: this is no line of a journal; name another file, or delete this one"));
            }
        }

        // What has no line of its own yet and does not begin like one belongs to somebody else.
        return start == 0 && bytes.Length > 0 && bytes[0] != (byte)'{'
            ? throw StoppedException.CouldNotRun($"{file}:1:1: this is no line of a journal; name another file, or delete this one")
            : start;
    }

    private static TrustTxtAnswer Read(JsonObject line)
    {
        var (domain, file) = ((string)line["domain"]!, line["file"]);
        return file is null
            ? new TrustTxtAnswer(domain, TrustTxtState.Absent, "", (string)line["reason"]!, null)
            : new TrustTxtAnswer(domain, TrustTxtState.Read, "", "", new TrustTxtFile(
                domain, (string)file["url"]!, DateOnly.Parse((string)file["readOn"]!, CultureInfo.InvariantCulture),
                new TrustTxtContent(
                    [.. file["entries"]!.AsArray().Select(entry => new TrustTxtEntry((int)entry![0]!, Enum.Parse<TrustTxtVariable>((string)entry[1]!, ignoreCase: true), (string)entry[2]!))],
                    [.. file["refused"]!.AsArray().Select(refused => new RefusedLine((int)refused![0]!, (string)refused[1]!))])));
    }
}
