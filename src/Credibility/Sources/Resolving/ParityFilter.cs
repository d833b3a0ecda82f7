using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Credibility.Sources.Resolving;

/// <summary>Goes along the letter parities of a crowded posting, eight names at a step: nearly all differ in too many letters.</summary>
internal static class ParityFilter
{
    /// <summary>The first name from an index on whose parities differ in no more letters than allowed; −1 where there is none.</summary>
    public static int Next(ReadOnlySpan<uint> parities, int from, uint own, int most)
    {
        var at = from;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(parities);
            var (same, allowed) = (Vector256.Create(own), Vector256.Create(most));
            for (; at + Vector256<uint>.Count <= parities.Length; at += Vector256<uint>.Count)
            {
                var differing = SetBits(Vector256.LoadUnsafe(ref first, (nuint)at) ^ same);
                var near = Vector256.LessThanOrEqual(differing.AsInt32(), allowed).ExtractMostSignificantBits();
                if (near != 0)
                {
                    return at + BitOperations.TrailingZeroCount(near);
                }
            }
        }

        for (; at < parities.Length; at++)
        {
            if (BitOperations.PopCount(parities[at] ^ own) <= most)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Bits set in each lane: sums of two, of four, of eight, then of all four bytes.</summary>
    private static Vector256<uint> SetBits(Vector256<uint> bits)
    {
        bits -= (bits >>> 1) & Vector256.Create(0x55555555u);
        bits = (bits & Vector256.Create(0x33333333u)) + ((bits >>> 2) & Vector256.Create(0x33333333u));
        bits = (bits + (bits >>> 4)) & Vector256.Create(0x0F0F0F0Fu);
        return (bits * 0x01010101u) >>> 24;
    }
}
