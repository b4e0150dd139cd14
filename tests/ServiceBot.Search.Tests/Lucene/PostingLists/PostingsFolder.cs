using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

/// <summary>One occurrence of a term in a document.</summary>
internal sealed record Occurrence(int Position, int Start, int End);

/// <summary>One document of a naive posting list.</summary>
internal sealed record Posting(int Doc, IReadOnlyList<Occurrence> Occurrences)
{
    public int Freq => Occurrences.Count;
}

/// <summary>A folder with the posting files of one field, written from naive lists and opened.</summary>
internal sealed class PostingsFolder : IDisposable
{
    public const string Segment = "_0_Lucene41_0";

    private readonly TempFolder _folder = new();
    private readonly List<MMapDirectory> _opened = [];
    private readonly List<TermState> _states = [];

    public PostingsFolder(IndexOptions options, int maxDoc, params IReadOnlyList<Posting>[] lists)
    {
        Field = new FieldInfo("正文", 0, options, HasNorms: false);
        MaxDoc = maxDoc;
        using (var writer = new PostingsWriter(_folder.Path, Segment, Field.HasPositions, Field.HasOffsets))
        {
            foreach (var list in lists)
                _states.Add(Write(writer, list));
            writer.Finish();
            Files = writer.Files;
        }

        Reader = Open();
    }

    public FieldInfo Field { get; }

    public int MaxDoc { get; }

    public IReadOnlyList<TermState> States => _states;

    public IReadOnlyList<string> Files { get; }

    public PostingsReader Reader { get; }

    public DocsEnum Docs(int list = 0) => Reader.Docs(Field, _states[list]);

    public PositionsEnum Positions(int list = 0) => Reader.Positions(Field, _states[list]);

    /// <summary>The bytes of a file, footer included.</summary>
    public byte[] Bytes(string end) => File.ReadAllBytes(_folder[Segment + end]);

    /// <summary>What stands between the header and the footer of a file; for <c>.doc</c>, behind the table of formats.</summary>
    public byte[] Body(string end) => Bytes(end)[(9 + "Lucene41PostingsWriterDoc".Length + (end == ".doc" ? 33 : 0))..^16];

    /// <summary>Puts other bytes in the place of a file, with a checksum that is right, and opens all again.</summary>
    public PostingsReader OpenWith(string end, ReadOnlySpan<byte> withoutFooter)
    {
        var path = _folder[Segment + end];
        File.Delete(path);
        using (var output = new IndexOutput(path))
        {
            output.WriteBytes(withoutFooter);
            output.WriteFooterAndFlush();
        }

        return Open();
    }

    public PostingsReader Open()
    {
        var directory = new MMapDirectory(_folder.Path);
        _opened.Add(directory);
        return PostingsReader.Open(directory, Segment, MaxDoc, Field.HasPositions, Field.HasOffsets);
    }

    public void Dispose()
    {
        foreach (var directory in _opened)
            directory.Dispose();
        _folder.Dispose();
    }

    private TermState Write(PostingsWriter writer, IReadOnlyList<Posting> list)
    {
        writer.StartTerm(Field);
        foreach (var posting in list)
        {
            writer.StartDoc(posting.Doc, posting.Freq);
            if (Field.HasPositions)
            {
                foreach (var (position, start, end) in posting.Occurrences)
                    writer.AddPosition(position, start, end);
            }

            writer.FinishDoc();
        }

        return writer.FinishTerm();
    }
}
