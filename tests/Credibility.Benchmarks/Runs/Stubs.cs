namespace Credibility.Benchmarks.Runs;
internal static class LoadRun { public static Task<int> Run(bool small) => Task.FromResult(small ? 1 : 0); }
internal static class StartRun { public static Task<int> Run(bool small) => Task.FromResult(small ? 1 : 0); }
internal static class MemoryRun { public static Task<int> Run(bool small) => Task.FromResult(small ? 1 : 0); }
