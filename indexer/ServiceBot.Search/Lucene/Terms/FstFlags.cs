namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Flags of an arc, the first byte of it (<c>org.apache.lucene.util.fst.FST</c> of Lucene 4.8).</summary>
internal static class FstFlags
{
    /// <summary>A key ends behind the arc.</summary>
    public const byte Final = 0x01;

    /// <summary>The last arc of its node.</summary>
    public const byte Last = 0x02;

    /// <summary>The target is the node just below this one; no address is written.</summary>
    public const byte TargetNext = 0x04;

    /// <summary>The target has no arcs; no address is written.</summary>
    public const byte NoTarget = 0x08;

    public const byte Output = 0x10;
    public const byte FinalOutput = 0x20;

    /// <summary>As the first byte of a node: its arcs are of equal size, for binary search.</summary>
    public const byte FixedArray = FinalOutput;
}
