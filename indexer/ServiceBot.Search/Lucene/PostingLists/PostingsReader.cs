using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>Reads <c>.doc</c>, <c>.pos</c> and <c>.pay</c>. Thread-safe; the enumerators are not.</summary>
/// <remarks>The files belong to the directory they were opened from.</remarks>
internal sealed class PostingsReader
{
    private readonly MappedFile? _pos;
    private readonly MappedFile? _pay;

    private PostingsReader(MappedFile doc, MappedFile? pos, MappedFile? pay, ForBlock format, int maxDoc) =>
        (DocFile, _pos, _pay, Format, MaxDoc) = (doc, pos, pay, format, maxDoc);

    internal int MaxDoc { get; }

    internal ForBlock Format { get; }

    internal MappedFile DocFile { get; }

    internal MappedFile PosFile => _pos ?? throw new InvalidOperationException("The index was opened without positions.");

    internal MappedFile PayFile => _pay ?? throw new InvalidOperationException("The index was opened without offsets.");

    /// <param name="segment">The name files begin with, such as <c>_0_Lucene41_0</c>.</param>
    /// <exception cref="CorruptIndexException">A file is missing, damaged or not understood.</exception>
    public static PostingsReader Open(MMapDirectory directory, string segment, int maxDoc, bool hasPositions, bool hasOffsets)
    {
        var (doc, input) = OpenFile(directory, segment + PostingsFiles.DocEnd, PostingsFiles.DocCodec);
        var format = ForBlock.ReadTable(ref input);
        var pos = hasPositions ? OpenFile(directory, segment + PostingsFiles.PosEnd, PostingsFiles.PosCodec).File : null;
        var pay = hasOffsets ? OpenFile(directory, segment + PostingsFiles.PayEnd, PostingsFiles.PayCodec).File : null;
        return new PostingsReader(doc, pos, pay, format, maxDoc);
    }

    public DocsEnum Docs(FieldInfo field, in TermState term) => new(this, field, term, null);

    /// <summary>Only for fields with positions.</summary>
    public PositionsEnum Positions(FieldInfo field, in TermState term) => new(this, field, term);

    /// <summary>The documents of a term block by block, for who scores many at a time.</summary>
    public PostingBlocks Blocks(FieldInfo field, in TermState term)
    {
        var blocks = new PostingBlocks(DocFile, Format, MaxDoc);
        blocks.Reset(field, term);
        return blocks;
    }

    private static (MappedFile File, IndexInput Input) OpenFile(MMapDirectory directory, string name, string codec)
    {
        var file = directory.Open(name);
        var input = file.OpenInput(0);
        CodecHeader.Check(ref input, codec, PostingsFiles.Version);
        return (file, input);
    }
}
