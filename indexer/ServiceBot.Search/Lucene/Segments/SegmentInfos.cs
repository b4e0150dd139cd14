using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>What an index consists of: one segment or, when it is empty, none. The file <c>segments_1</c>, written last.</summary>
/// <param name="Segment">Name of the segment, such as <c>_0</c>; null in an empty index.</param>
internal sealed record SegmentInfos(string? Segment)
{
    private const string Prefix = "segments_";
    private const string FileName = Prefix + "1";
    private const string Codec = "segments";
    private const string SegmentCodec = "Lucene46";
    private const int Version = 2;
    private const long IndexVersion = 1;

    /// <summary>Writes the file and flushes it to disk; all others must be there by then.</summary>
    public void Write(string folder)
    {
        using var output = new IndexOutput(Path.Combine(folder, FileName));
        CodecHeader.Write(output, Codec, Version);
        output.WriteInt64(IndexVersion);
        output.WriteInt32(Segment is null ? 0 : 1 + (int)NumberOf(Segment));
        output.WriteInt32(Segment is null ? 0 : 1);
        if (Segment is not null)
        {
            output.WriteString(Segment);
            output.WriteString(SegmentCodec);
            output.WriteInt64(-1); // no deletions
            output.WriteInt32(0);
            output.WriteInt64(-1); // no later field infos
            output.WriteInt32(0); // nor doc values
        }

        output.WriteStringMap([]);
        output.WriteFooterAndFlush();
    }

    /// <summary>Reads the file of the highest generation in the folder.</summary>
    /// <exception cref="CorruptIndexException">There is none, or one that was not written once and for all as <see cref="Write"/> does: of another
    /// generation than 1, with deletions, later changes or several segments.</exception>
    public static SegmentInfos Read(MMapDirectory directory)
    {
        var name = NewestIn(directory.Path);
        if (name != FileName)
            throw new CorruptIndexException(Path.Combine(directory.Path, name), $"is a later state of the index; this build reads one that was written once, to {FileName}");

        var input = directory.Open(name).OpenInput(0);
        CodecHeader.Check(ref input, Codec, Version);
        input.ReadInt64();
        var counter = input.ReadInt32();
        var segments = input.ReadInt32();
        if (segments is not (0 or 1))
            throw input.Corrupt($"names {segments} segments; this build reads one");
        var segment = segments == 0 ? null : ReadSegment(ref input);
        if (counter < 0 || (segment is not null && counter <= NumberOf(segment)))
            throw input.Corrupt($"counts {counter} segments, not more than the number of {segment ?? "none"}");
        input.ReadStringMap();
        input.ExpectEnd();
        return new SegmentInfos(segment);
    }

    private static string ReadSegment(ref IndexInput input)
    {
        var segment = input.ReadString();
        if (NumberOf(segment) is < 0 or >= int.MaxValue)
            throw input.Corrupt($"names a segment '{segment}', not '_0' or the like");
        var codec = input.ReadString();
        if (codec != SegmentCodec)
            throw input.Corrupt($"names codec '{codec}'; this build reads '{SegmentCodec}'");
        var deletions = (input.ReadInt64(), input.ReadInt32());
        if (deletions != (-1, 0))
            throw input.Corrupt("speaks of deleted documents, which this build does not read");
        if (input.ReadInt64() != -1 || input.ReadInt32() != 0)
            throw input.Corrupt("speaks of later changes to fields, which this build does not read");
        return segment;
    }

    private static string NewestIn(string folder)
    {
        var names = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, Prefix + "*").Select(path => Path.GetFileName(path)) : [];
        return names.Where(name => Base36(name.AsSpan(Prefix.Length)) >= 0).MaxBy(name => Base36(name.AsSpan(Prefix.Length)))
            ?? throw new CorruptIndexException(Path.Combine(folder, FileName), "is missing");
    }

    /// <summary>Number of a segment by its name, from 0; -1 when it is no such name.</summary>
    private static long NumberOf(string segment) => segment.StartsWith('_') ? Base36(segment.AsSpan(1)) : -1;

    /// <summary>A number of up to eleven digits and lower-case letters; -1 for anything else.</summary>
    private static long Base36(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > 11)
            return -1;
        var value = 0L;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit) && !char.IsAsciiLetterLower(digit))
                return -1;
            value = 36 * value + (char.IsAsciiDigit(digit) ? digit - '0' : 10 + digit - 'a');
        }

        return value;
    }
}
