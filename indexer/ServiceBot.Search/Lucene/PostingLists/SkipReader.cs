using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>Finds, in the skip data of a term with more than 128 documents, how many whole blocks lie before a document.</summary>
/// <remarks>Not thread-safe; only goes forward. Each step passes one entry or goes down a level, so it always comes to an end.</remarks>
internal sealed class SkipReader
{
    private readonly PostingsReader _postings;
    private readonly FieldInfo _field;
    private readonly Level[] _levels;
    private readonly int _entries;
    private readonly long _start;
    private SkipEntry _passed;
    private long _child;

    /// <exception cref="CorruptIndexException">What the terms dictionary says of the place, or the skip data itself, cannot be.</exception>
    public SkipReader(PostingsReader postings, FieldInfo field, in TermState term)
    {
        (_postings, _field) = (postings, field);
        _entries = (term.DocFreq - 1) / ForBlock.Size;
        _passed = new SkipEntry(0, 0, term.DocStart, term.PosStart, 0, term.PayStart);
        var levels = 1;
        for (var entries = _entries; entries >= SkipWriter.Interval; entries /= SkipWriter.Interval)
            levels++;
        _levels = new Level[levels];
        if (term.SkipOffset < 0 || term.SkipOffset > postings.DocFile.DataLength - term.DocStart)
            throw new CorruptIndexException(postings.DocFile.Path, $"is said to have skip data {term.SkipOffset} bytes behind {term.DocStart}");
        _start = term.DocStart + term.SkipOffset;
        var input = postings.DocFile.OpenInput(_start);
        for (var level = levels - 1; level >= 0; level--)
            Open(level, ref input);
    }

    /// <summary>The entry behind the last one passed; its block is <see cref="int.MaxValue"/> when there is none.</summary>
    public ref readonly SkipEntry Next => ref _levels[0].Next;

    /// <summary>The last entry before <paramref name="target"/>: all documents up to it are below. Block 0 when there is none.</summary>
    public ref readonly SkipEntry SkipTo(int target)
    {
        var level = 0;
        while (level + 1 < _levels.Length && _levels[level + 1].Next.Doc < target)
            level++;
        for (; level >= 0; level--)
        {
            if (_levels[level].Next.Block <= _passed.Block)
                FollowChild(level);
            while (_levels[level].Next.Doc < target)
            {
                (_passed, _child) = (_levels[level].Next, _levels[level].Child);
                ReadNext(level);
            }
        }

        return ref _passed;
    }

    private void Open(int level, ref IndexInput input)
    {
        var length = level > 0 ? input.ReadVLong() : input.End - input.Position;
        if (length > input.End - input.Position)
            throw input.Corrupt($"has skip data of {length} bytes at {input.Position}, beyond its end");
        _levels[level] = new Level
        {
            Input = new IndexInput(_postings.DocFile, input.Position, input.Position + length),
            Start = input.Position,
            Next = _passed,
        };
        input.Seek(input.Position + length);
        ReadNext(level);
    }

    // The level above has passed more than this one: go on behind the same entry here.
    private void FollowChild(int number)
    {
        ref var level = ref _levels[number];
        if (_child > level.Input.End - level.Start)
            throw level.Input.Corrupt($"has skip data that leads {_child} bytes behind {level.Start}, beyond its end");
        level.Input.Seek(level.Start + _child);
        level.Next = _passed;
        if (number > 0)
            _child = level.Input.ReadVLong();
        ReadNext(number);
    }

    private void ReadNext(int number)
    {
        ref var level = ref _levels[number];
        ref readonly var last = ref level.Next;
        var block = last.Block + (1L << (3 * number));
        if (block > _entries)
        {
            level.Next = level.Next with { Block = int.MaxValue, Doc = int.MaxValue };
            return;
        }

        ref var input = ref level.Input;
        var doc = last.Doc + input.ReadCount(_postings.MaxDoc - 1 - last.Doc, "the difference of documents in skip data");
        var docOffset = ReadOffset(ref input, last.DocOffset, _start);
        if (doc == last.Doc || docOffset == last.DocOffset)
            throw input.Corrupt($"has skip data that stands still before {input.Position}");
        var (posOffset, posCount, payOffset) = (last.PosOffset, 0, last.PayOffset);
        if (_field.HasPositions)
        {
            posOffset = ReadOffset(ref input, posOffset, _postings.PosFile.DataLength);
            posCount = input.ReadCount(ForBlock.Size - 1, "the count of positions in skip data");
            if (_field.HasOffsets)
                payOffset = ReadOffset(ref input, payOffset, _postings.PayFile.DataLength);
        }

        level.Next = new SkipEntry((int)block, doc, docOffset, posOffset, posCount, payOffset);
        level.Child = number > 0 ? input.ReadVLong() : 0;
    }

    private static long ReadOffset(ref IndexInput input, long last, long most) =>
        last + input.ReadCount((int)Math.Clamp(most - last, 0, int.MaxValue), "the difference of offsets in skip data");

    /// <summary>One level: where its bytes stand, and the entry read last, which is not passed yet.</summary>
    private struct Level
    {
        public IndexInput Input;
        public long Start;
        public SkipEntry Next;
        public long Child;
    }
}
