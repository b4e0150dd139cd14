using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>Gathers the skip data of one term and writes it: an entry behind each full block of documents on the lowest level,
/// behind each eighth of a level's entries on the level above.</summary>
/// <remarks>Not thread-safe. The layout is <c>org.apache.lucene.codecs.lucene41.Lucene41SkipWriter</c>'s.</remarks>
internal sealed class SkipWriter
{
    /// <summary>Entries of a level for one of the level above.</summary>
    public const int Interval = 8;

    /// <summary>Enough for 2^31 documents.</summary>
    public const int MostLevels = 10;

    private readonly BufferOutput[] _levels = [.. Enumerable.Range(0, MostLevels).Select(_ => new BufferOutput())];
    private readonly SkipEntry[] _last = new SkipEntry[MostLevels];
    private FieldInfo? _field;

    /// <param name="start">Where the term begins in each file; block and document 0.</param>
    public void StartTerm(FieldInfo field, SkipEntry start)
    {
        _field = field;
        Array.Fill(_last, start);
        foreach (var level in _levels)
            level.Clear();
    }

    /// <summary>Adds the entry for a block that at least one more document follows.</summary>
    public void Add(in SkipEntry entry)
    {
        var child = 0L;
        for (var (level, block) = (0, entry.Block); level < MostLevels; level++, block /= Interval)
        {
            var output = _levels[level];
            WriteDifference(output, _last[level], entry);
            _last[level] = entry;
            var here = output.Position;
            if (level > 0)
                output.WriteVLong(child);
            child = here;
            if (block % Interval != 0)
                break;
        }
    }

    public void WriteTo(DataOutput output)
    {
        for (var level = MostLevels - 1; level > 0; level--)
        {
            if (_levels[level].Length == 0)
                continue;
            output.WriteVLong(_levels[level].Length);
            output.WriteBytes(_levels[level].Written);
        }

        output.WriteBytes(_levels[0].Written);
    }

    private void WriteDifference(BufferOutput output, in SkipEntry last, in SkipEntry entry)
    {
        output.WriteVInt(entry.Doc - last.Doc);
        output.WriteVInt(checked((int)(entry.DocOffset - last.DocOffset)));
        if (!_field!.HasPositions)
            return;
        output.WriteVInt(checked((int)(entry.PosOffset - last.PosOffset)));
        output.WriteVInt(entry.PosCount);
        if (_field.HasOffsets)
            output.WriteVInt(checked((int)(entry.PayOffset - last.PayOffset)));
    }
}
