using Credibility.Benchmarks.Checking;
using Credibility.Benchmarks.Core;
using Credibility.Benchmarks.Polling;
using Credibility.Benchmarks.Reading;
using Credibility.Benchmarks.Resolving;
using Credibility.Benchmarks.Runs;
using Credibility.Benchmarks.Servers;

// See README.md. The first word says what is measured; --small measures less of it.
var rest = args.Skip(1).Where(arg => arg != "--small").ToArray();
var small = args.Contains("--small");
switch (args.FirstOrDefault())
{
    case "check":
        return CheckRun.Run(small);
    case "core":
        return CoreRun.Run(rest, small);
    case "load":
        return await LoadRun.Run(small);
    case "prose":
        return await ProseRun.Run(rest, small);
    case "start":
        return await StartRun.Run(small);
    case "memory":
        return await MemoryRun.Run(small);
    case "poll":
        return await PollRun.Run(small);
    case "prove-polling":
        return await PollingProof.Run(rest, small);
    case "prove-reload":
        return await ReloadProof.Run(rest, small);
    case "all":
        return CoreRun.Run([], small) + await LoadRun.Run(small) + await PollRun.Run(small) + await ProseRun.Run([], small) + CheckRun.Run(small) + await StartRun.Run(small) + await MemoryRun.Run(small) == 0 ? 0 : 1;
    case "resolver":
        return ResolverRun.Run(rest, small);
    case "stages":
        return StageRun.Run(small);
    case "reports":
        return ReportDump.Run(rest);
    case "serve":
        return YardstickHost.Run(rest);
    case "bare":
        return await BareHost.Run(rest);
    default:
        Console.Error.WriteLine("usage: check | core [--filter …] | load | poll | prose [--parts | --service] | resolver [--alone] [--misses] | start | memory | prove-polling SERVICE | prove-reload SERVICE | stages | reports FOLDER | all   [--small]");
        return 2;
}
