using ServiceBot.Benchmarks.Data;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Benchmarks.Engines;

/// <summary>Ours: the Lucene 4.8 index, searched with bounds.</summary>
internal sealed class ServiceBotEngine : IEngine
{
    public const string WordsField = "words";
    public const string BigramsField = "bigrams";

    /// <summary>What the product's builder allows the postings.</summary>
    private const long MemoryBytes = 512L << 20;

    private static readonly FieldInfo Id = new("id", 0, IndexOptions.Docs, HasNorms: false);
    private static readonly FieldInfo Text = new("text", 1, IndexOptions.None, HasNorms: false);
    private static readonly FieldInfo Words = new(WordsField, 2, IndexOptions.DocsAndFreqsAndPositionsAndOffsets, HasNorms: true);
    private static readonly FieldInfo Bigrams = new(BigramsField, 3, IndexOptions.DocsAndFreqsAndPositionsAndOffsets, HasNorms: true);

    /// <summary>Where the Lucene index is in an index folder of this engine.</summary>
    public static string LuceneFolder(string folder) => Path.Combine(folder, "lucene");

    /// <summary>A question as a query.</summary>
    public static Query ToQuery(Question question) => new AnyOf(
    [
        .. question.Words.Select(term => new TermQuery(WordsField, term)),
        .. question.Bigrams.Select(term => new TermQuery(BigramsField, term)),
    ]);

    public void BuildFromText(DataFolder data, int count, string folder)
    {
        using var analyzer = new Analyzer(LexiconReader.Read(Search.ProjectPaths.Resolve("knowledge/lexicon"), []));
        Build(folder, data.ReadTexts(count).Select(text => (text, analyzer.Words(text), Analyzer.Bigrams(text))));
    }

    public void BuildFromTokens(DataFolder data, int count, string folder) => Build(
        folder,
        data.ReadTexts(count).Zip(TokenFile.Read(data, count), (text, tokens) => (text, (IReadOnlyList<Token>)tokens.Words, (IReadOnlyList<Token>)tokens.Bigrams)));

    public IOpenIndex Open(string folder) => new OpenIndex(folder);

    private static void Build(string folder, IEnumerable<(string Text, IReadOnlyList<Token> Words, IReadOnlyList<Token> Bigrams)> passages)
    {
        Directory.CreateDirectory(LuceneFolder(folder));
        using var writer = new SegmentWriter(LuceneFolder(folder), [Id, Text, Words, Bigrams], MemoryBytes);
        foreach (var (text, words, bigrams) in passages)
        {
            var id = $"p{writer.DocCount + 1}";
            writer.AddDocument(
            [
                new KeywordField(Id, id), new StoredString(Id, id), new StoredString(Text, text),
                new TextField(Words, words), new TextField(Bigrams, bigrams),
            ]);
        }

        writer.Commit();
        using var reader = SegmentReader.Open(LuceneFolder(folder));
        PostingBounds.Write(reader, BoundsFile(folder));
    }

    private static string BoundsFile(string folder) => Path.Combine(folder, "bounds");

    private sealed class OpenIndex : IOpenIndex
    {
        private readonly SegmentReader _reader;
        private readonly IndexSearcher _searcher;

        public OpenIndex(string folder)
        {
            _reader = SegmentReader.Open(LuceneFolder(folder));
            _searcher = new IndexSearcher(_reader, PostingBounds.Open(BoundsFile(folder), _reader));
        }

        public IReadOnlyList<(int Passage, float Score)> Search(Question question, int limit) =>
            _searcher.Search(ToQuery(question), limit).Select(hit => (hit.Doc, hit.Score)).ToList();

        public void Dispose() => _reader.Dispose();
    }
}
