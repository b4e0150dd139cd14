namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Finds an arc of a node in the bytes of an FST.</summary>
internal static class FstNode
{
    /// <param name="bytes">All bytes of the FST.</param>
    /// <param name="path">The file they are of, for errors.</param>
    /// <param name="node">Address of the node: the index of its last byte.</param>
    /// <param name="arc">Its target lies below <paramref name="node"/>, so that a walk ends.</param>
    public static bool TryFindArc(ReadOnlySpan<byte> bytes, string path, int node, byte label, out FoundArc arc)
    {
        var input = new BackwardInput(bytes[..(node + 1)], path);
        var flags = input.ReadByte();
        return flags == FstFlags.FixedArray
            ? TryFindInArray(ref input, label, out arc)
            : TryFindInList(ref input, flags, label, out arc);
    }

    private static bool TryFindInList(scoped ref BackwardInput input, byte flags, byte label, out FoundArc arc)
    {
        arc = default;
        var passing = input; // a copy, which the compiler can keep in registers
        while (true)
        {
            var found = passing.ReadByte();
            if (found > label)
                return false;
            if (found == label)
                break;
            if ((flags & FstFlags.Output) != 0)
                passing.ReadBytes(passing.ReadVInt());
            if ((flags & FstFlags.FinalOutput) != 0)
                passing.ReadBytes(passing.ReadVInt());
            if ((flags & (FstFlags.TargetNext | FstFlags.NoTarget)) == 0)
                passing.ReadVLong();
            if ((flags & FstFlags.Last) != 0)
                return false;
            flags = passing.ReadByte();
        }

        input.Seek(passing.Left);
        arc = ReadArc(ref input, flags);
        if ((flags & FstFlags.TargetNext) != 0)
        {
            while ((flags & FstFlags.Last) == 0)
            {
                flags = input.ReadByte();
                input.ReadByte();
                PassOutputs(ref input, flags);
                if ((flags & (FstFlags.TargetNext | FstFlags.NoTarget)) == 0)
                    input.ReadVLong();
            }

            arc.Target = Below(input, input.Left - 1);
        }

        return true;
    }

    private static bool TryFindInArray(scoped ref BackwardInput input, byte label, out FoundArc arc)
    {
        arc = default;
        var count = input.ReadVInt();
        var size = input.ReadVInt();
        var first = input.Left;
        if (count is < 1 or > 256 || size < 2 || (long)count * size > first)
            throw input.Corrupt($"has {count} arcs of {size} bytes in a node of its terms index");

        var low = 0;
        var high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            input.Seek(first - middle * size);
            var flags = input.ReadByte();
            var found = input.ReadByte();
            if (found == label)
            {
                arc = ReadArc(ref input, flags);
                if ((flags & FstFlags.TargetNext) != 0)
                    arc.Target = Below(input, first - count * size - 1);
                return true;
            }

            if (found < label)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return false;
    }

    /// <summary>Reads an arc from behind its label on; the target stays 0 where its address is not written.</summary>
    private static FoundArc ReadArc(scoped ref BackwardInput input, byte flags)
    {
        var arc = new FoundArc { IsFinal = (flags & FstFlags.Final) != 0 };
        if ((flags & FstFlags.Output) != 0)
            arc.Output = input.ReadBytes(input.ReadVInt());
        if ((flags & FstFlags.FinalOutput) != 0)
            arc.FinalOutput = input.ReadBytes(input.ReadVInt());
        if ((flags & (FstFlags.TargetNext | FstFlags.NoTarget)) == 0)
            arc.Target = Below(input, input.ReadVLong());
        return arc;
    }

    private static void PassOutputs(scoped ref BackwardInput input, byte flags)
    {
        if ((flags & FstFlags.Output) != 0)
            input.ReadBytes(input.ReadVInt());
        if ((flags & FstFlags.FinalOutput) != 0)
            input.ReadBytes(input.ReadVInt());
    }

    private static int Below(scoped in BackwardInput input, long target) =>
        target > 0 && target < input.Left ? (int)target : throw input.Corrupt($"refers to node {target} of its terms index from before it");

    /// <summary>An arc, its outputs to be read backwards.</summary>
    public ref struct FoundArc
    {
        public bool IsFinal;
        public ReadOnlySpan<byte> Output;
        public ReadOnlySpan<byte> FinalOutput;

        /// <summary>Address of the node it leads to; 0 when that has no arcs.</summary>
        public int Target;
    }
}
