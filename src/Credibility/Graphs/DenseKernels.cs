using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Credibility.Graphs;

/// <summary>
/// The inner loops of dense linear algebra. The vector width is fixed at four lanes and nothing is fused, so that a machine
/// with wider or narrower registers adds in the same order and returns the same bits.
/// </summary>
internal static class DenseKernels
{
    private const int Lanes = 4;

    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        right = right[..left.Length];
        var whole = left.Length - (left.Length % Lanes);
        var lanes = Vector256<double>.Zero;
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        for (nuint i = 0; i < (nuint)whole; i += Lanes)
        {
            lanes += Vector256.LoadUnsafe(ref l, i) * Vector256.LoadUnsafe(ref r, i);
        }

        var sum = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
        for (var i = whole; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }

    /// <summary>target += factor · addend, over the length of the addend.</summary>
    public static void AddScaled(Span<double> target, ReadOnlySpan<double> addend, double factor)
    {
        target = target[..addend.Length];
        var whole = addend.Length - (addend.Length % Lanes);
        var factors = Vector256.Create(factor);
        ref var t = ref MemoryMarshal.GetReference(target);
        ref var a = ref MemoryMarshal.GetReference(addend);
        for (nuint i = 0; i < (nuint)whole; i += Lanes)
        {
            (Vector256.LoadUnsafe(ref t, i) + (Vector256.LoadUnsafe(ref a, i) * factors)).StoreUnsafe(ref t, i);
        }

        for (var i = whole; i < addend.Length; i++) target[i] += addend[i] * factor;
    }
}
