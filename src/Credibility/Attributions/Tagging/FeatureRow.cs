using System.Numerics;
using System.Runtime.CompilerServices;

namespace Credibility.Attributions.Tagging;

/// <summary>Hashed features of one token, written one behind the other and used at once.</summary>
internal struct FeatureRow(uint[] room)
{
    private readonly uint[] _room = room;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<uint> All => _room.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(uint template) => _room[Count++] = Mixed(template * 0x9E3779B1u);

    public void Add(uint template, uint first) => _room[Count++] = Mixed((template * 0x9E3779B1u) ^ (first * 0x85EBCA6Bu));

    public void Add(uint template, uint first, uint second) =>
        _room[Count++] = Mixed((template * 0x9E3779B1u) ^ (first * 0x85EBCA6Bu) ^ BitOperations.RotateLeft(second * 0xC2B2AE35u, 13));

    public void Add(uint template, uint first, uint second, uint third) =>
        _room[Count++] = Mixed((template * 0x9E3779B1u) ^ (first * 0x85EBCA6Bu) ^ BitOperations.RotateLeft(second * 0xC2B2AE35u, 13) ^ BitOperations.RotateLeft(third * 0x27D4EB2Fu, 7));

    /// <summary>Last step of MurmurHash3: every bit of the input moves every bit of the output. 0 stands for "no feature".</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return (hash ^ (hash >> 16)) | 1;
    }
}
