using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;

namespace Credibility.Benchmarks.Core;

/// <summary>Work of a known size that nobody here will ever tune: what a ratio in these tables is against.</summary>
public abstract class Yardstick
{
    private readonly byte[] block = new byte[64 * 1024];

    /// <summary>SHA-256 over 64 KiB.</summary>
    [Benchmark(Baseline = true)]
    public byte Hash64KiB() => SHA256.HashData(block)[0];
}
