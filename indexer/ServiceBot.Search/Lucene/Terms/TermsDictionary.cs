using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>The terms of all fields: <c>.tim</c> and <c>.tip</c>, opened. Immutable and thread-safe.</summary>
internal sealed class TermsDictionary
{
    private readonly Dictionary<string, FieldTerms> _fields = new(StringComparer.Ordinal);

    private TermsDictionary()
    {
    }

    /// <param name="segment">The name files begin with, such as <c>_0_Lucene41_0</c>.</param>
    /// <exception cref="CorruptIndexException">A file is missing, damaged or not understood.</exception>
    public static TermsDictionary Open(MMapDirectory directory, string segment, IReadOnlyList<FieldInfo> fields, int maxDoc)
    {
        var termsFile = directory.Open(TermsFormat.TermsFile(segment));
        var terms = termsFile.OpenInput(0);
        CodecHeader.Check(ref terms, TermsFormat.TermsCodec, TermsFormat.TermsVersion);
        CodecHeader.Check(ref terms, TermsFormat.PostingsCodec, TermsFormat.PostingsVersion);
        var blockSize = terms.ReadVInt();
        if (blockSize != ForBlock.Size)
            throw terms.Corrupt($"has posting blocks of {blockSize} documents, not {ForBlock.Size}");
        var blocksStart = terms.Position;
        var list = OpenTail(termsFile, blocksStart);
        var blocksEnd = list.Position;

        var indexFile = directory.Open(TermsFormat.IndexFile(segment));
        var index = indexFile.OpenInput(0);
        CodecHeader.Check(ref index, TermsFormat.IndexCodec, TermsFormat.IndexVersion);
        var indexList = OpenTail(indexFile, index.Position);
        var indexEnd = indexList.Position;

        var dictionary = new TermsDictionary();
        var count = list.ReadCount(fields.Count, "the number of fields with terms");
        for (var i = 0; i < count; i++)
        {
            var info = FieldTermsInfo.Read(ref list, fields, maxDoc);
            var fst = new Fst(indexFile, new IndexInput(indexFile, indexList.ReadVLong(), indexEnd));
            if (!fst.EmptyOutput.Forwards().AsSpan().SequenceEqual(info.RootCode))
                throw index.Corrupt($"has another root for field '{info.Field.Name}' than its terms");
            if (!dictionary._fields.TryAdd(info.Field.Name, new FieldTerms(info, maxDoc, termsFile, blocksStart, blocksEnd, fst)))
                throw list.Corrupt($"has the terms of field '{info.Field.Name}' twice");
        }

        if (!list.IsAtEnd)
            throw list.Corrupt("has more in its list of fields than fields");
        if (!indexList.IsAtEnd)
            throw indexList.Corrupt("has more in its list of fields than fields");
        return dictionary;
    }

    /// <summary>Null when the field has no term.</summary>
    public FieldTerms? Terms(string field) => _fields.GetValueOrDefault(field);

    /// <summary>The list of fields at the end of a file, whose offset stands before the footer.</summary>
    private static IndexInput OpenTail(MappedFile file, long earliest)
    {
        var end = file.DataLength - sizeof(long);
        var pointer = new IndexInput(file, end, file.DataLength);
        var start = pointer.ReadInt64();
        if (start < earliest)
            throw pointer.Corrupt($"has its list of fields at {start}");
        return new IndexInput(file, start, end);
    }
}
