using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>What a segment consists of: the file <c>.si</c>.</summary>
/// <param name="Name">Name of the segment, with which its files begin.</param>
/// <param name="DocCount">Documents in it.</param>
/// <param name="Files">Names of all its files, <c>.si</c> included, <c>segments_1</c> not.</param>
internal sealed record SegmentInfo(string Name, int DocCount, IReadOnlyList<string> Files)
{
    private const string Codec = "Lucene46SegmentInfo";
    private const int Version = 1;

    /// <summary>The first release that writes this format; a reader of Lucene goes by it.</summary>
    private const string LuceneVersion = "4.8";

    private const byte Compound = 1;
    private const byte NotCompound = 0xff;

    /// <summary>What Lucene notes down for people; fixed, so that same documents give same bytes.</summary>
    private static readonly KeyValuePair<string, string>[] Diagnostics = [new("source", "flush"), new("lucene.version", "4.8.0")];

    /// <summary>Name of the file of a segment.</summary>
    public static string FileName(string segment) => segment + ".si";

    /// <summary>Writes the file, its lists in their order, and flushes it to disk.</summary>
    public void Write(string folder)
    {
        using var output = new IndexOutput(Path.Combine(folder, FileName(Name)));
        CodecHeader.Write(output, Codec, Version);
        output.WriteString(LuceneVersion);
        output.WriteInt32(DocCount);
        output.WriteByte(NotCompound);
        output.WriteStringMap(Diagnostics);
        output.WriteStringSet(Files);
        output.WriteFooterAndFlush();
    }

    /// <exception cref="CorruptIndexException">It is missing, damaged or not understood, or a file it names is missing.</exception>
    public static SegmentInfo Read(MMapDirectory directory, string segment)
    {
        var input = directory.Open(FileName(segment)).OpenInput(0);
        CodecHeader.Check(ref input, Codec, Version);
        var version = input.ReadString();
        if (!version.StartsWith("4.", StringComparison.Ordinal))
            throw input.Corrupt($"was written by Lucene '{version}'; this build reads 4.8");
        var docCount = input.ReadInt32();
        if (docCount < 0)
            throw input.Corrupt($"says there are {docCount} documents");
        if (input.ReadByte() == Compound)
            throw input.Corrupt("says the files are packed into one, which this build does not read");
        input.ReadStringMap();
        var files = input.ReadStringSet();
        input.ExpectEnd();
        CheckFiles(input, directory, segment, files);
        return new SegmentInfo(segment, docCount, files);
    }

    private static void CheckFiles(IndexInput input, MMapDirectory directory, string segment, IReadOnlyList<string> files)
    {
        if (!files.Contains(FileName(segment)))
            throw input.Corrupt("does not name itself among the files of the segment");
        foreach (var file in files)
        {
            if (!IsFileOf(segment, file))
                throw input.Corrupt($"names '{file}', which is no file of segment '{segment}'");
            if (!directory.Exists(file))
                throw new CorruptIndexException(Path.Combine(directory.Path, file), "is missing");
        }
    }

    private static bool IsFileOf(string segment, string file) =>
        file.Length > segment.Length && file.StartsWith(segment, StringComparison.Ordinal) && file[segment.Length] is '.' or '_'
        && file.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_');
}
