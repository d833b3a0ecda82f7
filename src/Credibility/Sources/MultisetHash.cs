using System.Buffers.Binary;

namespace Credibility.Sources;

/// <summary>
/// The sum modulo 2^256 of the members' SHA-256 hashes. It knows neither order nor segments, and a member is taken
/// out as it was put in, so an overlay and its compacted form have the same hash.
/// </summary>
internal readonly record struct MultisetHash(ulong A, ulong B, ulong C, ulong D)
{
    public const int Bytes = 32;

    public static MultisetHash Of(ReadOnlySpan<byte> hash) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(hash),
        BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]),
        BinaryPrimitives.ReadUInt64LittleEndian(hash[16..]),
        BinaryPrimitives.ReadUInt64LittleEndian(hash[24..]));

    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(target, A);
        BinaryPrimitives.WriteUInt64LittleEndian(target[8..], B);
        BinaryPrimitives.WriteUInt64LittleEndian(target[16..], C);
        BinaryPrimitives.WriteUInt64LittleEndian(target[24..], D);
    }

    public static MultisetHash operator +(MultisetHash left, MultisetHash right)
    {
        var low = (UInt128)left.A | ((UInt128)left.B << 64);
        var high = (UInt128)left.C | ((UInt128)left.D << 64);
        var sum = unchecked(low + ((UInt128)right.A | ((UInt128)right.B << 64)));
        var top = unchecked(high + ((UInt128)right.C | ((UInt128)right.D << 64)) + (sum < low ? UInt128.One : UInt128.Zero));
        return new((ulong)sum, (ulong)(sum >> 64), (ulong)top, (ulong)(top >> 64));
    }

    public static MultisetHash operator -(MultisetHash left, MultisetHash right) => left + new MultisetHash(~right.A, ~right.B, ~right.C, ~right.D) + new MultisetHash(1, 0, 0, 0);
}
