using ServiceBot.Search.Analysis;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Retrieval.Queries;

/// <summary>A Lucene index of texts, their terms parted by spaces, in a folder of its own with its bounds beside it.</summary>
internal sealed class IndexedTexts : IDisposable
{
    public const string Street = "street";
    public const string Title = "title";
    public const string Body = "body";
    public const string Tags = "tags";

    // One of each kind: documents only; text; text; frequencies without norms.
    private static readonly FieldInfo[] Fields =
    [
        new(Street, 0, IndexOptions.Docs, HasNorms: false),
        new(Title, 1, IndexOptions.DocsAndFreqsAndPositions, HasNorms: true),
        new(Body, 2, IndexOptions.DocsAndFreqsAndPositionsAndOffsets, HasNorms: true),
        new(Tags, 3, IndexOptions.DocsAndFreqs, HasNorms: false),
    ];

    private readonly TempFolder _folder = new();

    /// <param name="documents">For each document its fields; a field may be missing.</param>
    public IndexedTexts(IEnumerable<IReadOnlyDictionary<string, string>> documents)
    {
        Folder = Directory.CreateDirectory(_folder["lucene"]).FullName;
        using (var writer = new SegmentWriter(Folder, Fields, memoryBytes: 1 << 26))
        {
            foreach (var document in documents)
                writer.AddDocument([.. Fields.Where(field => document.ContainsKey(field.Name)).Select(field => ToField(field, document[field.Name]))]);
            writer.Commit();
        }

        Reader = SegmentReader.Open(Folder);
        Searcher = new IndexSearcher(Reader, PostingBounds.OpenOrWrite(BoundsFile, Reader));
    }

    public string Folder { get; }

    public string BoundsFile => _folder["bounds"];

    public SegmentReader Reader { get; }

    public IndexSearcher Searcher { get; }

    /// <summary>An index of bodies only.</summary>
    public static IndexedTexts OfBodies(params string[] bodies) => new(bodies.Select(body => new Dictionary<string, string> { [Body] = body }));

    public void Dispose()
    {
        Reader.Dispose();
        _folder.Dispose();
    }

    private static Field ToField(FieldInfo field, string text) =>
        field.HasFreqs ? new TextField(field, Tokens(text)) : new KeywordField(field, text);

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var start = 0;
        foreach (var term in text.Split(' '))
        {
            tokens.Add(new Token(term, start, start + term.Length, tokens.Count));
            start += term.Length + 1;
        }

        return tokens;
    }
}
