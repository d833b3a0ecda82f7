using Credibility.Formats.Snapshots;

// Compiles a data folder into one snapshot: Credibility.Snapshot <data folder> <snapshot file>.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Credibility.Snapshot <data folder> <snapshot file>");
    return 2;
}

var result = DataFolder.Load(args[0]);
if (result.Value is not { } data)
{
    foreach (var problem in result.Problems)
    {
        Console.WriteLine(problem);
    }

    return 1;
}

// Written beside and moved into place: a build that is stopped, or two at once, leave no half file.
var unfinished = args[1] + "." + Environment.ProcessId + ".tmp";
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[1]))!);
using (var file = File.Create(unfinished))
{
    SnapshotWriter.Write(data, file);
}

File.Move(unfinished, args[1], overwrite: true);
Console.WriteLine(FormattableString.Invariant($"{data.Profiles.Count} profiles, {data.States.States.Count} states, as of {data.AsOf:yyyy-MM-dd}, {data.Sha256}"));
return 0;
