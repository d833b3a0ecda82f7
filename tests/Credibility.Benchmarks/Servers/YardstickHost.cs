namespace Credibility.Benchmarks.Servers;
internal static class YardstickHost { public static int Run(string[] args) => args.Length; }
internal static class BareHost { public static Task<int> Run(string[] args) => Task.FromResult(args.Length); }
