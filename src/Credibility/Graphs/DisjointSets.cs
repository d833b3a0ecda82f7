namespace Credibility.Graphs;

/// <summary>Union–find with path halving and union by size.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parent;
    private readonly int[] _size;

    public DisjointSets(int count)
    {
        _parent = new int[count];
        _size = new int[count];
        for (var i = 0; i < count; i++)
        {
            _parent[i] = i;
            _size[i] = 1;
        }
    }

    public int Find(int item)
    {
        while (_parent[item] != item) item = _parent[item] = _parent[_parent[item]];
        return item;
    }

    public int SizeOf(int set) => _size[set];

    /// <summary>Joins two different sets; returns the representative of the union, which is that of the larger.</summary>
    public int Union(int first, int second)
    {
        var (large, small) = _size[first] >= _size[second] ? (first, second) : (second, first);
        _parent[small] = large;
        _size[large] += _size[small];
        return large;
    }
}
