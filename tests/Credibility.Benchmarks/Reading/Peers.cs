using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Credibility.Benchmarks.Reading;

/// <summary>Libraries of others for English text, in one process of node, asked for a round each time.</summary>
internal sealed class Peers : IDisposable
{
    /// <summary>What each is called in <c>peers.mjs</c>, and what it does there.</summary>
    public static readonly IReadOnlyList<(string Name, string What)> All =
    [
        ("wink", "wink-nlp, sentences and parts of speech"), ("wholeWink", "wink-nlp, everything it does by default"), ("compromise", "compromise, words and parts of speech"),
    ];

    private readonly Process _node;
    private readonly string _folder;

    private Peers(Process node, string folder) => (_node, _folder) = (node, folder);

    /// <summary>Installs them into a temporary folder and starts them; null with a word on the console where there is no node, no npm or no registry.</summary>
    public static Peers? Start(IReadOnlyList<string> texts)
    {
        var folder = Directory.CreateTempSubdirectory("credibility-peers-").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "peers")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.WriteAllBytes(Path.Combine(folder, "drafts.json"), JsonSerializer.SerializeToUtf8Bytes(texts));
        try
        {
            using var npm = Process.Start(Command(folder, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", "--loglevel", "error"))!;
            npm.StandardInput.Close();
            var said = npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            if (npm.ExitCode == 0)
            {
                return new Peers(Process.Start(Command(folder, "node", "peers.mjs", "drafts.json"))!, folder);
            }

            Console.WriteLine($"skipped: the peers, since npm could not install them {said}");
        }
        catch (Win32Exception)
        {
            Console.WriteLine("skipped: the peers, since node and npm are not here");
        }

        Directory.Delete(folder, recursive: true);
        return null;
    }

    /// <exception cref="InvalidOperationException">It ended, or answered with an error.</exception>
    public RoundTime Round(string name)
    {
        _node.StandardInput.WriteLine(name);
        _node.StandardInput.Flush();
        using var answer = JsonDocument.Parse(_node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("node ended; see its message above"));
        return answer.RootElement.TryGetProperty("error", out var error) ? throw new InvalidOperationException(error.GetString())
            : new RoundTime(answer.RootElement.GetProperty("milliseconds").GetDouble(), answer.RootElement.GetProperty("processorMilliseconds").GetDouble());
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static ProcessStartInfo Command(string folder, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return start;
    }
}
